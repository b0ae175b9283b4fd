namespace OutlookNetwork.Domain.Compliance;

/// <summary>What is checked, and what is known about it.</summary>
/// <param name="Regions">Upper case, such as "US" or "EU"; a rule without regions holds everywhere.</param>
/// <param name="On">The writer's day: rules hold between two days.</param>
/// <param name="AnswersQuestion">Whether a recorded, unprompted question is being answered.</param>
public sealed record WordingInput(
    string Text, WordingDirection Direction, DateOnly On, IReadOnlySet<string> Regions, string Subject = "", bool AnswersQuestion = false);

/// <summary>A product as its tenant knows it.</summary>
/// <param name="Names">The name and its synonyms, each of one or more words.</param>
public sealed record WordingProduct(IReadOnlyList<string> Names, ProductStatus Status);

public enum ProductStatus
{
    Approved,
    Investigational,
    Competitor,
}
