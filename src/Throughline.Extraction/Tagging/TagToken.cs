namespace Throughline.Extraction.Tagging;

/// <summary>A word or mark of a text, with what the features ask of it again and again.</summary>
internal struct TagToken
{
    /// <summary>Start in the text.</summary>
    public int Start;

    /// <summary>End (exclusive).</summary>
    public int End;

    /// <summary>True for the first token of a sentence.</summary>
    public bool IsFirst;

    /// <summary>True for a word that begins with a capital.</summary>
    public bool IsCapital;

    /// <summary>True for a word of capitals only, two at least.</summary>
    public bool IsAllCapitals;

    /// <summary>True where the token holds a letter or digit.</summary>
    public bool IsWord;

    /// <summary>Whether it opens or closes quotes.</summary>
    public Quote Mark;

    /// <summary>Key of the word in lower case.</summary>
    public uint Lower;

    /// <summary>Key of the word as it stands.</summary>
    public uint Exact;

    /// <summary>Key of the word's shape, runs shortened: Xx, X.X., d-d.</summary>
    public uint Shape;

    /// <summary>Key of its last three letters.</summary>
    public uint Tail;

    /// <summary>Cluster of its word, 0 where unknown.</summary>
    public int Cluster;

    /// <summary>Flags of its word.</summary>
    public int Flags;

    /// <summary>Word lists that hold it, as bits.</summary>
    public int Lists;

    /// <summary>Flags of the longest listed phrase that covers it.</summary>
    public int Phrase;

    /// <summary>Where in that phrase it stands: 0 none, 1 first, 2 inside, 3 last, 4 alone.</summary>
    public int PhrasePlace;

    /// <summary>Number of its word among those that come in the text (Russian: of its stem; Chinese: of the pair of characters that begins here), or -1.</summary>
    public int Word;

    /// <summary>The next token with the same <see cref="Word"/>, or -1.</summary>
    public int Next;

    /// <summary>The token before with the same <see cref="Word"/>, or -1.</summary>
    public int Previous;
}
