namespace Throughline.Documents.Stated;

/// <summary>A row of a readable table under construction: what stands in its columns, and the names under which the cells are stated.</summary>
/// <param name="prefix">Prefix of the stated names, such as <c>transactions[3].</c>.</param>
internal sealed class SheetRow(string prefix)
{
    private readonly Dictionary<string, (string Text, string Value, string[] Names)> _cells = new(StringComparer.Ordinal);

    /// <summary>Prefix of the stated names.</summary>
    public string Prefix => prefix;

    /// <summary>The keys of the filled columns.</summary>
    public IEnumerable<string> Keys => _cells.Keys;

    /// <summary>Fills a column, unless it is filled or the text is blank.</summary>
    /// <param name="key">The column's key, which is the stated name too.</param>
    /// <param name="text">What is shown.</param>
    /// <param name="value">The normal form; the text itself where null.</param>
    /// <param name="aliases">Further names under which it is stated.</param>
    public void Add(string key, string? text, string? value = null, params string[] aliases)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _cells.TryAdd(key, (text.Trim(), (value ?? text).Trim(), [key, .. aliases]));
        }
    }

    /// <summary>The text of a column; empty where it is not filled.</summary>
    public string Text(string key) => _cells.TryGetValue(key, out var cell) ? cell.Text : "";

    /// <summary>The cell of a column; null where it is not filled.</summary>
    public (string Text, string Value, string[] Names)? Cell(string key) => _cells.TryGetValue(key, out var cell) ? cell : null;
}
