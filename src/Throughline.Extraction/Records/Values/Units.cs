namespace Throughline.Extraction.Records;

/// <summary>Units of quantity, in their short lower-case forms.</summary>
internal static class Units
{
    /// <summary>True for a word that is a unit.</summary>
    public static bool IsWord(string folded) => WordLists.Units.WholeOrNull([new(folded, 0, folded.Length)]) is not null;

    /// <summary>The unit that a whole string names; null where it is none.</summary>
    public static string? OfOrNull(string text)
    {
        var tokens = Tokens.Of(text);
        return WordLists.Units.WholeOrNull(tokens) ?? (tokens.Count > 1 ? WordLists.Units.WholeOrNull(tokens[..1]) : null);
    }

    /// <summary>The unit in a head such as <c>Qty (pcs)</c>; null where the head is the unit column itself.</summary>
    public static string? FindOrNull(List<Token> tokens, List<string> hits)
    {
        if (hits.Contains("unit") || hits.Contains("packages"))
        {
            return null;
        }

        for (var i = 1; i < tokens.Count; i++)
        {
            if (WordLists.Units.LongestAt(tokens, i) is { } hit && i + hit.Length == tokens.Count)
            {
                return hit.Meaning;
            }
        }

        return null;
    }
}
