using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace OutlookNetwork.Domain.Audit;

/// <summary>
/// One act in the chain of its tenant: who, what, when, why, and the hash of the entry before. It names people and things by opaque
/// ids only; values, names and addresses lie beside the chain, in <see cref="AuditOpen"/>, and <see cref="Detail"/> commits to them.
/// </summary>
public sealed class AuditEntry
{
    public const int Format = 1;
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly byte[] Domain = "outlooknetwork-audit-v1\n"u8.ToArray();

    internal AuditEntry()
    {
    }

    /// <summary>Its chain: there is one for each tenant.</summary>
    public Guid TenantId { get; internal init; }

    /// <summary>1, 2, 3 … without gaps.</summary>
    public long Seq { get; internal init; }

    /// <summary>UTC in whole milliseconds, never earlier than the entry before.</summary>
    public DateTimeOffset At { get; internal init; }

    public ActorKind ActorKind { get; internal init; }

    /// <summary>Opaque: random for each person and tenant.</summary>
    public string ActorRef { get; internal init; } = "";

    public string ActorRole { get; internal init; } = "";

    /// <summary>One of <see cref="AuditActions"/>.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>What kind of thing was acted on, such as <c>contact</c>.</summary>
    public string SubjectType { get; internal init; } = "";

    /// <summary>Its opaque id.</summary>
    public string SubjectId { get; internal init; } = "";

    /// <summary>Null where the thing has no versions.</summary>
    public long? SubjectVersion { get; internal init; }

    /// <summary>One of <see cref="AuditReasons"/>; null where none was asked for.</summary>
    public string? Reason { get; internal init; }

    /// <summary>See <see cref="AuditOpen.Commitment"/>; null where there is no detail.</summary>
    public string? Detail { get; internal init; }

    /// <summary>Of the entry before; 64 zeros for the first.</summary>
    public string Prev { get; internal init; } = "";

    public string Hash { get; internal set; } = "";

    public string Chain => TenantId.ToString("D");

    public ChainEnd End => new(Seq, Hash, At);

    /// <summary>The entry that follows the end of a chain.</summary>
    /// <param name="now">UTC; cut to milliseconds, and moved to the time of the entry before where that is later.</param>
    /// <exception cref="ArgumentException">The action or the reason is not published.</exception>
    public static AuditEntry After(ChainEnd end, Guid tenantId, DateTimeOffset now, AuditActor actor, AuditAct act)
    {
        if (!AuditActions.All.ContainsKey(act.Action) || (act.Reason is not null && !AuditReasons.All.ContainsKey(act.Reason)))
        {
            throw new ArgumentException($"The action {act.Action} or its reason {act.Reason} is not on the published list.", nameof(act));
        }

        var at = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        var entry = new AuditEntry
        {
            TenantId = tenantId,
            Seq = end.Seq + 1,
            At = at < end.At ? end.At : at,
            ActorKind = actor.Kind,
            ActorRef = actor.Ref,
            ActorRole = actor.Role,
            Action = act.Action,
            SubjectType = act.Subject.Type,
            SubjectId = act.Subject.Id ?? actor.Ref,
            SubjectVersion = act.Subject.Version,
            Reason = act.Reason,
            Detail = act.Detail?.Commitment(),
            Prev = end.Hash,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="FormatException">One of its texts has no canonical form.</exception>
    public string ComputeHash()
    {
        var output = new ArrayBufferWriter<byte>(1024);
        output.Write(Domain);
        WriteTo(output, withHash: false, open: null);
        return Convert.ToHexStringLower(SHA256.HashData(output.WrittenSpan));
    }

    /// <summary>Writes it in canonical form: as it is hashed, or as a line of an export.</summary>
    /// <param name="open">Null where there is none, or no more.</param>
    public void WriteTo(ArrayBufferWriter<byte> output, bool withHash, AuditOpen? open)
    {
        var json = new CanonicalJson(output);
        json.Raw("{\"action\":"u8).Text(Action)
            .Raw(",\"actor\":{\"kind\":"u8).Text(KindText(ActorKind)).Raw(",\"ref\":"u8).Text(ActorRef).Raw(",\"role\":"u8).Text(ActorRole)
            .Raw("},\"at\":"u8).Text(At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture))
            .Raw(",\"chain\":"u8).Text(Chain);
        Optional(json.Raw(",\"detail\":"u8), Detail);
        if (withHash)
        {
            json.Raw(",\"hash\":"u8).Text(Hash);
            open?.WriteTo(json.Raw(",\"open\":"u8));
        }

        Optional(json.Raw(",\"prev\":"u8).Text(Prev).Raw(",\"reason\":"u8), Reason)
            .Raw(",\"seq\":"u8).Whole(Seq)
            .Raw(",\"subject\":{\"id\":"u8).Text(SubjectId).Raw(",\"type\":"u8).Text(SubjectType);
        if (SubjectVersion is { } version)
        {
            json.Raw(",\"version\":"u8).Whole(version);
        }

        json.Raw("},\"v\":"u8).Whole(Format).Raw("}"u8);
    }

    public static string KindText(ActorKind kind) => kind switch
    {
        ActorKind.User => "user",
        ActorKind.System => "system",
        ActorKind.Operator => "operator",
        _ => throw new FormatException("The actor is of no known kind."),
    };

    private static CanonicalJson Optional(CanonicalJson json, string? text) => text is null ? json.Raw("null"u8) : json.Text(text);
}

public enum ActorKind
{
    User,
    System,
    Operator,
}

/// <param name="Ref">Opaque, random for each person and tenant; not derived from name or address.</param>
public sealed record AuditActor(ActorKind Kind, string Ref, string Role);

/// <param name="Id">Opaque; null when the person who acts is what is acted on, and then it is their reference.</param>
/// <param name="Version">Null where the thing has no versions.</param>
public sealed record AuditSubject(string Type, string? Id, long? Version = null);

/// <summary>What is to be recorded of an act, before it has its place in the chain.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Reason">One of <see cref="AuditReasons"/>.</param>
public sealed record AuditAct(string Action, AuditSubject Subject, AuditOpen? Detail = null, string? Reason = null);

/// <summary>Where a chain ends: what the next entry follows.</summary>
/// <param name="Seq">0 while there is no entry.</param>
public sealed record ChainEnd(long Seq, string Hash, DateTimeOffset At)
{
    public static ChainEnd Beginning { get; } = new(0, new string('0', 64), DateTimeOffset.MinValue);
}
