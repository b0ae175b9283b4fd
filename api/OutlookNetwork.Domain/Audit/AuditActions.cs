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
    public const string ThreadLogByChoice = "thread.log-by-choice";
    public const string ThreadLogChoice = "thread.log-choice";
    public const string ThreadLogChoiceEnded = "thread.log-choice-ended";
    public const string ThreadSettle = "thread.no-reply-needed";
    public const string ThreadUnsettle = "thread.no-reply-needed-ended";
    public const string ThreadLogUndone = "thread.log-undone";
    public const string InteractionLog = "interaction.log";
    public const string InteractionLogUndone = "interaction.log-undone";
    public const string InteractionChange = "interaction.change";
    public const string InteractionWithdraw = "interaction.withdraw";
    public const string InteractionWithdrawUndone = "interaction.withdraw-undone";
    public const string PromiseAdd = "promise.add";
    public const string PromiseChange = "promise.change";
    public const string PromiseEnd = "promise.end";
    public const string PromiseReopen = "promise.reopen";
    public const string PromiseRemove = "promise.remove";
    public const string DecisionMake = "decision.make";
    public const string DecisionTakeBack = "decision.take-back";
    public const string DecisionChange = "decision.change";
    public const string PersonalDetailAdd = "personal-detail.add";
    public const string PersonalDetailChange = "personal-detail.change";
    public const string PersonalDetailRemove = "personal-detail.remove";
    public const string ProductAdd = "product.add";
    public const string ProductChange = "product.change";
    public const string ProductRemove = "product.remove";
    public const string CadenceChange = "cadence.change";
    public const string CadenceRuleChange = "cadence.rule-change";
    public const string CadenceRoundSkip = "cadence.round-skip";
    public const string CadenceRoundSkipUndone = "cadence.round-skip-undone";
    public const string MailRemove = "mail.remove";
    public const string MailRemoveUndone = "mail.remove-undone";
    public const string ThreadSplit = "thread.split";
    public const string ThreadSplitUndone = "thread.split-undone";
    public const string ThreadJoin = "thread.join";
    public const string ThreadJoinUndone = "thread.join-undone";
    public const string ImportStart = "import.start";
    public const string ImportDone = "import.done";
    public const string ImportFailed = "import.failed";
    public const string ImportParked = "import.parked";
    public const string ImportRetry = "import.retry";
    public const string JobParked = "job.parked";
    public const string DataExport = "data.export";
    public const string DataExpire = "data.expire";
    public const string DemoLoad = "demo.load";
    public const string DemoRemove = "demo.remove";
    public const string SettingsChange = "settings.change";
    public const string CalendarFeedMake = "calendar-feed.make";
    public const string CalendarFeedEnd = "calendar-feed.end";
    public const string LocalModeStart = "local-mode.start";
    public const string SignInNewClient = "sign-in.new-client";
    public const string AccessRefused = "access.refused";
    public const string TenantAdd = "tenant.add";
    public const string TenantSuspend = "tenant.suspend";
    public const string TenantResume = "tenant.resume";
    public const string MemberRestrict = "member.restrict";
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
        [ThreadLogByChoice] = "The product logged messages of a thread by itself, on its owner's choice; the detail names the choice.",
        [ThreadLogChoice] = "Its owner chose that further messages of a thread are logged by themselves.",
        [ThreadSettle] = "Its owner said that nobody owes a reply in a thread.",
        [ThreadUnsettle] = "That nobody owes a reply in a thread was taken back.",
        [ThreadLogChoiceEnded] = "That further messages of a thread are logged by themselves was ended.",
        [ThreadLogUndone] = "An act of logging was taken back.",
        [InteractionLog] = "A call, a meeting, a note or the like was logged.",
        [InteractionLogUndone] = "Logging a call, a meeting, a note or the like was taken back.",
        [InteractionChange] = "A call, a meeting, a note or the like was changed.",
        [InteractionWithdraw] = "An interaction was withdrawn: it is shown and counted nowhere any more.",
        [InteractionWithdrawUndone] = "The withdrawal of an interaction was taken back.",
        [PromiseAdd] = "A promise to a contact was written down.",
        [PromiseChange] = "What is said of a promise was changed.",
        [PromiseEnd] = "A promise was said to be kept, or dropped; the detail says which.",
        [PromiseReopen] = "The end of a promise was taken back.",
        [PromiseRemove] = "The writing down of a promise was taken back.",
        [DecisionMake] = "Somebody decided about what the wording check found in a mail; the detail says which rule, what and why.",
        [DecisionTakeBack] = "A decision about what the wording check found was taken back.",
        [DecisionChange] = "A person was taken out of a decision about what the wording check found.",
        [PersonalDetailAdd] = "A personal detail that a contact told was written down.",
        [PersonalDetailChange] = "A personal detail of a contact was changed.",
        [PersonalDetailRemove] = "A personal detail of a contact was removed.",
        [ProductAdd] = "A product was added to those that the wording check knows.",
        [ProductChange] = "A product that the wording check knows was changed.",
        [ProductRemove] = "A product was removed from those that the wording check knows.",
        [CadenceChange] = "How often to be in touch with a contact was changed, put off, or ended.",
        [CadenceRuleChange] = "How often to be in touch with the people of a tier or a circle was changed.",
        [CadenceRoundSkip] = "A round with a contact was skipped.",
        [CadenceRoundSkipUndone] = "The skipping of a round with a contact was taken back.",
        [MailRemove] = "Stored mail on which somebody of the never-log list stands was removed.",
        [MailRemoveUndone] = "The removal of such mail was taken back.",
        [ThreadSplit] = "A thread of its own was begun with a message.",
        [ThreadSplitUndone] = "A split of a thread was taken back.",
        [ThreadJoin] = "Two threads were put together.",
        [ThreadJoinUndone] = "A joining of two threads was taken back.",
        [ImportStart] = "A file of mail was handed in for import.",
        [ImportDone] = "An import came to its end.",
        [ImportFailed] = "An import broke off; what it stored is kept.",
        [ImportParked] = "An import was given up after several tries; its file is kept, and its owner may have it tried again.",
        [ImportRetry] = "An import that was given up was handed in again by its owner.",
        [JobParked] = "A job that the product does by itself failed several times and was given up until its next turn.",
        [DataExport] = "Messages, threads or contacts were exported.",
        [DataExpire] = "What is older than its owner keeps it was removed: messages, interactions, decisions, and personal details whose day is over.",
        [DemoLoad] = "The made-up mailbox was loaded.",
        [DemoRemove] = "The made-up mailbox was removed.",
        [SettingsChange] = "A person's settings were changed.",
        [CalendarFeedMake] = "A secret address was made at which a calendar program reads what is due; one made before ended.",
        [CalendarFeedEnd] = "The secret address of the calendar of what is due was ended.",
        [LocalModeStart] = "The product was started in local mode.",
        [SignInNewClient] = "A person signed in with an application that they had not used here before; the subject is its id.",
        [AccessRefused] = "A person was refused; the subject is the reason. It is recorded once an hour for each person and reason.",
        [TenantAdd] = "An organisation was taken on; its people may sign in.",
        [TenantSuspend] = "An organisation was shut out.",
        [TenantResume] = "An organisation was let in again.",
        [MemberRestrict] = "A member's roles were withdrawn or given back, or they were blocked or let in again; the detail says which.",
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
    public const string WrongPerson = "wrong-person";
    public const string PrivateMatter = "private-matter";
    public const string Schedule = "schedule";

    /// <summary>Every reason with its meaning.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [TakenBack] = "An earlier act was taken back by whoever may.",
        [Correction] = "What was recorded was wrong.",
        [Duplicate] = "The same thing was there twice.",
        [NoLongerNeeded] = "There is no purpose for it any more.",
        [PersonAsked] = "The person whom the data is about asked for it.",
        [WrongPerson] = "It belongs to somebody else.",
        [PrivateMatter] = "It is a private matter, and not the network's.",
        [Schedule] = "The product does it at fixed times.",
    };

    /// <summary>Those for which an interaction is withdrawn.</summary>
    public static IReadOnlyList<string> ForWithdrawal { get; } = [Correction, WrongPerson, Duplicate, PrivateMatter, PersonAsked, NoLongerNeeded];
}
