namespace Throughline.Documents.Travel;

/// <summary>Names as reservation systems write them: <c>FAMILY/GIVEN MR</c>.</summary>
internal static class PassengerNames
{
    private static readonly string[] s_titles = ["MISS", "MSTR", "PROF", "MRS", "CHD", "INF", "ADT", "REV", "SIR", "MR", "MS", "DR"];

    /// <summary>The family and the given name without a title; null where the text has no slash.</summary>
    /// <param name="text">Such as <c>IVANOV/IVAN MR</c> or <c>SMITH/JOHNMR</c>.</param>
    public static (string Family, string Given)? PartsOrNull(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || !char.IsLetter(text[0]))
        {
            return null;
        }

        var (family, given) = (text[..slash].Trim(), text[(slash + 1)..].Trim());
        // The machine-readable line runs the title into the name; what is left must still be a name.
        foreach (var title in s_titles)
        {
            if (given.EndsWith(title, StringComparison.Ordinal) && given.Length - title.Length is 0 or > 2 && !IsPartOfName(given, title))
            {
                given = given[..^title.Length].Trim();
                break;
            }
        }

        return (family, given);
    }

    /// <summary>Given and family name in the order of speech.</summary>
    public static string Spoken((string Family, string Given) parts) => $"{parts.Given} {parts.Family}".Trim();

    // Glued titles are told from names that end alike (ALEXANDR, ADAMS) by being MR, MRS, MISS, MSTR only.
    private static bool IsPartOfName(string given, string title) =>
        given.Length > title.Length && given[^(title.Length + 1)] != ' ' && title is not ("MR" or "MRS" or "MISS" or "MSTR");
}
