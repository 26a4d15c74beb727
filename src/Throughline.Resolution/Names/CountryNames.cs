using System.Collections.Frozen;

namespace Throughline.Resolution;

/// <summary>Country words of a source to ISO 3166-1 alpha-2 codes in lower case.</summary>
internal static class CountryNames
{
    private static readonly FrozenDictionary<string, string> s_codes = Load();

    /// <summary>The code of a country's name, adjective or code; null where the words name none.</summary>
    public static string? CodeOrNull(string words) => s_codes.GetValueOrDefault(words.Trim().TrimEnd('.').ToLowerInvariant());

    /// <summary>The code of the country that an address names as its first or last part; null where it names none.</summary>
    public static string? InAddressOrNull(string address)
    {
        var parts = address.Split([',', ';', '，', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0 ? null : CodeOrNull(parts[^1]) ?? CodeOrNull(parts[0]);
    }

    private static FrozenDictionary<string, string> Load()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("countries.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            codes.TryAdd(line[..tab], line[..tab]);
            foreach (var name in line[(tab + 1)..].Split('|'))
            {
                codes.TryAdd(name.TrimEnd('.').ToLowerInvariant(), line[..tab]);
            }
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
