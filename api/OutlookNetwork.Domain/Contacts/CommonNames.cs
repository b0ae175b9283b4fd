namespace OutlookNetwork.Domain.Contacts;

/// <summary>Family names that many thousands share: two who bear one and work apart are as a rule two people.</summary>
internal static class CommonNames
{
    private static readonly HashSet<string> Families =
    [
        .. ("smith jones williams brown taylor davies wilson evans thomas johnson roberts walker wright robinson thompson white hughes edwards green hall "
            + "wood harris lewis martin jackson clarke clark turner hill moore miller davis anderson garcia rodriguez martinez hernandez lopez gonzalez perez "
            + "sanchez ramirez torres fernandez gomez diaz ruiz alvarez moreno silva santos oliveira souza pereira costa ferreira rodrigues muller schmidt "
            + "schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer richter klein wolf neumann schwarz zimmermann braun kruger "
            + "hofmann hartmann lange schmitt werner meier maier mayer bernard dubois durand leroy moreau simon laurent lefebvre rossi russo ferrari esposito "
            + "bianchi romano colombo ricci nowak kowalski novak svoboda horvath nagy kovacs ivanov petrov smirnov kuznetsov popov hansen johansen olsen larsen "
            + "andersen nielsen jensen pedersen johansson andersson karlsson nilsson eriksson larsson olsson jong jansen vries bakker visser smit wang li "
            + "zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang kim lee park choi jung kang cho yoon jang lim sato "
            + "suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato nguyen tran le pham hoang singh kumar sharma gupta patel khan shah das ali "
            + "ahmed hussain hassan mohamed ibrahim mohammed yilmaz kaya demir celik cohen levy").Split(' ').Select(PersonName.Fold),
    ];

    public static bool Contains(PersonName name) => name.Key.Split(' ').Any(Families.Contains);
}
