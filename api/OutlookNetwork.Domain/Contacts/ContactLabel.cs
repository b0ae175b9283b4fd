using System.Text;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Contacts;

public enum LabelKind
{
    Circle,
    Interest,
}

/// <summary>A circle that a contact is in, or an interest that they have, as a row of its own: contacts are found by them.</summary>
public sealed class ContactLabel : IOwned
{
    public const int MaxLength = 100;

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; private set; }

    public required Guid ContactId { get; init; }

    public required LabelKind Kind { get; init; }

    /// <summary>See <see cref="KeyOf"/>. A contact has one label of a kind and key.</summary>
    public required string Key { get; init; }

    public string Name { get; private set; } = "";

    public InterestSource Source { get; private set; }

    public DateOnly? SaidOn { get; private set; }

    public Guid? MessageId { get; private set; }

    /// <summary>Equal for names that differ in nothing but case, white space or how their marks are encoded.</summary>
    public static string KeyOf(string name) => OneLine.Clean(name).Normalize(NormalizationForm.FormC).ToLowerInvariant();

    internal Interest AsInterest => new(Name, Source, SaidOn, MessageId);

    internal void Take(Interest interest, Book book) =>
        (Name, Source, SaidOn, MessageId, Book) = (interest.Name, interest.Source, interest.On, interest.MessageId, book);

    /// <summary>Names on one line each, of those that are one the first, in order of their keys; or what is wrong with them.</summary>
    internal static Outcome<List<T>> Checked<T>(IReadOnlyList<T> labels, Func<T, string> nameOf, Func<T, string, T> named, LabelKind kind, int most)
        where T : class
    {
        var clean = labels.Where(label => label is not null).Select(label => named(label, OneLine.Clean(nameOf(label)))).ToList();
        if (clean.Count < labels.Count || clean.Exists(label => nameOf(label).Length == 0 || KeyOf(nameOf(label)).Length > MaxLength || nameOf(label).Length > MaxLength))
        {
            return ContactProblems.LabelName(kind);
        }

        clean = [.. clean.DistinctBy(label => KeyOf(nameOf(label))).OrderBy(label => KeyOf(nameOf(label)), StringComparer.Ordinal)];
        return clean.Count > most ? ContactProblems.TooManyLabels(kind, most) : clean;
    }
}
