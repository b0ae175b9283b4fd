using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OutlookNetwork.Api.Documentation;

/// <summary>Puts an example on every operation: what is sent, and what comes back when it works.</summary>
internal sealed class Examples : IOpenApiOperationTransformer
{
    private const string Id = "019aa000-0000-7000-8000-000000000001";

    private const string Osei = """{"name":"Dr Amara Osei","address":"a.osei@univ-hospital.example"}""";
    private const string Ines = """{"name":"Ines Park","address":"ines@liaison.example"}""";
    private const string Mark = $$"""{"by":"Ines Park","byYou":true,"at":"2026-11-18T09:14:00+00:00","logId":"{{Id}}","interactionId":"{{Id}}","witnesses":[],"chosenAt":null}""";

    private const string Item = $$"""
        {"internetMessageId":"<q1@univ-hospital.example>","conversationId":null,"subject":"Renal dosing in peritoneal dialysis",
         "from":{{Osei}},"to":[{{Ines}}],"cc":[],"sentAt":"2026-11-18T08:02:00+00:00"}
        """;

    private const string About = """
        {"tier":"a","circles":["Nephrology advisory"],"interests":[{"name":"Peritoneal dialysis","source":"typed","on":null,"messageId":null},
         {"name":"Renal dosing","source":"conversation","on":"2026-03-14","messageId":null}],
         "met":{"words":"Introduced by Joana Ruiz over lunch","on":"2026-03","event":"Kidney congress"},"profiles":["https://orcid.org/0000-0002-1825-0097"]}
        """;

    private const string NoAbout = """{"tier":"none","circles":[],"interests":[],"met":null,"profiles":[]}""";

    private const string Versions = $$"""[{"id":"{{Id}}","version":2},{"id":"019aa000-0000-7000-8000-000000000002","version":5}]""";

    private const string Cadence = """
        {"state":"waitingForThem","interval":"fine","lastContactOn":"2026-11-18","usedDays":0,"idealDays":30,"maxDays":45,"dueOn":"2026-12-18","overdueOn":"2027-01-02",
         "source":"tier","sourceName":"A","turn":"theirs","turnSince":"2026-11-18T08:02:00+00:00","turnDays":0,"choice":"inherited","snooze":null,"doNotContact":null,"version":0}
        """;

    private const string Feed = """{"names":"initials","alarms":false,"madeAt":"2026-11-18T09:30:00+00:00"}""";

    private const string CadenceRules = """{"rules":[{"scope":"tier","name":"A","idealDays":30,"maxDays":45,"version":1}]}""";

    private const string Card = $$"""
        {"id":"{{Id}}","name":"Dr Amara Osei","role":"keyOpinionLeader","institution":"University Hospital Nordstadt",
         "addresses":["a.osei@univ-hospital.example","amara.osei@mail.example"],"book":"company","shared":false,"sharedBy":null,"messageCount":26,"loggedCount":4,
         "firstContactAt":"2026-06-03T07:40:00+00:00","lastIncomingAt":"2026-11-18T08:02:00+00:00","lastOutgoingAt":"2026-11-09T10:15:00+00:00",
         "lastContactAt":"2026-11-18T08:02:00+00:00","version":1,"about":{{About}},"cadence":{{Cadence}},"personalDetails":0,"colleague":null}
        """;


    private const string OneMember = $$"""
        {"id":"{{Id}}","personId":"5f0d6f0e-52a5-4c55-9d0d-1a2b3c4d5e6f","roles":["Network.Member","Network.Reviewer"],"withdrawn":["Network.Reviewer"],
         "blockedAt":null,"lastSeenAt":"2026-11-18T08:02:00+00:00","version":4}
        """;

    private const string Entry = $$"""
        {"id":"{{Id}}","internetMessageId":"q1@univ-hospital.example","threadId":"{{Id}}","subject":"Renal dosing in peritoneal dialysis",
         "sentAt":"2026-11-18T08:02:00+00:00","direction":"incoming","automatic":"none","from":{{Osei}},"to":[{{Ines}}],"cc":[],
         "preview":"Thank you for the table. Is there anything on residual function?","hasAttachments":false,"yours":true,"logged":{{Mark}},
         "link":{"kind":"inReplyTo","why":"Its In-Reply-To names “Renal dosing in peritoneal dialysis” from Ines Park of 9 November 2026.","messageId":"{{Id}}","choiceId":null} }
        """;

    private const string Said = """
        "kind":"call","contactIds":["019aa000-0000-7000-8000-000000000001"],"on":"2026-11-17","time":"16:30:00","direction":"outgoing","weight":"conversation",
         "text":"She wants the dosing table before Friday.","event":"","confidential":false
        """;

    private const string Interaction = $$"""
        {"id":"{{Id}}","kind":"call","occurredAt":"2026-11-17T15:30:00+00:00","occurredOn":null,"direction":"outgoing","weight":"conversation",
         "text":"She wants the dosing table before Friday.","confidential":false,"event":"","contacts":[{"id":"{{Id}}","name":"Dr Amara Osei"}],"book":"company",
         "loggedBy":"Ines Park","loggedAt":"2026-11-18T09:14:00+00:00","yours":true,"logId":"{{Id}}","version":1,"prompts":[]}
        """;

