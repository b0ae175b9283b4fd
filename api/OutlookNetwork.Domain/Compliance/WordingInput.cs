namespace OutlookNetwork.Domain.Compliance;

/// <summary>What is checked, and what is known about it.</summary>
/// <param name="Regions">Upper case, such as "US" or "EU"; a rule without regions holds everywhere.</param>
/// <param name="On">The writer's day: rules hold between two days.</param>
/// <param name="Occasion">Null: nothing is known of it.</param>
public sealed record WordingInput(
    string Text, WordingDirection Direction, DateOnly On, IReadOnlySet<string> Regions, string Subject = "", Occasion? Occasion = null);

/// <summary>How a mail that is being written came about.</summary>
/// <param name="IsNew">It answers and forwards nothing.</param>
/// <param name="IsFirst">Somebody whom it goes to has never exchanged mail with the writer.</param>
/// <param name="Question">What was asked of the writer unprompted, and is answered by it; empty: nothing was.</param>
public sealed record Occasion(bool IsNew = false, bool IsFirst = false, string Question = "")
{
    public static Occasion Unknown { get; } = new();

    /// <summary>Texts of notes that the writer marked as told in confidence.</summary>
    public IReadOnlyList<string> Confidential { get; init; } = [];
}

/// <summary>A product as its tenant knows it.</summary>
/// <param name="Names">The name and its synonyms, each of one or more words.</param>
public sealed record WordingProduct(IReadOnlyList<string> Names, ProductStatus Status);

public enum ProductStatus
{
    Approved,
    Investigational,
    Competitor,
}
