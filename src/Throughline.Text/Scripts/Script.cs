namespace Throughline.Text;

/// <summary>The writing systems that the product tells apart.</summary>
public enum Script
{
    /// <summary>Digits, punctuation, spaces and anything else without a script of its own.</summary>
    Common,

    /// <summary>Latin.</summary>
    Latin,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Chinese characters.</summary>
    Han,

    /// <summary>Hiragana and Katakana.</summary>
    Kana,

    /// <summary>Hangul.</summary>
    Hangul,

    /// <summary>Arabic.</summary>
    Arabic,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Another script.</summary>
    Other,
}