    private const string KnownProduct = """{"names":["Velorin","Velo"],"status":"approved"}""";

    private const string Product = $$"""{"id":"{{Id}}","names":["Velorin"],"inn":"Velo","status":"approved","version":1}""";

    private const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private const string Decided = $$"""
        "rule":"core.guarantee.outcome","pack":"core","packVersion":"1.0.0","packDigest":"{{Digest}}","category":"guarantee","severity":"block",
         "sentenceHash":"{{Digest}}","kind":"kept","reason":"It is quoted from the label."
        """;

    private const string Decision = $$"""{"id":"{{Id}}",{{Decided}},"decidedBy":"Ines Park","decidedAt":"2026-11-18T09:14:00+00:00"}""";

    private const string DecidedMail = $$"""{"direction":"outgoing","internetMessageId":null,"threadId":"{{Id}}","people":["a.osei@univ-hospital.example"]}""";

    private const string PersonalDetail = $$"""
        {"id":"{{Id}}","contactId":"{{Id}}","text":"Two daughters, runs marathons","source":"inPerson","toldIn":null,"toldOn":"2026-11-17",
         "expiresOn":"2027-11-18","notedAt":"2026-11-18T09:14:00+00:00","version":1,"prompts":[]}
        """;

    private const string PromiseReason = $$"""
        {"kind":"promise","days":2,"limit":null,"text":"Send the dosing table","subjectId":"{{Id}}","version":1,"urgency":0,"isOwed":true}
        """;

    private const string TodayEntry = $$"""
        {"contactId":"{{Id}}","name":"Dr Amara Osei","institution":"University Hospital Nordstadt","tier":"a","book":"company","reasons":[{{PromiseReason}}],
         "message":{"id":"{{Id}}","internetMessageId":"q1@univ-hospital.example","threadId":"{{Id}}","subject":"Renal dosing in peritoneal dialysis","sentAt":"2026-11-18T08:02:00+00:00",
         "question":"Is there anything on residual function?"},"lastContactOn":"2026-11-17","skipUntil":"2026-12-18","cadence":{{Cadence}}}
        """;

    private const string Promise = $$"""
        {"id":"{{Id}}","contactId":"{{Id}}","contactName":"Dr Amara Osei","text":"Send the dosing table","dueOn":"2026-11-20","source":"byHand","madeIn":null,
         "madeAt":"2026-11-18T09:14:00+00:00","state":"open","endedAt":null,"version":1}
        """;

    private const string EndedPromise = $$"""
        {"id":"{{Id}}","contactId":"{{Id}}","contactName":"Dr Amara Osei","text":"Send the registry paper","dueOn":null,"source":"message","madeIn":"{{Id}}",
         "madeAt":"2026-11-10T09:14:00+00:00","state":"kept","endedAt":"2026-11-12T09:14:00+00:00","version":2}
        """;

    private const string HistoryEntry = $$"""
        {"id":"{{Id}}","kind":"message","at":"2026-11-18T08:02:00+00:00","beginsThreadOf":6,"message":{{Entry}},"interaction":null}
        """;

    private const string Timeline = $$"""
        {"entries":[{{HistoryEntry}},{"id":"{{Id}}","kind":"call","at":"2026-11-17T15:30:00+00:00","beginsThreadOf":null,"message":null,
         "interaction":{{Interaction}}}],"next":null,"total":2}
        """;

    private const string Thread = $$"""
        {"id":"{{Id}}","subject":"Renal dosing in peritoneal dialysis","messageCount":6,"loggedCount":4,"loggableCount":6,"linked":true,
         "logged":{{Mark}},"openMessageLogged":true,"logChoice":{{LogChoice}},"turn":{"whose":"yours","reason":"theyAsked","since":"2026-11-18T08:02:00+00:00","days":3,
         "question":"Is there anything on residual function?","messageId":"{{Id}}","who":"Dr Amara Osei"},"messages":[{{Entry}}]}
        """;

    private const string Settled = $$"""
        {"whose":"nobody","reason":"noReplyNeeded","since":"2026-11-18T08:02:00+00:00","days":3,"question":null,"messageId":"{{Id}}","who":"Dr Amara Osei"}
        """;

    private const string Spread = """
        [{"upToMinutes":60,"count":1},{"upToMinutes":240,"count":2},{"upToMinutes":510,"count":4},{"upToMinutes":1020,"count":2},
         {"upToMinutes":1530,"count":1},{"upToMinutes":2550,"count":0},{"upToMinutes":5100,"count":0},{"upToMinutes":null,"count":0}]
        """;

    private const string ReplyTimes = $$"""
        {"they":{"answered":10,"unanswered":2,"unansweredShare":0.16666666666666666,"medianMinutes":420,"ninetiethMinutes":980,"dayMinutes":510,"usualDays":2,"spread":{{Spread}} },
         "you":{"answered":10,"unanswered":0,"unansweredShare":0,"medianMinutes":300,"ninetiethMinutes":700,"dayMinutes":510,"usualDays":2,"spread":{{Spread}} },
         "timeZone":"Europe/London","timeZoneIsOwners":false,"withoutDate":1,
         "nudge":{"messageId":"{{Id}}","threadId":"{{Id}}","subject":"Renal dosing in peritoneal dialysis","sentAt":"2026-11-16T08:02:00+00:00","waitedMinutes":1100},"turn":{{Settled}},"version":3}
        """;

