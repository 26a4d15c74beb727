using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>A data row of a record table.</summary>
internal sealed class RecordRow(RecordTable table, ImmutableArray<Cell> cells)
{
    /// <summary>The cells, by column.</summary>
    public ImmutableArray<Cell> Cells => cells;

    /// <summary>The table.</summary>
    public RecordTable Table => table;

    /// <summary>Start of the row in the document's text: its first cell with text.</summary>
    public int Start { get; } = cells.Where(c => c.End > c.Start).Min(c => c.Start);

    /// <summary>End (exclusive).</summary>
    public int End { get; } = cells.Max(c => c.End);

    /// <summary>The row's address: <c>Sheet1!A5:H5</c>, or the common part of its cells' addresses.</summary>
    public string Address
    {
        get
        {
            var (first, last) = (cells[0].Address, cells[^1].Address);
            var bang = last.IndexOf('!', StringComparison.Ordinal);
            if (bang >= 0)
            {
                return first == last ? first : $"{first}:{last[(bang + 1)..]}";
            }

            var comma = first.IndexOf(',', StringComparison.Ordinal);
            return comma > 0 ? first[..comma] : first;
        }
    }

    /// <summary>The first non-empty cell whose column has one of the keys, in the order of the keys; null where there is none.</summary>
    public Cell? Cell(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var column in table.Columns)
            {
                if (column.Key == key && At(column.Index) is { } cell && WordLists.Empty.WholeOrNull(Tokens.Of(cell.Text)) is null)
                {
                    return cell;
                }
            }
        }

        return null;
    }

    /// <summary>The text of the first non-empty cell of the keys; null where there is none.</summary>
    public string? Text(params ReadOnlySpan<string> keys) => Cell(keys)?.Text.Trim();

    /// <summary>The cell of a column; null where the row has none or it is blank.</summary>
    public Cell? At(int index)
    {
        foreach (var cell in cells)
        {
            if (cell.Column == index)
            {
                return string.IsNullOrWhiteSpace(cell.Text) || cell.Text.Trim() is "-" or "—" or "–" ? null : cell;
            }
        }

        return null;
    }

    /// <summary>The number in the first cell of the keys that holds one, with the cell and its column.</summary>
    public (Figure Figure, Cell Cell, Column Column)? Figure(RecordStyle style, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var column in table.Columns)
            {
                if (column.Key == key && At(column.Index) is { } cell && Figures.WholeOrNull(cell.Text, style) is { } figure)
                {
                    return (figure, cell, column);
                }
            }
        }

        return null;
    }

    /// <summary>The date in the first cell of the keys that holds one.</summary>
    public PartialDate? Date(RecordStyle style, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var column in table.Columns)
            {
                if (
                    column.Key == key
                    && At(column.Index) is { } cell
                    && (Dates.FindOrNull(cell.Text, style)?.Date ?? Dates.PartOrNull(cell.Text)) is { } date
                )
                {
                    return date;
                }
            }
        }

        return null;
    }
}
