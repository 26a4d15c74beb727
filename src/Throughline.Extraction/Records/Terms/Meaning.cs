namespace Throughline.Extraction.Records;

/// <summary>What a column head or label means.</summary>
/// <param name="Key">A concept (<c>amount</c>), or a party role and what is said of it (<c>payer.inn</c>).</param>
/// <param name="Coverage">Share of the words that the lexicon knows, 0 to 1.</param>
/// <param name="Currency">ISO code of a currency named in the head (<c>Amount, USD</c>).</param>
/// <param name="Unit">Unit named in the head (<c>Qty (pcs)</c>).</param>
/// <param name="IsTest">The head speaks of a test (<c>date of test</c>).</param>
internal sealed record Meaning(string Key, double Coverage, string? Currency = null, string? Unit = null, bool IsTest = false)
{
    /// <summary>The role of a key such as <c>payer.inn</c>; the key itself where it has no part.</summary>
    public string Role => Key.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Key[..dot] : Key;

    /// <summary>The part after the role, or null.</summary>
    public string? Part => Key.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Key[(dot + 1)..] : null;
}
