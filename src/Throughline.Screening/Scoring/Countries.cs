using System.Collections.Frozen;

namespace Throughline.Screening;

/// <summary>Country names and codes as lists write them.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, string> s_codes = ScreeningTable
        .Rows("countries.tsv")
        .SelectMany(r => r[1].Split('|').Append(r[0]).Select(name => (Name: name, Code: r[0])))
        .DistinctBy(p => p.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Name, p => p.Code, StringComparer.Ordinal);

    /// <summary>ISO 3166-1 alpha-2 code in lower case; null for words that are no country's name.</summary>
    public static string? CodeOrNull(string text)
    {
        var name = text.Trim().TrimEnd('.').Replace('’', '\'').ToLowerInvariant();
        return s_codes.TryGetValue(name, out var code) ? code
            : name.Length == 2 && name.All(char.IsAsciiLetter) ? name
            : null;
    }

    /// <summary>The country that an address ends with; null where it ends with none.</summary>
    public static string? OfAddressOrNull(string address)
    {
        var last = address[(address.LastIndexOf(',') + 1)..].Trim();
        return last.Length > 2 ? CodeOrNull(last) : null;
    }
}
