using System.Text;
using Microsoft.AspNetCore.Http.Features;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.ContactLists;

/// <summary>Lists wait on disk, under names of our own, until they are confirmed; those that never are are swept away after a day.</summary>
internal static class ListUpload
{
    private const int Piece = 80 * 1024;

    public static Problem TooLarge { get; } = new(
        ProblemKind.Invalid, "contact-list.too-large", $"The list is larger than {PeopleList.MaxBytes / 1024 / 1024} MB. Split it and import the parts one after the other.");

    public static Problem BadFileName { get; } = new(
        ProblemKind.Invalid, "contact-list.bad-file-name", $"Give the file's name without a folder, at most {ContactList.MaxFileName} bytes.");

    public static string FileOf(DataFolder folder, Guid listId) => Path.Combine(folder.Uploads, $"{listId:N}.list");

    public static bool IsFileName(string name) =>
        name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= ContactList.MaxFileName && !name.Any(c => c is '/' or '\\' || char.IsControl(c));

    /// <returns>The body; null as soon as it is larger than a list may be.</returns>
    public static async Task<byte[]?> ReceiveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = PeopleList.MaxBytes + Piece;
        }

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
