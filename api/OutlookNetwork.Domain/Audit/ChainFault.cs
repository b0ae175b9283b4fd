namespace OutlookNetwork.Domain.Audit;

/// <summary>Why a chain does not verify.</summary>
/// <param name="Seq">The first bad entry: the place at which it should stand where it is missing.</param>
/// <param name="Detail">English: what is wrong there.</param>
public sealed record ChainFault(ChainFaultKind Kind, long Seq, string Detail)
{
    /// <summary>What to do about any of them.</summary>
    public const string WhatToDo =
        "Keep the database and the anchors as they are, compare with an earlier export or backup, and find out who could write to the database.";
}

public enum ChainFaultKind
{
    /// <summary>It cannot be read as an entry.</summary>
    Unreadable,

    /// <summary>An entry is missing.</summary>
    Gap,

    /// <summary>A place is taken twice.</summary>
    Twice,

    /// <summary>It follows another entry than the one before it.</summary>
    Fork,

    /// <summary>It belongs to the chain of another tenant.</summary>
    OtherChain,

    /// <summary>Its hash is not that of what it says.</summary>
    WrongHash,

    /// <summary>It is earlier than the entry before.</summary>
    TimeRunsBack,

    /// <summary>Its detail is not what it commits to.</summary>
    DetailMismatch,

    /// <summary>Its detail is gone, and no entry says that it was erased.</summary>
    DetailGone,

    /// <summary>The chain ends before its last anchor, or before where the store says that it ends.</summary>
    TooShort,

    /// <summary>An anchor holds another hash for this place.</summary>
    OtherHashAtAnchor,

    /// <summary>An anchor cannot be read, is of another chain, or was not signed with this key.</summary>
    BadAnchor,

    /// <summary>Anchors that were made are not there.</summary>
    AnchorsGone,
}
