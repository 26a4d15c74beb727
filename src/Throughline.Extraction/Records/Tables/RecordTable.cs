using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>A table whose head row is understood.</summary>
internal sealed class RecordTable
{
    /// <summary>Makes the table from its head and data cells.</summary>
    public RecordTable(
        string name,
        ImmutableArray<Column> columns,
        ImmutableArray<Cell> head,
        IEnumerable<ImmutableArray<Cell>> rows,
        IEnumerable<ImmutableArray<Cell>>? sums = null,
        int? headEnd = null
    )
    {
        HeadEnd = headEnd ?? (head.IsEmpty ? 0 : head.Max(c => c.End));
        Name = name;
        Columns = columns;
        Head = head;
        Rows = [.. rows.Select(r => new RecordRow(this, r))];
        Sums = [.. (sums ?? []).Select(r => new RecordRow(this, r))];
    }

    /// <summary>Sheet or caption.</summary>
    public string Name { get; }

    /// <summary>The columns whose heads are understood, left to right.</summary>
    public ImmutableArray<Column> Columns { get; private set; }

    /// <summary>The head row's cells.</summary>
    public ImmutableArray<Cell> Head { get; }

    /// <summary>Where the head ends in the document's text (exclusive); a head of two rows, or with its columns numbered below, ends with the last of them.</summary>
    public int HeadEnd { get; }

    /// <summary>The data rows.</summary>
    public ImmutableArray<RecordRow> Rows { get; }

    /// <summary>The rows of totals under the data.</summary>
    public ImmutableArray<RecordRow> Sums { get; }

    /// <summary>True where a column has one of the keys.</summary>
    public bool Has(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var column in Columns)
            {
                if (column.Key == key)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The column of a key; null where there is none.</summary>
    public Column? Column(string key) => Columns.FirstOrDefault(c => c.Key == key);

    /// <summary>Corrects what columns mean by what they hold.</summary>
    public void Refine(Func<Column, Column> correct) => Columns = [.. Columns.Select(correct)];

    /// <summary>Adds columns whose heads are not understood but whose values show what they are.</summary>
    public void Extend(IEnumerable<Column> columns) => Columns = [.. Columns.Concat(columns).OrderBy(c => c.Index)];

    /// <summary>The non-blank texts of a column.</summary>
    public List<string> Values(int index) => [.. Rows.Select(r => r.At(index)?.Text.Trim()).OfType<string>()];
}
