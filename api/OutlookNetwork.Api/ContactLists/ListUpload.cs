using System.Text;
using System.Text.Json;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.ContactLists;

/// <summary>Lists wait on disk, under names of our own, until they are confirmed; those that never are are swept away after a day.</summary>
internal static class ListUpload
{
    /// <summary>Bytes of a body that are read: a little more than a list may have, so that it is refused in words of our own.</summary>
    public const long MostRead = PeopleList.MaxBytes + Piece;

    private const int Piece = 80 * 1024;

    public static Problem TooLarge { get; } = new(
        ProblemKind.Invalid, "contact-list.too-large", $"The list is larger than {PeopleList.MaxBytes / 1024 / 1024} MB. Split it and import the parts one after the other.");

    public static Problem BadFileName { get; } = new(
        ProblemKind.Invalid, "contact-list.bad-file-name", $"Give the file's name without a folder, at most {ContactList.MaxFileName} bytes.");

    public static string FileOf(DataFolder folder, Guid listId) => Path.Combine(folder.Uploads, $"{listId:N}.list");

    /// <summary>The addresses that were typed for rows of the list: personal data, which waits where the list does and goes when it goes.</summary>
    public static async Task NoteGivenAsync(DataFolder folder, Guid listId, IReadOnlyDictionary<int, string> given, CancellationToken cancellationToken)
    {
        if (given.Count == 0)
        {
            File.Delete(GivenOf(folder, listId));
        }
        else
        {
            await File.WriteAllBytesAsync(GivenOf(folder, listId), JsonSerializer.SerializeToUtf8Bytes(given), cancellationToken);
        }
    }

    public static async Task<IReadOnlyDictionary<int, string>> GivenAsync(DataFolder folder, Guid listId, CancellationToken cancellationToken) =>
        File.Exists(GivenOf(folder, listId))
            ? JsonSerializer.Deserialize<Dictionary<int, string>>(await File.ReadAllBytesAsync(GivenOf(folder, listId), cancellationToken)) ?? []
            : [];

    public static void Delete(DataFolder folder, Guid listId)
    {
        File.Delete(FileOf(folder, listId));
        File.Delete(GivenOf(folder, listId));
    }

    private static string GivenOf(DataFolder folder, Guid listId) => Path.Combine(folder.Uploads, $"{listId:N}.given");

    public static bool IsFileName(string name) =>
        name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= ContactList.MaxFileName && !name.Any(c => c is '/' or '\\' || char.IsControl(c));

    /// <returns>The body; null as soon as it is larger than a list may be.</returns>
    public static async Task<byte[]?> ReceiveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.ContentLength > PeopleList.MaxBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var piece = new byte[Piece];
        for (int read; (read = await http.Request.Body.ReadAsync(piece, cancellationToken)) > 0;)
        {
            if (body.Length + read > PeopleList.MaxBytes)
            {
                return null;
            }

            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }
}
