namespace OutlookNetwork.Domain.Compliance;

/// <summary>One word or sign of a text: where it stands, and which of the <see cref="WordForms"/> it has.</summary>
internal struct Word
{
    public int Start;
    public int End;

    /// <summary>Where the full stops end that follow at once; without any, where the word ends.</summary>
    public int Stop;
    public int Form;

    /// <summary>The trace of its form's numbers: known beside the word, because it is asked for most.</summary>
    public uint Trace;

    /// <summary>The number of its sentence.</summary>
    public int Sentence;

    /// <summary>The first word of its clause: nothing that negates reaches over a semicolon, a colon, a dash, brackets or "but".</summary>
    public int Clause;
    public WordTraits Traits;

    public readonly bool Has(WordTraits trait) => (Traits & trait) != 0;
}

[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Begins with a digit.</summary>
    Number = 1,

    /// <summary>Begins with a capital.</summary>
    Capital = 2,

    /// <summary>Two letters or more, all of them capitals.</summary>
    Capitals = 4,

    /// <summary>A trade mark's sign follows.</summary>
    Marked = 8,

    /// <summary>First of its sentence.</summary>
    First = 16,

    /// <summary>In quotation marks.</summary>
    InMarks = 32,

    /// <summary>Quoted from an earlier mail.</summary>
    Earlier = 64,

    /// <summary>Of the subject.</summary>
    Subject = 128,

    /// <summary>A capital that is owed neither to the beginning of the sentence nor to "I".</summary>
    Name = 256,

    /// <summary>First of the text, outside quoted mail.</summary>
    Begin = 512,

    /// <summary>Stands so in a note that was told in confidence.</summary>
    Confidential = 1024,
}