    private const string ReplyPairs = $$"""
        {"pairs":[{"asked":{"messageId":"{{Id}}","sentAt":"2026-11-16T08:02:00+00:00","subject":"Renal dosing in peritoneal dialysis"},"answer":null,"workingMinutes":null},
         {"asked":{"messageId":"{{Id}}","sentAt":"2026-11-09T10:00:00+00:00","subject":"Table"},
         "answer":{"messageId":"{{Id}}","sentAt":"2026-11-09T17:00:00+00:00","subject":"Re: Table"},"workingMinutes":420}],"next":null,"total":2}
        """;

    private const string LogChoice = """{"by":"Ines Park","at":"2026-11-18T09:14:00+00:00"}""";

    private const string Logged = $$"""
        {"logId":"{{Id}}","threadId":"{{Id}}","newlyLogged":4,"loggedCount":4,"messageCount":6,"contacts":[{"id":"{{Id}}","name":"Dr Amara Osei"}],
         "unknown":[{"name":"Dr Mira Klein","address":"m.klein@charlottenklinik.example"}],"skipped":[],"logged":{{Mark}}}
        """;

    private const string ThreadChoice = $$"""{"choiceId":"{{Id}}","threadIds":["{{Id}}"]}""";
    private const string OtherCard = $$"""
        {"id":"019aa000-0000-7000-8000-000000000002","name":"A. Osei","role":"other","institution":"","addresses":["osei@renal-society.example"],
         "book":"company","shared":false,"sharedBy":null,"messageCount":3,"loggedCount":1,"firstContactAt":"2026-04-02T07:40:00+00:00","lastIncomingAt":"2026-04-02T07:40:00+00:00",
         "lastOutgoingAt":null,"lastContactAt":"2026-04-02T07:40:00+00:00","version":1,"about":{{NoAbout}},"cadence":{{Cadence}},"personalDetails":0,"colleague":{"by":"Ben Adeyemi","on":"2026-11-15","days":3} }
        """;

    private const string Suggested = $$"""
        {"suggestions":[{"one":{"address":"a.osei@univ-hospital.example","name":"Dr Amara Osei","contact":{"id":"{{Id}}","name":"Dr Amara Osei",
         "role":"keyOpinionLeader","institution":"University Hospital Nordstadt","addresses":["a.osei@univ-hospital.example"],"book":"company","version":1} },
         "other":{"address":"amara.osei@mail.example","name":"Amara Osei","contact":null},"strength":70,"evidence":["Both are named Amara Osei.",
         "a.osei@univ-hospital.example last wrote on 2026-03-30, amara.osei@mail.example first on 2026-04-02."]}],"total":1}
        """;

    private const string Settings = """
        {"displayName":"Ines Park","addresses":["ines@liaison.example"],"internalDomains":["liaison.example"],"timeZone":"Europe/Berlin",
         "workingHours":{"start":"09:00:00","end":"17:30:00","days":["monday","tuesday"]},"version":1,"keepCompanyDays":null,"keepPrivateDays":365,"neverLog":["patient@mail.example","lawyers.example"],"loggedCategory":"Logged",
         "followUpHours":48,"peoplePerDay":10,"daysOff":["2026-12-25"],"mannerHints":true}
        """;

    private const string Import = $$"""
        {"id":"{{Id}}","state":"running","fileName":"archive.mbox","format":"auto","bytesTotal":4096000,"bytesRead":1024000,"read":500,"stored":480,
         "duplicate":19,"cut":0,"refused":1,"erased":0,"neverLogged":0,"tries":0,"problem":null,"startedAt":"2026-11-18T09:14:00+00:00","finishedAt":null,
         "notes":[{"source":"archive.mbox#17","reason":"Nothing in it looks like the header of a mail; check that this is a mail file.","isLeftOut":true}]}
        """;

    private const string Counts = """{"contacts":1,"addresses":2,"interactions":4,"messages":19,"sharedMessages":7,"originalsKept":7,"traces":1,"auditDetails":3,"left":0}""";

    private const string Kept = """["The entries of the audit trail: they name people by opaque references only."]""";

