using System.Reflection;

namespace OutlookNetwork.Domain.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_domain_refers_to_nothing_but_the_framework_and_the_readers_of_HTML_and_CSV()
    {
        var foreign = Assembly.Load("OutlookNetwork.Domain").GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal));

        Assert.Equal(["AngleSharp", "CsvHelper"], foreign.Order());
    }
}
