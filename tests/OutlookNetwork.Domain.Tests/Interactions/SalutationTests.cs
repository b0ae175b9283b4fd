using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Domain.Tests.Interactions;

public sealed class SalutationTests
{
    [Theory]
    [InlineData("Hi Peter, thanks for the table.", "Peter")]
    [InlineData("Hello!", "")]
    [InlineData("Hi all, thanks for the table.", "")]
    [InlineData("Dear Dr Osei, Peter and Anna, here is the table.", "Osei Peter Anna")]
    [InlineData("Good morning Peter! Anna has the table.", "Peter")]
    [InlineData("Sehr geehrte Frau Osei, anbei die Tabelle.", "Frau Osei")]
    [InlineData("Estimada Amara: gracias.", "Amara")]
    [InlineData("Peter, could you send the table?", "Peter")]
    [InlineData("Peter and Anna, could you send the table?", "Peter Anna")]
    [InlineData("Peter -- could you send the table?", "Peter")]
    [InlineData("@Peter could you send the table?", "Peter")]
    [InlineData("Hello, Peter! Here is the table.", "Peter")]
    public void The_names_that_a_text_begins_with_are_found(string text, string names)
    {
        Assert.Equal(names, string.Join(' ', Salutation.Names(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Peter is right, the table is old.")]
    [InlineData("The table of Peter, which is old.")]
    [InlineData("On 3 March, Peter wrote: the table is old")]
    [InlineData("Hi, I am sorry: Peter has the table.")]
    public void Who_is_only_spoken_of_is_not_called(string text)
    {
        Assert.Empty(Salutation.Names(text));
    }

    [Fact]
    public void An_agreement_calls_nobody_who_stands_behind_it()
    {
        Assert.DoesNotContain("Peter", Salutation.Names("Yes, Peter is right."));
    }
}
