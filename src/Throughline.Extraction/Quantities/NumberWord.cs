namespace Throughline.Extraction.Quantities;

/// <summary>What a word does in a number.</summary>
internal enum NumberWord
{
    /// <summary>0 to 19.</summary>
    Unit,

    /// <summary>20 to 90.</summary>
    Tens,

    /// <summary>A Russian word for 100 to 900.</summary>
    Hundreds,

    /// <summary>"hundred" behind a number.</summary>
    Hundred,

    /// <summary>"thousand", "млн" and greater.</summary>
    Scale,

    /// <summary>"half".</summary>
    Half,

    /// <summary>"third", "quarters": the lower number of a fraction.</summary>
    Denominator,

    /// <summary>"dozen".</summary>
    Dozen,

    /// <summary>«десяток».</summary>
    Ten,

    /// <summary>A phrase with its own value.</summary>
    Mixed,

    /// <summary>«полтора».</summary>
    Fixed,

    /// <summary>«полмиллиона».</summary>
    HalfOf,

    /// <summary>"and".</summary>
    And,

    /// <summary>"a".</summary>
    Article,

    /// <summary>"point".</summary>
    Point,

    /// <summary>«с половиной».</summary>
    WithHalf,

    /// <summary>"minus".</summary>
    Sign,
}
