using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Imports;

/// <summary>Uploaded files wait on disk, under names of our own, until they are imported.</summary>
internal static class Upload
{
    public const long MaxBytes = 500L * 1024 * 1024;
    public const int MaxFileName = 255; // bytes, as file systems count them

    public static Problem TooLarge { get; } = new(
        ProblemKind.Invalid, "import.too-large", "The file is larger than 500 MB. Import it with the command line, which has no such limit.");

    public static Problem BadFileName { get; } = new(
        ProblemKind.Invalid, "import.bad-file-name", $"Give the file's name without a folder, at most {MaxFileName} bytes.");

    public static Problem Empty { get; } = new(ProblemKind.Invalid, "import.empty", "The file is empty. Choose an .mbox or .eml file.");

    public static Problem NotMail { get; } = new(
        ProblemKind.Invalid, "import.not-mail", "This is no mail file. Choose an .mbox file, which begins with \"From \", or a single .eml message.");

    public const string Gone = "The uploaded file is not on the server any more. What was stored is kept; hand the file in again.";

    public static Problem Missing { get; } = new(ProblemKind.Missing, "import.missing", "There is no such import.");

    public static Problem NotParked { get; } = new(
        ProblemKind.Conflict, "import.not-parked", "This import was not given up: it is done, failed for good, or still waiting. Look at it again.");

    public static Problem FileGone { get; } = new(ProblemKind.Conflict, "import.file-gone", Gone);

    public static string FileOf(DataFolder folder, Guid importId) => Path.Combine(folder.Uploads, $"{importId:N}.mail");
}
