using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.PersonalDetails;

/// <summary>Something that a contact told about their life.</summary>
/// <param name="Text">1 to 300 characters.</param>
/// <param name="ToldIn">The message or the interaction in which it was told; null in person.</param>
/// <param name="ToldOn">The day when it was told, in the owner's zone; null: today.</param>
/// <param name="ExpiresOn">The last day on which it is kept: today at least, five years ahead at most; null: a year from today.</param>
public sealed record NewPersonalDetail(
    [property: MaxLength(2000)] string Text, DetailSource Source = DetailSource.InPerson, Guid? ToldIn = null, DateOnly? ToldOn = null, DateOnly? ExpiresOn = null)
{
    internal ToldDetail Told => new(Text, Source, ToldIn, ToldOn, ExpiresOn);
}

/// <summary>All of it anew, as for <see cref="NewPersonalDetail"/>.</summary>
/// <param name="Version">The version read; a change that names an older one is refused.</param>
public sealed record PersonalDetailChange(
    [property: MaxLength(2000)] string Text, int Version, DetailSource Source = DetailSource.InPerson, Guid? ToldIn = null, DateOnly? ToldOn = null, DateOnly? ExpiresOn = null)
{
    internal ToldDetail Told => new(Text, Source, ToldIn, ToldOn, ExpiresOn);
}

/// <param name="Prompts">What the words may ask for, right after they were written; empty when they are read later.</param>
public sealed record PersonalDetailView(
    Guid Id, Guid ContactId, string Text, DetailSource Source, Guid? ToldIn, DateOnly ToldOn, DateOnly ExpiresOn, DateTimeOffset NotedAt, int Version,
    IReadOnlyList<NotePrompt> Prompts)
{
    internal static PersonalDetailView Of(PersonalDetail one, IReadOnlyList<NotePrompt> prompts) => new(
        one.Id, one.ContactId, one.Text, one.Source, one.ToldIn, one.ToldOn, one.ExpiresOn, one.NotedAt, one.Version, prompts);
}

/// <param name="Details">Told last first; none whose day is over.</param>
public sealed record PersonalDetailList(IReadOnlyList<PersonalDetailView> Details);
