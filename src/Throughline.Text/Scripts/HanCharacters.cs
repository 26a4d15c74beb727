using System.Collections.Frozen;

namespace Throughline.Text;

/// <summary>Traditional Chinese characters and their simplified ones (<c>data/text/han-simplified.tsv</c>), one for one.</summary>
public static class HanCharacters
{
    private static readonly FrozenDictionary<char, char> s_simplified = Load();

    /// <summary>True for a character that simplified text does not use.</summary>
    public static bool IsTraditional(char character) => s_simplified.ContainsKey(character);

    /// <summary>The simplified character of a traditional one; any other character itself.</summary>
    public static char Simplified(char character) => s_simplified.GetValueOrDefault(character, character);

    private static FrozenDictionary<char, char> Load()
    {
        var rows = TextTable.Rows("han-simplified.tsv").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        return rows["traditional"].Zip(rows["simplified"]).ToFrozenDictionary(p => p.First, p => p.Second);
    }
}
