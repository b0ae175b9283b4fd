namespace OutlookNetwork.Domain.Mail;

/// <summary>What the part behind the '@' says about who runs a mailbox.</summary>
public static class MailDomains
{
    private const int CountryCode = 2; // letters: ISO 3166

    /// <summary>Second levels under which countries give out names, so that a name takes three labels: ac.uk, com.br, go.jp.</summary>
    private static readonly HashSet<string> SharedSecondLevels = new(StringComparer.Ordinal)
    {
        "ac", "co", "com", "edu", "gob", "gov", "gouv", "gv", "go", "ne", "net", "nhs", "nom", "or", "org", "med", "mil", "sch", "asso", "priv",
    };

    /// <summary>Registries run by firms: what stands before them belongs to somebody of its own.</summary>
    private static readonly HashSet<string> RentedNames = new(StringComparer.Ordinal)
    {
        "onmicrosoft.com", "github.io", "uk.com", "us.com", "eu.com", "de.com", "gmane.org", "duckdns.org", "dyndns.org", "altervista.org",
    };

    private static readonly HashSet<string> FreeMail = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com", "rocketmail.com", "aol.com",
        "icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "protonmail.ch", "pm.me", "tutanota.com", "tuta.io", "gmx.net", "gmx.com",
        "web.de", "t-online.de", "freenet.de", "arcor.de", "mailbox.org", "posteo.de", "posteo.net", "mail.de", "online.de", "wanadoo.fr",
        "orange.fr", "free.fr", "laposte.net", "sfr.fr", "libero.it", "virgilio.it", "tiscali.it", "alice.it", "bluewin.ch", "hispeed.ch",
        "mail.ru", "bk.ru", "list.ru", "inbox.ru", "yandex.ru", "yandex.com", "rambler.ru", "ukr.net", "seznam.cz", "centrum.cz", "wp.pl", "o2.pl",
        "onet.pl", "interia.pl", "qq.com", "163.com", "126.com", "sina.com", "sohu.com", "foxmail.com", "naver.com", "daum.net", "hanmail.net",
        "rediffmail.com", "uol.com.br", "terra.com.br", "bol.com.br", "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net",
        "cox.net", "charter.net", "earthlink.net", "shaw.ca", "rogers.com", "sympatico.ca", "bigpond.com", "optusnet.com.au", "btinternet.com",
        "ntlworld.com", "sky.com", "fastmail.com", "fastmail.fm", "hey.com", "zoho.com", "mail.com", "email.com", "linux.com", "telenet.be",
        "skynet.be", "ziggo.nl", "kpnmail.nl", "xs4all.nl", "planet.nl", "telia.com", "online.no", "walla.co.il", "docomo.ne.jp", "ezweb.ne.jp",
    };

    /// <summary>Providers who use one name under many countries: yahoo.co.jp, hotmail.fr, gmx.at.</summary>
    private static readonly HashSet<string> FreeMailNames = new(StringComparer.Ordinal) { "yahoo", "hotmail", "live", "outlook", "gmx", "aol", "msn" };

    /// <summary>
    /// The name under which an organisation holds its domains: "hospital.example" for "mail.hospital.example". Read off the labels
    /// without the registries' list, so that a rare registry counts as one organisation.
    /// </summary>
    public static string Organisation(string domain)
    {
        var labels = domain.Split('.');
        if (labels.Length <= 2 || domain[0] == '[')
        {
            return domain;
        }

        var isShared = (labels[^1].Length == CountryCode && SharedSecondLevels.Contains(labels[^2]))
            || RentedNames.Contains($"{labels[^2]}.{labels[^1]}");
        return string.Join('.', labels[^(isShared ? 3 : 2)..]);
    }

    /// <summary>Whether anybody can have a mailbox there, so that the domain says nothing about where a person works.</summary>
    public static bool IsFreeMail(string domain)
    {
        var organisation = Organisation(domain);
        return FreeMail.Contains(organisation) || FreeMailNames.Contains(organisation[..Math.Max(0, organisation.IndexOf('.', StringComparison.Ordinal))]);
    }

    /// <summary>True for two domains of one organisation; domains of one free mail provider are equal only when they are the same.</summary>
    public static bool AreOne(string left, string right) =>
        left == right || (!IsFreeMail(left) && Organisation(left) == Organisation(right));
}