    private const string Export = $$"""
        {"form":"outlooknetwork-contact-export/1","exportedAt":"2026-11-18T09:14:00+00:00","contact":{"id":"{{Id}}","name":"Dr Amara Osei",
         "role":"keyOpinionLeader","institution":"University Hospital Nordstadt","book":"company","createdAt":"2026-06-03T07:40:00+00:00",
         "changedAt":"2026-06-03T07:40:00+00:00","version":1,"about":{{About}},"source":"Entered by the owner of this network; audit says when each value came and what it was before."},
         "addresses":[{"address":"a.osei@univ-hospital.example","messages":26,"firstSeenAt":"2026-06-03T07:40:00+00:00","lastSeenAt":"2026-11-18T08:02:00+00:00"}],
         "formerAddresses":["amara@old-hospital.example"],"interactions":[{"id":"{{Id}}","kind":"message","occurredAt":"2026-11-18T08:02:00+00:00",
         "occurredOn":null,"direction":"incoming","weight":"conversation","text":"","confidential":false,"event":"","messageId":"{{Id}}","loggedBy":"Ines Park","loggedAt":"2026-11-18T09:14:00+00:00","chosenAt":null}],
         "cadences":[{"choice":"own","idealDays":30,"maxDays":45,"snoozedUntil":null,"snoozeReason":"","doNotContact":null,"version":1}],
         "standings":[{"touchedAt":"2026-11-18T08:02:00+00:00","touchedOn":null,"conversedAt":"2026-11-18T08:02:00+00:00","conversedOn":null,"settledAt":null,
         "incomingAt":"2026-11-18T08:02:00+00:00","outgoingAt":"2026-11-09T10:15:00+00:00"}],"merges":[],"removals":[],
         "notTheSame":[{"first":"a.osei@univ-hospital.example","second":"k.osei@other.example","saidAt":"2026-11-18T09:14:00+00:00"}],
         "threadChoices":[{"id":"{{Id}}","key":"{{Id}}","joinedWith":null,"madeAt":"2026-11-18T09:14:00+00:00"}],
         "logChoices":[{"id":"{{Id}}","messageId":"{{Id}}","chosenBy":"Ines Park","chosenAt":"2026-11-18T09:14:00+00:00"}],"settings":{"internalDomains":[]},
         "audit":[{"seq":42,"at":"2026-11-18T09:14:00.25+00:00","action":"contact.create","subject":{"type":"contact","id":"{{Id}}","version":1},"reason":null,
         "detail":{"new":{"name":"Dr Amara Osei"} } }],"messages":[{"id":"{{Id}}","internetMessageId":"q1@univ-hospital.example","threadId":"{{Id}}",
         "sentAt":"2026-11-18T08:02:00+00:00","direction":"incoming","from":{{Osei}},"to":[{{Ines}}],"cc":[],"subject":"Renal dosing in peritoneal dialysis",
         "inReplyTo":[],"references":[],"question":"Is there anything on residual function?","text":"Thank you for the table.","source":"archive.mbox#17",
         "storedAt":"2026-11-18T09:14:00+00:00","originalSha256":"9f81b5aa536df6f481d81de8675b68cd683dd194d3c3775c584760eb8036b88e","original":"RnJvbTog"}]}
        """;

    private const string ErasurePreview = $$"""
        {"contactId":"{{Id}}","name":"Dr Amara Osei","addresses":["a.osei@univ-hospital.example","amara.osei@mail.example"],"counts":{{Counts}},
         "kept":{{Kept}},"confirm":"9f81b5aa536df6f481d81de8675b68cd"}
        """;

    private const string ErasureReceipt = $$"""
        {"id":"{{Id}}","requestedAt":"2026-11-18T09:14:00+00:00","finishedAt":"2026-11-18T09:14:02+00:00","reason":"person-asked",
         "pseudonym":"Erased person 4f0c2a9d","counts":{{Counts}},"kept":{{Kept}} }
        """;

    private const string ContactImport = $$"""
        {"id":"{{Id}}","state":"preview","fileName":"Connections.csv","kind":"csv","encoding":"utf-8","separator":",","headerRow":4,
         "columns":[{"name":"First Name","field":"givenName","examples":["Amara"]},{"name":"Last Name","field":"familyName","examples":["Osei"]},
         {"name":"Email Address","field":"address","examples":["a.osei@univ-hospital.example"]}],"unkept":[],"role":"other","book":"company","rows":12,"new":9,
         "same":1,"unchanged":1,"refused":0,"needAddress":1,"changesNothing":false,"createdAt":"2026-11-18T09:14:00+00:00","doneAt":null,"undoneAt":null}
        """;

    private const string ContactImportWishes = """
        {"columns":["givenName","familyName","address"],"role":"hcp","book":"company","choices":[{"row":7,"choice":"leaveOut"}],"given":[{"row":9,"address":"m.klein@charlottenklinik.example"}]}
        """;

    private const string AuditEntry = $$"""
        {"seq":42,"at":"2026-11-18T09:14:00.25+00:00","actor":{"kind":"user","ref":"p_4f0c2a9d3b7e415886d1c0a2f9e8b7d6","role":"Owner"},
         "action":"contact.change","subject":{"type":"contact","id":"{{Id}}","version":2},"reason":"correction","hasDetail":true,
         "hash":"268de94b7391a5ba31f1c15fb1ffc3f2bb5e432f272d4f18120d629bf856d2c5"}
        """;

    private const string AuditResult = """
        {"at":"2026-11-18T02:15:01+00:00","entries":41,"anchors":3,"milliseconds":12,"fault":{"kind":"wrongHash","seq":42,
         "detail":"The hash of entry 42 is not that of what it says: it was changed after it was written.",
         "whatToDo":"Keep the database and the anchors as they are, compare with an earlier export or backup, and find out who could write to the database."}}
        """;

    private const string PreviewMembers = $$"""
        "id":"{{Id}}","internetMessageId":"<q1@univ-hospital.example>","conversationId":null,"subject":"Renal dosing in peritoneal dialysis",
         "from":{{Osei}},"to":[{{Ines}}],"cc":[],"sentAt":"2026-11-18T08:02:00+00:00","preview":"Thank you for the table.","hasAttachments":false,
         "itemType":"message","itemClass":"IPM.Note","start":null,"end":null
        """;

