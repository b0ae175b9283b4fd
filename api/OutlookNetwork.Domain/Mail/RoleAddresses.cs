namespace OutlookNetwork.Domain.Mail;

/// <summary>Whom an address stands for when it is no person: RFC 2142 and custom.</summary>
public enum AddressRole
{
    /// <summary>A person, as far as the address shows.</summary>
    Person,

    /// <summary>Nobody reads what is sent there.</summary>
    NoReply,

    /// <summary>A mail system or another program.</summary>
    Machine,

    /// <summary>A list or its administration.</summary>
    List,

    /// <summary>A shared mailbox of an organisation.</summary>
    Function,
}

/// <summary>Tells addresses of machines, lists and functions from those of persons by the local part alone.</summary>
public static class RoleAddresses
{
    private static readonly HashSet<string> Machines = new(StringComparer.Ordinal)
    {
        "mailer-daemon", "mailerdaemon", "postmaster", "daemon", "root", "cron", "nobody", "mail-daemon", "bounce", "bounces", "mailer",
        "notification", "notifications", "notify", "alert", "alerts", "automailer", "auto-reply", "autoreply", "autoresponder", "system",
        "calendar-notification", "www-data", "apache", "nagios", "monitoring", "mailservice", "auto-confirm", "auto", "robot", "bot", "abuse",
        "hostmaster", "webmaster", "listserv", "majordomo", "mailman", "list-manager", "bugzilla", "jenkins", "buildbot", "syzbot", "tipbot", "dependabot",
    };

    /// <summary>Programs that take part in a conversation name themselves so: pr-tracker-bot, bugzilla-daemon, tip-bot2.</summary>
    private static readonly string[] MachineEndings = ["-bot", "-robot", "-daemon"];

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "info", "information", "support", "help", "helpdesk", "service", "services", "contact", "contacts", "contactus", "office", "admin",
        "administrator", "sales", "marketing", "press", "media", "news", "newsletter", "newsletters", "billing", "accounts", "accounting",
        "invoice", "invoices", "orders", "order", "jobs", "careers", "hr", "hello", "team", "mail", "email", "enquiries", "inquiries", "feedback",
        "customerservice", "customer-service", "customercare", "privacy", "legal", "security", "registration", "registrations", "events",
        "subscribe", "unsubscribe", "subscriptions", "reception", "secretariat", "sekretariat", "kontakt", "webinar", "webinars", "medinfo",
        "medical-information", "medicalinformation", "medical.information", "pharmacovigilance", "drugsafety", "drug.safety", "noc", "it",
    };

    /// <summary>Words that stand for a function in front of a place or department too: sekretariat.kardiologie@, medinfo-uk@.</summary>
    private static readonly string[] FunctionBeginnings =
        ["info", "medinfo", "sekretariat", "secretariat", "secretary", "office", "support", "service", "kontakt", "contact", "newsletter", "events"];

    private static readonly string[] ListEndings =
    [
        "-bounces", "-bounce", "-request", "-owner", "-admin", "-subscribe", "-unsubscribe", "-confirm", "-help", "-leave", "-join", "-return",
    ];

    private static readonly string[] ListBeginnings = ["owner-", "bounce-", "bounces-", "bounce+", "bounces+", "bounces_", "request-"];

    /// <summary>Without what stands between the words: no-reply, ne_pas_repondre, invoices.noreply.</summary>
    private static readonly string[] NoReply =
    [
        "noreply", "noreplies", "donotreply", "dontreply", "nereplica", "nichtantworten", "keineantwort", "nepasrepondre", "noresponder", "noresponda",
        "naoresponda", "naoresponder", "nonrispondere", "nietbeantwoorden", "nietantwoorden", "svarinte", "svaraej", "svarikke", "ikkesvar", "besvarikke",
        "alavastaa", "nieodpowiadaj", "neodpovidejte", "neodpovidat", "nevalaszoljon", "yanitlamayin",
    ];

    public static bool IsRole(EmailAddress address) => RoleOf(address) != AddressRole.Person;

    public static AddressRole RoleOf(EmailAddress address)
    {
        var local = address.LocalPart.Trim('"');
        var plus = local.IndexOf('+');
        var plain = plus > 0 ? local[..plus] : local;
        if (IsNoReply(plain))
        {
            return AddressRole.NoReply;
        }

        if (ListEndings.Any(ending => plain.Length > ending.Length && plain.EndsWith(ending, StringComparison.Ordinal))
            || ListBeginnings.Any(beginning => local.StartsWith(beginning, StringComparison.Ordinal)))
        {
            return AddressRole.List;
        }

        if (Machines.Contains(plain) || plain.StartsWith("microsoftexchange329e", StringComparison.Ordinal)
            || plain.StartsWith("mailer-daemon", StringComparison.Ordinal)
            || NamesAProgram(plain))
        {
            return AddressRole.Machine;
        }

        var separator = plain.AsSpan().IndexOfAny(".-_");
        var isFunction = Functions.Contains(plain)
            || (separator > 0 && FunctionBeginnings.Contains(plain[..separator], StringComparer.Ordinal));
        return isFunction ? AddressRole.Function : AddressRole.Person;
    }

    private static bool NamesAProgram(string local)
    {
        var name = local.AsSpan().TrimEnd("0123456789");
        foreach (var ending in MachineEndings)
        {
            if (name.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoReply(string local)
    {
        Span<char> letters = stackalloc char[Math.Min(local.Length, 64)]; // RFC 5321 4.5.3.1.1
        var count = 0;
        foreach (var c in local.AsSpan(0, letters.Length))
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[count++] = c;
            }
        }

        foreach (var words in NoReply)
        {
            if (letters[..count].StartsWith(words) || letters[..count].EndsWith(words))
            {
                return true;
            }
        }

        return false;
    }
}
