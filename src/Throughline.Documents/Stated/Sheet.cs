using System.Globalization;
using System.Text;
using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents.Stated;

/// <summary>Writes the readable text of a format that is not made to be read: lines <c>Label: value</c> and tables, each value stated at its place.</summary>
internal sealed class Sheet(Layer layer)
{
    private int _tables;

    /// <summary>The layer that is written to.</summary>
    public Layer Layer => layer;

    /// <summary>The heading of the paper.</summary>
    public void Title(string text, string? name = null, string? value = null)
    {
        var start = layer.Length;
        layer.Line(Layer.OneLine(text), ZoneKind.Title);
        if (name is not null && value is not null)
        {
            var at = text.IndexOf(value, StringComparison.Ordinal);
            layer.State(name, value, start + Math.Max(0, at), at < 0 ? start + text.Length : start + at + value.Length);
        }
    }

    /// <summary>A blank line, and the heading of a part.</summary>
    public void Heading(string text)
    {
        layer.Line("");
        layer.Line(Layer.OneLine(text));
    }

    /// <summary>A line <c>Label: text</c>, stated under a name; nothing for a blank text.</summary>
    /// <param name="label">The label.</param>
    /// <param name="name">The stated name.</param>
    /// <param name="text">What is shown.</param>
    /// <param name="value">The normal form; the text itself where null.</param>
    public void Say(string label, string name, string? text, string? value = null)
    {
        if (string.IsNullOrWhiteSpace(text) || layer.IsFull)
        {
            return;
        }

        layer.Add(label + ": ");
        var shown = Layer.OneLine(text).Trim();
        var start = layer.Add(shown);
        layer.Add("\n");
        layer.State(name, value ?? shown, start, start + shown.Length);
    }

    /// <summary>A table of rows; a column that no row fills is left out.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="columns">Keys and heads of the columns in order; a key without a head gets one made of it.</param>
    /// <param name="rows">The rows.</param>
    public void Table(string name, IReadOnlyList<string> columns, IReadOnlyList<SheetRow> rows)
    {
        if (rows.Count == 0 || layer.IsFull)
        {
            return;
        }

        var used = rows.SelectMany(r => r.Keys).ToHashSet(StringComparer.Ordinal);
        var keys = columns.Where(used.Contains).Concat(used.Except(columns, StringComparer.Ordinal).Order(StringComparer.Ordinal)).ToList();
        layer.BeginTable(name);
        _tables++;
        layer.Row(keys.Count, column => Head(keys[column]), column => Address(0, column));
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, number) = (rows[i], i + 1);
            layer.Row(
                keys.Count,
                column => row.Text(keys[column]),
                column => Address(number, column),
                column =>
                {
                    if (row.Cell(keys[column]) is not { } cell)
                    {
                        return;
                    }

                    var shown = Layer.OneLine(cell.Text).Trim();
                    var start = layer.Add(shown);
                    foreach (var alias in cell.Names)
                    {
                        layer.State(row.Prefix + alias, cell.Value, start, start + shown.Length, Address(number, column));
                    }
                }
            );
        }

        layer.EndTable();
    }

    private string Address(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"table {_tables}, row {row + 1}, column {column + 1}");

    /// <summary><c>counterpartyAccount</c> as <c>Counterparty account</c>.</summary>
    internal static string Head(string key)
    {
        var head = new StringBuilder(key.Length + 4);
        foreach (var c in key)
        {
            head.Append(
                head.Length == 0 ? char.ToUpperInvariant(c).ToString()
                : char.IsUpper(c) ? " " + char.ToLowerInvariant(c)
                : c.ToString()
            );
        }

        return head.ToString();
    }
}
