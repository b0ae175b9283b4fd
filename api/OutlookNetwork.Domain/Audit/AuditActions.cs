namespace OutlookNetwork.Domain.Audit;

/// <summary>The published list of what can be recorded. A name is never reworded and never given another meaning.</summary>
public static class AuditActions
{
    public const string ContactCreate = "contact.create";
    public const string ContactChange = "contact.change";
    public const string ContactRemove = "contact.remove";
    public const string ContactShare = "contact.share";
    public const string ContactShareEnd = "contact.share-end";
    public const string ContactMoveBook = "contact.move-book";
    public const string ContactRemoveUndone = "contact.remove-undo";
    public const string ContactExport = "contact.export";
    public const string ContactErase = "contact.erase";
    public const string ContactErased = "contact.erased";
    public const string TombstoneLift = "tombstone.lift";
    public const string ContactMerge = "contact.merge";
    public const string ContactMergeUndone = "contact.merge-undo";
    public const string ContactNotTheSame = "contact.not-the-same";
    public const string ContactNotTheSameUndone = "contact.not-the-same-undo";
    public const string ContactImport = "contact.import";
    public const string ContactImportUndone = "contact.import-undo";
    public const string ThreadLog = "thread.log";
    public const string ThreadLogUndone = "thread.log-undone";
    public const string ThreadSplit = "thread.split";
    public const string ThreadSplitUndone = "thread.split-undone";
    public const string ThreadJoin = "thread.join";
    public const string ThreadJoinUndone = "thread.join-undone";
    public const string ImportStart = "import.start";
    public const string ImportDone = "import.done";
    public const string ImportFailed = "import.failed";
    public const string DataExport = "data.export";
    public const string DataExpire = "data.expire";
    public const string DemoLoad = "demo.load";
    public const string DemoRemove = "demo.remove";
    public const string SettingsChange = "settings.change";
    public const string LocalModeStart = "local-mode.start";
    public const string SignInNewClient = "sign-in.new-client";
    public const string AccessRefused = "access.refused";
    public const string TenantAdd = "tenant.add";
    public const string TenantSuspend = "tenant.suspend";
    public const string TenantResume = "tenant.resume";
    public const string AuditRead = "audit.read";
    public const string AuditExport = "audit.export";
    public const string AuditVerify = "audit.verify";
    public const string DetailErased = "audit.detail-erased";

    /// <summary>Every action with its meaning.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [ContactCreate] = "A person was kept as a contact.",
        [ContactChange] = "A contact's details were changed.",
        [ContactRemove] = "A contact was removed.",
        [ContactShare] = "A contact was shared with the members of the organisation.",
        [ContactShareEnd] = "The sharing of a contact was ended.",
        [ContactMoveBook] = "A contact was moved from one of the two books to the other.",
        [ContactRemoveUndone] = "The removal of a contact was taken back.",
        [ContactExport] = "All that is held about a contact was exported.",
        [ContactErase] = "A person's erasing was ordered, and tombstones were set.",
        [ContactErased] = "A person's erasing came to its end; the detail says what went and what was kept.",
        [TombstoneLift] = "A tombstone was lifted: the person may be kept again.",
        [ContactMerge] = "Two contacts were made one.",
        [ContactMergeUndone] = "A merge of two contacts was taken back.",
        [ContactNotTheSame] = "Two addresses were said not to be one person's.",
        [ContactNotTheSameUndone] = "That two addresses are not one person's was taken back.",
        [ContactImport] = "A list of people was taken into the contacts.",
        [ContactImportUndone] = "An import of contacts was taken back.",
        [ThreadLog] = "Messages of a thread were logged.",
        [ThreadLogUndone] = "An act of logging was taken back.",
        [ThreadSplit] = "A thread of its own was begun with a message.",
        [ThreadSplitUndone] = "A split of a thread was taken back.",
        [ThreadJoin] = "Two threads were put together.",
        [ThreadJoinUndone] = "A joining of two threads was taken back.",
        [ImportStart] = "A file of mail was handed in for import.",
        [ImportDone] = "An import came to its end.",
        [ImportFailed] = "An import broke off; what it stored is kept.",
        [DataExport] = "Messages, threads or contacts were exported.",
        [DataExpire] = "Messages and interactions older than their owner keeps them were removed.",
        [DemoLoad] = "The made-up mailbox was loaded.",
        [DemoRemove] = "The made-up mailbox was removed.",
        [SettingsChange] = "A person's settings were changed.",
        [LocalModeStart] = "The product was started in local mode.",
        [SignInNewClient] = "A person signed in with an application that they had not used here before; the subject is its id.",
        [AccessRefused] = "A person was refused; the subject is the reason. It is recorded once an hour for each person and reason.",
        [TenantAdd] = "An organisation was taken on; its people may sign in.",
        [TenantSuspend] = "An organisation was shut out.",
        [TenantResume] = "An organisation was let in again.",
        [AuditRead] = "The audit trail was read.",
        [AuditExport] = "The audit trail was exported.",
        [AuditVerify] = "The audit trail was verified.",
        [DetailErased] = "The detail of an entry was erased; the subject is the entry.",
    };
}

/// <summary>The published list of reasons that can be given for an act.</summary>
public static class AuditReasons
{
    public const string TakenBack = "taken-back";
    public const string Correction = "correction";
    public const string Duplicate = "duplicate";
    public const string NoLongerNeeded = "no-longer-needed";
    public const string PersonAsked = "person-asked";
    public const string Schedule = "schedule";

    /// <summary>Every reason with its meaning.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [TakenBack] = "An earlier act was taken back by whoever may.",
        [Correction] = "What was recorded was wrong.",
        [Duplicate] = "The same thing was there twice.",
        [NoLongerNeeded] = "There is no purpose for it any more.",
        [PersonAsked] = "The person whom the data is about asked for it.",
        [Schedule] = "The product does it at fixed times.",
    };
}
