using System.Collections.Frozen;

namespace Throughline.Extraction.Records.Trade;

/// <summary>What the heads of columns in customs and shipping data mean, see <c>data/extraction/records/customs-columns.json</c>.</summary>
internal static class CustomsColumns
{
    private static readonly FrozenDictionary<string, string> s_heads = Load();

    /// <summary>The meaning of a head, whatever its case, marks and underscores; null where it is none of customs data.</summary>
    public static string? OfOrNull(string head)
    {
        var key = Key(head);
        if (s_heads.TryGetValue(key, out var meaning))
        {
            return meaning;
        }

        // "Value (USD)", "Gross weight, kg", "Наименование получателя (гр. 8)".
        var cut = head.AsSpan().IndexOfAny('(', '（', ',');
        return cut > 2 && s_heads.TryGetValue(Key(head[..cut]), out meaning) ? meaning : null;
    }

    private static string Key(string text) => string.Join(' ', Tokens.Of(text.Replace('_', ' ')).Select(t => t.Text));

    private static FrozenDictionary<string, string> Load()
    {
        using var file = Lexicons.Open("records/customs-columns.json");
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in file.RootElement.GetProperty("columns").EnumerateObject())
        {
            foreach (var head in column.Value.EnumerateArray())
            {
                heads.TryAdd(Key(head.GetString() ?? ""), column.Name);
            }
        }

        return heads.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
