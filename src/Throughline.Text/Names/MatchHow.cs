namespace Throughline.Text;

/// <summary>How words of two names were matched.</summary>
internal enum MatchHow : byte
{
    /// <summary>The same letters.</summary>
    Equal,

    /// <summary>The same letters but for diacritics.</summary>
    Diacritics,

    /// <summary>One sound, written by other rules or in another script.</summary>
    Transliteration,

    /// <summary>Near in spelling.</summary>
    Spelling,

    /// <summary>Forms of one given name, or readings of one family name.</summary>
    Variant,

    /// <summary>Words that mean the same.</summary>
    Meaning,

    /// <summary>Chinese syllables.</summary>
    Pinyin,

    /// <summary>Chinese syllables in Russian spelling.</summary>
    Palladius,

    /// <summary>The consonants that a script leaves.</summary>
    Transcription,

    /// <summary>A letter for a word.</summary>
    Initial,

    /// <summary>Written together on one side.</summary>
    Division,

    /// <summary>The initials of several words.</summary>
    Acronym,
}
