namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>Mails of the demo mailbox, by the words in their file names.</summary>
internal static class DemoMail
{
    public const string Osei = "a.osei@univ-hospital.example";
    public const string OseiAtHome = "amara.osei@mail.example";
    public const string Yildiz = "elif.yildiz@bosphorus-clinic.example";
    public const string Lind = "tomas.lind@peer.example";
    public const string Klein = "mira.klein@charlottenklinik.example";

    public const string OseiAlone = "osei-07"; // nobody else is on it
    public const string OseiAsks = "osei-22";
    public const string FourthOfSix = "osei-25";
    public const string SixthOfSix = "osei-27";
    public const string OwnReplyToOsei = "osei-20";
    public const string LindAsks = "lind-03";
    public const string KleinAgrees = "klein-03";
    public const string Encrypted = "osei-21";
    public const string MeetingRequest = "klein-04";
    public const string MeetingReply = "osei-05";
    public const string AmongColleagues = "internal-01";
    public const string Stranger = "yildiz-02";
    public const string LongNames = "hohenfels-01";
    public const string Undelivered = "sato-02";
    public const string WithScripts = "congress-02";
    public const string WithRemoteImage = "renal-weekly-01";

    /// <summary>The Message-ID of the mail, as its file tells it.</summary>
    public static string IdOf(string name)
    {
        const string Header = "Message-ID:";
        var file = Directory.GetFiles(Repository.DemoMailbox, $"*-{name}-*.eml").Single();
        var line = File.ReadLines(file).First(line => line.StartsWith(Header, StringComparison.OrdinalIgnoreCase));
        return line[Header.Length..].Trim();
    }
}
