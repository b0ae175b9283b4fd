using System.Text;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Domain.Tests.Contacts.Lists;

/// <summary>Reads lists and shows what is in them.</summary>
internal static class Lists
{
    public static PeopleList Read(string text, string fileName = "list.csv", IReadOnlyList<ListField>? columns = null) => Read(Encoding.UTF8.GetBytes(text), fileName, columns);

    public static PeopleList Read(byte[] file, string fileName, IReadOnlyList<ListField>? columns = null)
    {
        Assert.False(PeopleList.Read(file, fileName, columns).Failed(out var problem, out var list), problem?.Code);
        return list;
    }

    public static Problem Problem(string text, string fileName = "list.csv", IReadOnlyList<ListField>? columns = null) => Problem(Encoding.UTF8.GetBytes(text), fileName, columns);

    public static Problem Problem(byte[] file, string fileName, IReadOnlyList<ListField>? columns = null)
    {
        Assert.True(PeopleList.Read(file, fileName, columns).Failed(out var problem, out _));
        Assert.NotEmpty(problem.Detail);
        return problem;
    }

    /// <summary>A line for each entry: Name &lt;addresses&gt; Institution.</summary>
    public static string Show(PeopleList list) =>
        string.Join('\n', list.Entries.Select(entry => $"{entry.Name} <{string.Join(' ', entry.Addresses)}> {entry.Institution}".TrimEnd()));
}
