namespace Throughline.Screening;

/// <summary>What decides, beside skeleton, role and keys, which words a word of an index meets.</summary>
[Flags]
internal enum FormMarks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>See <see cref="Text.NameToken.IsShared"/>.</summary>
    Shared = 1,

    /// <summary>See <see cref="Text.NameToken.IsHangul"/>.</summary>
    Hangul = 2,

    /// <summary>Chinese syllables (<see cref="Text.NameToken.Pinyin"/>).</summary>
    Syllables = 4,

    /// <summary>Chinese syllables that are a common family name.</summary>
    FamilyName = 8,
}