    private const string Preview = $$"""{{{PreviewMembers}}}""";

    private static readonly Dictionary<string, (string? Request, string? Response)> ByOperation = new()
    {
        ["GetPaneContext"] = (Item, $$"""
            {"item":{"internetMessageId":"q1@univ-hospital.example","subject":"Renal dosing in peritoneal dialysis","stored":true,"direction":"incoming",
             "automatic":"none","internalOnly":false,"mayLog":true,"whyNot":null,"mayLogItself":false},"counterpart":"a.osei@univ-hospital.example",
             "participants":[{"name":"Dr Amara Osei","address":"a.osei@univ-hospital.example","field":"from","state":"known",
             "reason":"a.osei@univ-hospital.example is one of the 2 addresses of Dr Amara Osei.","contact":{{Card}}}],"thread":{{Thread}},"history":{{Timeline}},
             "timeZone":"Europe/Berlin","mayShare":true,"firstRun":{"kept":3,"wanted":10,"over":false},"loggedCategory":"Logged","products":[{{KnownProduct}}]}
            """),
        ["GetDraftContext"] = ($$"""{"inReplyTo":"<q1@univ-hospital.example>","subject":"Re: Renal dosing in peritoneal dialysis","to":[{{Osei}}],"cc":[],"bcc":[]}""", $$"""
            {"people":[{"person":{"name":"Dr Amara Osei","address":"a.osei@univ-hospital.example","field":"to","state":"known",
             "reason":"a.osei@univ-hospital.example is one of the 2 addresses of Dr Amara Osei.","contact":{{Card}}},"lastExchange":{{Entry}}}],"thread":{{Thread}},
             "leftOut":[{"name":"Dr Mira Klein","address":"m.klein@charlottenklinik.example"}],
             "questions":[{"question":"Is there anything published on dosing in patients on peritoneal dialysis?","who":"Dr Amara Osei",
             "address":"a.osei@univ-hospital.example","askedAt":"2026-11-18T08:02:00+00:00","days":3,"subject":"Renal dosing in peritoneal dialysis","messageId":"{{Id}}","threadId":"{{Id}}","inThisThread":true}],"internalOnly":false,
             "timeZone":"Europe/Berlin","mayShare":true,"products":[{{KnownProduct}}],
             "question":"Is there anything published on dosing in patients on peritoneal dialysis?","mannerHints":true,
             "confidential":["Her department will lose both research nurses in spring."]}
            """),
        ["SendPreviewMail"] = ($$"""{"answers":"{{Id}}","forwards":null,"subject":"Re: Renal dosing in peritoneal dialysis","to":[{{Osei}}],"cc":[],"bcc":[],"bodyType":"text","body":"Here is the table."}""", Preview),
        ["LogThread"] = ($$"""{"item":{{Item}},"scope":"upToThisMessage"}""", Logged),
        ["CountNeverLogged"] = (null, """{"messages":12,"logged":3,"withOthers":4,"confirm":"9f81b5aa536df6f481d81de8675b68cd"}"""),
        ["RemoveNeverLogged"] = ("""{"confirm":"9f81b5aa536df6f481d81de8675b68cd"}""", $$"""{"removalId":"{{Id}}","messages":12,"undoUntil":"2026-11-19T09:14:00+00:00"}"""),
        ["UndoNeverLogged"] = (null, null),
        ["LogByChoice"] = (Item, Logged),
        ["ChooseLogging"] = (null, LogChoice),
        ["EndLogChoice"] = (null, null),
        ["SettleThread"] = ($$"""{"messageId":"{{Id}}"}""", Settled),
        ["UnsettleThread"] = (null, Settled),
        ["GetThread"] = (null, Thread),
        ["ChooseThread"] = ($$"""{"kind":"joins","messageId":"{{Id}}","withMessageId":"{{Id}}"}""", ThreadChoice),
        ["UndoThreadChoice"] = (null, ThreadChoice),
        ["GetMessage"] = (null, $$"""
            {"entry":{{Entry}},"isWhole":true,"parts":[{"kind":"new","text":"Thank you for the table.\n","attribution":null},
             {"kind":"quoted","text":"> Here is the table.\n","attribution":"On 9 November 2026, Ines Park wrote:"}],"isTextCut":false,
             "author":{"who":{{Osei}},"isPerson":true,"notes":[]},"mailboxes":["ines@liaison.example"],
             "attachments":[{"fileName":"table.pdf","contentType":"application/pdf","size":48213,"inline":false}],
             "proposals":[{"field":"title","value":"Consultant Nephrologist","sourceLine":"Consultant Nephrologist, University Hospital Nordstadt"}]}
            """),
        ["SearchMessages"] = (null, $$"""
            {"found":[{"entry":{{HistoryEntry}},"snippet":{"text":"Thank you for the table. Is there anything on residual function?","highlights":[{"start":46,"length":8}]} }],
             "next":null,"total":1}
            """),
        ["UndoLog"] = (null, null),
        ["LogInteraction"] = ($$"""{{{Said}}}""", Interaction),
        ["LogQuickTouch"] = ($$"""{"kind":"call","contactId":"{{Id}}"}""", Interaction),
        ["GetInteraction"] = (null, Interaction),
        ["ChangeInteraction"] = ($$"""{{{Said}},"version":1}""", Interaction),
        ["WithdrawInteraction"] = ("""{"reason":"wrong-person","words":"It was her colleague who called."}""", $$"""
            {"withdrawalId":"{{Id}}","kind":"call","undoUntil":"2026-11-19T09:14:00+00:00"}
            """),
        ["UndoWithdrawal"] = (null, null),
        ["ListPromises"] = (null, $$"""{"open":[{{Promise}}]}"""),
        ["AddPromise"] = ($$"""{"contactId":"{{Id}}","text":"Send the dosing table","dueOn":"2026-11-20","source":"byHand","madeIn":null}""", Promise),
        ["ChangePromise"] = ("""{"text":"Send the dosing table","dueOn":"2026-11-20","version":1}""", Promise),
        ["EndPromise"] = ("""{"state":"kept"}""", EndedPromise),
        ["ReopenPromise"] = (null, Promise),
        ["RemovePromise"] = (null, null),
        ["ListContactPromises"] = (null, $$"""
            {"open":[{{Promise}}],"ended":[{{EndedPromise}}],
             "followUp":{"since":"2026-11-17T15:30:00+00:00","due":"2026-11-19T15:30:00+00:00","closedAt":null,"isOpen":true} }
            """),
        ["EndFollowUp"] = ("""{"state":"dropped"}""", EndedPromise),
        ["OfferPromises"] = (null, $$"""
            {"offers":[{"text":"I will send you the dosing table by Friday.","dueOn":"2026-11-20"}],"contacts":[{"id":"{{Id}}","name":"Dr Amara Osei"}]}
            """),
        ["DecideFinding"] = ($$"""{"mail":{{DecidedMail}},{{Decided}}}""", Decision),
        ["ListDecisions"] = (DecidedMail, $$"""{"decisions":[{{Decision}}]}"""),
        ["TakeBackDecision"] = (null, null),
        ["ListPersonalDetails"] = (null, $$"""{"details":[{{PersonalDetail}}]}"""),
        ["AddPersonalDetail"] = ("""{"text":"Two daughters, runs marathons","source":"inPerson","toldIn":null,"toldOn":"2026-11-17","expiresOn":null}""", PersonalDetail),
        ["ChangePersonalDetail"] = ("""{"text":"Two daughters, runs marathons","source":"inPerson","toldIn":null,"toldOn":"2026-11-17","expiresOn":"2027-11-18","version":1}""", PersonalDetail),
        ["RemovePersonalDetail"] = (null, null),
        ["ListProducts"] = (null, $$"""{"products":[{{Product}}],"mayChange":true}"""),
        ["AddProduct"] = ("""{"names":["Velorin"],"inn":"Velo","status":"approved"}""", Product),
        ["ChangeProduct"] = ("""{"names":["Velorin"],"inn":"Velo","status":"approved","version":1}""", Product),
        ["RemoveProduct"] = (null, null),
        ["GetToday"] = (null, $$"""
            {"day":"2026-11-18","people":[{{TodayEntry}}],"next":3,"later":[{"day":"2026-11-19","people":10},{"day":"2026-11-20","people":4}],"moreOwed":0,
             "doneToday":2,"perDay":10}
            """),
        ["GetWeek"] = (null, $$"""
            {"from":"2026-11-12","to":"2026-11-18","moved":[{"contactId":"{{Id}}","name":"Dr Amara Osei","on":"2026-11-17","reason":null}],"movedCount":1,
             "kept":[{"contactId":"{{Id}}","name":"Dr Amara Osei","text":"Send the registry paper"}],
             "slipped":[{"contactId":"{{Id}}","name":"Dr Amara Osei","on":"2026-11-16","reason":{{PromiseReason}}}],"slippedCount":1,
             "overdue":0,"due":3,"yourTurn":1,"openPromises":2,"next":[{{TodayEntry}}]}
            """),
        ["GetAhead"] = (null, $$"""
            {"from":"2026-11-18","to":"2027-01-12","days":[{"day":"2026-12-18","people":[{"contactId":"{{Id}}","name":"Dr Amara Osei"}],"count":1}]}
            """),
        ["ListColleaguesLately"] = (null, $$"""
            {"people":[{"contactId":"{{Id}}","name":"Dr Amara Osei","touch":{"by":"Ben Adeyemi","on":"2026-11-15","days":3} }],"count":1}
            """),
        ["SkipRound"] = (null, $$"""{"contactId":"{{Id}}","until":"2026-12-18"}"""),
        ["UndoSkip"] = (null, null),
        ["SearchContacts"] = (null, $$"""{"contacts":[{{Card}}],"next":null,"total":1}"""),
        ["ListContactWords"] = (null, """
            {"circles":[{"name":"Nephrology advisory","contacts":12}],"interests":[{"name":"Peritoneal dialysis","contacts":7}],
             "institutions":[{"name":"University Hospital Nordstadt","contacts":3}]}
            """),
        ["ChangeContacts"] = ($$"""
            {"contacts":{{Versions}},"set":{"role":null,"tier":"b","institution":null,"shared":null,"addCircles":["Nephrology advisory"],"removeCircles":[]} }
            """, $$"""{"bulkId":"{{Id}}","changed":2,"contacts":{{Versions}},"undoUntil":"2026-11-19T09:14:00+00:00"}"""),
        ["UndoBulkChange"] = (null, $$"""{"contacts":{{Versions}}}"""),
        ["CreateContact"] = ($$"""
            {"name":"Dr Mira Klein","role":"hcp","institution":"Charlottenklinik","addresses":["m.klein@charlottenklinik.example"],"book":"company","shared":true,"about":{{NoAbout}}}
            """, Card),
        ["GetContact"] = (null, Card),
        ["ChangeCadence"] = ("""
            {"choice":"own","idealDays":30,"maxDays":45,"snooze":{"until":"2027-11-30","reason":"leave"},"doNotContact":null,"version":0}
            """, Cadence),
        ["ProposeCadence"] = (null, """
            {"proposal":{"idealDays":30,"maxDays":45,"conversations":4,"medianGap":29.5,"shortestGap":20,"longestGap":40,"from":"2026-01-01","to":"2026-03-31"},"conversations":4,"needed":4}
            """),
        ["ListCadenceRules"] = (null, CadenceRules),
        ["ChangeCadenceRule"] = ("""{"scope":"tier","name":"A","idealDays":30,"maxDays":45,"version":0}""", CadenceRules),
        ["ChangeContact"] = ($$"""
            {"name":"Dr Mira Klein","role":"hcp","institution":"Charlottenklinik","addresses":["m.klein@charlottenklinik.example"],"book":"company","version":1,"shared":false,"about":{{NoAbout}}}
            """, Card),
        ["RemoveContact"] = (null, null),
        ["GetReplyTimes"] = (null, ReplyTimes),
        ["GetReplyPairs"] = (null, ReplyPairs),
        ["GetYears"] = (null, """{"months":[{"year":2026,"month":10,"they":2,"you":1},{"year":2026,"month":11,"they":1,"you":1}],"longestGap":0,"withoutDate":0}"""),
        ["ChangeContactZone"] = ("""{"timeZone":"Europe/London","version":1}""", Card),
        ["AddContactAddress"] = ("""{"address":"amara.osei@mail.example","version":1}""", Card),
        ["PreviewMerge"] = ("""{"otherId":"019aa000-0000-7000-8000-000000000002"}""", $$"""
            {"id":"{{Id}}","otherId":"019aa000-0000-7000-8000-000000000002","version":1,"otherVersion":1,"fields":[
             {"field":"name","kept":"Dr Amara Osei","other":"A. Osei","result":"Dr Amara Osei","conflicts":true},
             {"field":"role","kept":"keyOpinionLeader","other":"other","result":"keyOpinionLeader","conflicts":false},
             {"field":"institution","kept":"University Hospital Nordstadt","other":"","result":"University Hospital Nordstadt","conflicts":false},
             {"field":"book","kept":"company","other":"company","result":"company","conflicts":false},
             {"field":"tier","kept":"a","other":"none","result":"a","conflicts":false},
             {"field":"met","kept":"Introduced by Joana Ruiz over lunch · Kidney congress · 2026-03","other":"","result":"Introduced by Joana Ruiz over lunch · Kidney congress · 2026-03","conflicts":false}],
             "addresses":["a.osei@univ-hospital.example","osei@renal-society.example"],"addressesGained":1,"circles":["Nephrology advisory"],"interests":[],"profiles":[],"interactions":1,"interactionsShared":0}
            """),
        ["MergeContacts"] = ("""
            {"otherId":"019aa000-0000-7000-8000-000000000002","version":1,"otherVersion":1,"choices":{"name":"Dr Amara Osei","role":null,"institution":null,"tier":null,"met":"kept"} }
            """, $$"""{"mergeId":"{{Id}}","contact":{{Card}},"interactionsMoved":1}"""),
        ["UndoMerge"] = (null, $$"""{"contact":{{Card}},"other":{{OtherCard}}}"""),
        ["ExportContact"] = (null, Export),
        ["RemoveFromContacts"] = (null, $$"""{"removalId":"{{Id}}","name":"Dr Amara Osei","interactions":4,"undoUntil":"2026-11-19T09:14:00+00:00"}"""),
        ["UndoRemoval"] = (null, $$"""{"contact":{{Card}},"interactions":4}"""),
        ["PreviewErasure"] = (null, ErasurePreview),
        ["ErasePerson"] = ("""{"confirm":"9f81b5aa536df6f481d81de8675b68cd","reason":"person-asked"}""", ErasureReceipt),
        ["GetErasure"] = (null, ErasureReceipt),
        ["LiftErasure"] = ("""{"address":"a.osei@univ-hospital.example","reason":"person-asked"}""", null),
        ["SuggestSamePerson"] = (null, Suggested),
        ["SuggestSamePeople"] = (null, Suggested),
        ["DismissSamePerson"] = ("""{"addresses":["a.osei@univ-hospital.example","osei@renal-society.example"]}""", null),
        ["WithdrawDismissal"] = (null, null),
        ["GetContactTimeline"] = (null, Timeline),
        ["GetSettings"] = (null, Settings),
        ["ChangeSettings"] = (Settings, Settings),
        ["ListMembers"] = (null, $$"""{"members":[{{OneMember}}],"next":null}"""),
        ["RestrictMember"] = ("""{"withdrawn":["Network.Reviewer"],"blocked":false,"version":3}""", OneMember),
        ["GetFirstRun"] = (null, """{"kept":3,"wanted":10,"over":false}"""),
        ["EndFirstRun"] = (null, null),
        ["GetCalendarFeed"] = (null, $$"""{"feed":{{Feed}}}"""),
        ["MakeCalendarFeed"] = ("""{"names":"initials","alarms":false}""", $$"""{"path":"/calendar/Jb0iN3Yq2o7dTz5wQmKx8vRc1LhUeGpS4fAaXtB6yZk.ics","feed":{{Feed}}}"""),
        ["EndCalendarFeed"] = (null, null),
        ["StartImport"] = (null, Import),
        ["ListImports"] = (null, $$"""{"imports":[{{Import}}]}"""),
        ["GetImport"] = (null, Import),
        ["RetryImport"] = (null, Import),
        ["ListJobs"] = (null, $$"""
            {"jobs":[{"job":"expire","state":"done","failures":0,"lastStartedAt":"2026-11-18T02:45:00+00:00","lastDoneAt":"2026-11-18T02:45:04+00:00","failure":null}],
             "parkedImports":[{"id":"{{Id}}","tries":5,"since":"2026-11-18T09:31:00+00:00"}]}
            """),
        ["HandInContacts"] = (null, ContactImport),
        ["PasteContacts"] = ("""{"text":"Dr Amara Osei <a.osei@univ-hospital.example>; Mira Klein <m.klein@charlottenklinik.example>"}""", ContactImport),
        ["ListContactImports"] = (null, $$"""{"imports":[{{ContactImport}}]}"""),
        ["GetContactImport"] = (null, ContactImport),
        ["ListContactImportRows"] = (null, $$"""
            {"rows":[{"row":5,"name":"Amara Osei","addresses":["amara.osei@mail.example"],"institution":"University Hospital Nordstadt","state":"new","code":"unknown",
             "reason":"None of your contacts had this address.","contact":null,"alike":{"contact":{"id":"{{Id}}","name":"Dr Amara Osei"},"strength":60,
             "evidence":["Both are named Amara Osei."]} }],"next":null,"total":1}
            """),
        ["SaveLeftOutRows"] = (null, null),
        ["PreviewContactImport"] = (ContactImportWishes, ContactImport),
        ["ConfirmContactImport"] = (ContactImportWishes, ContactImport),
        ["UndoContactImport"] = (null, $$"""
            {"removed":8,"restored":1,"keptCount":1,"kept":[{"id":"{{Id}}","name":"Dr Amara Osei","reason":"It was changed since."}]}
            """),
        ["ExportContacts"] = (null, null),
        ["ListAuditEntries"] = (null, $$"""{"entries":[{{AuditEntry}}],"next":"41"}"""),
        ["GetAuditEntry"] = (null, $$"""{"entry":{{AuditEntry}},"detail":{"old":{"name":"Dr A. Osei"},"new":{"name":"Dr Amara Osei"} } }"""),
        ["ListAuditCodes"] = (null, """
            {"actions":[{"code":"contact.change","meaning":"A contact's details were changed."}],
             "reasons":[{"code":"correction","meaning":"What was recorded was wrong."}]}
            """),
        ["VerifyAudit"] = (null, AuditResult),
        ["GetAuditVerification"] = (null, AuditResult),
        ["ExportAudit"] = (null, null),
        ["ExportAuditAnchors"] = (null, null),
        ["GetAuditKey"] = (null, null),
        ["ListPreviewFolders"] = (null, $$"""{"folders":[{"name":"inbox","count":48}],"owner":{{Ines}},"demo":true,"ownMail":false}"""),
        ["ListPreviewMessages"] = (null, $$"""{"messages":[{{Preview}}],"next":null}"""),
        ["GetPreviewMessage"] = (null, $$"""{{{PreviewMembers}},"attachments":[],"bcc":[],"text":"Thank you for the table.","blockedRemote":1,"headers":"Subject: Renal dosing"}"""),
        ["GetPreviewBody"] = (null, null),
        ["RemoveDemo"] = (null, null),
        ["GetLiveness"] = (null, """{"status":"live"}"""),
        ["GetReadiness"] = (null, """{"status":"ready"}"""),
    };

    public static IReadOnlyCollection<string> Operations => ByOperation.Keys;

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (!ByOperation.TryGetValue(operation.OperationId ?? "", out var example))
        {
            throw new InvalidOperationException($"The operation {operation.OperationId} has no example; add one to {nameof(Examples)}.");
        }

        Put(operation.RequestBody?.Content, example.Request);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (status.StartsWith('2'))
            {
                Put(response.Content, example.Response);
            }
        }

        return Task.CompletedTask;
    }

    private static void Put(IDictionary<string, OpenApiMediaType>? content, string? example)
    {
        if (example is not null && content?.TryGetValue("application/json", out var json) == true)
        {
            json.Example = JsonNode.Parse(example);
        }
    }
}
