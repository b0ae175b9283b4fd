namespace OutlookNetwork.Domain.Compliance;

public static class ProductProblems
{
    public static Problem Missing { get; } = new(
        ProblemKind.Missing, "product.missing", "There is no such product. It may have been removed; reload to see what is there.");

    public static Problem NameNeeded { get; } = new(ProblemKind.Invalid, "product.name-needed", "A product needs a name. Write what it is called.");

    public static Problem TooManyNames { get; } = new(
        ProblemKind.Invalid, "product.too-many-names", $"A product has at most {Product.MaxNames} names. Leave out those that nobody writes.");

    public static Problem TooMany { get; } = new(
        ProblemKind.Conflict, "product.too-many", $"At most {Product.MaxProducts} products are kept. Remove some that nobody writes about.");

    public static Problem NoName(string name) => new(
        ProblemKind.Invalid, "product.no-name", $"“{name}” is no name: it needs a letter, and {Product.MaxNameLength} characters at most.");

    public static Problem ChangedMeanwhile { get; } = new(
        ProblemKind.Conflict, "product.changed-meanwhile", "The product was changed elsewhere. Reload it and make your change again.");
}
