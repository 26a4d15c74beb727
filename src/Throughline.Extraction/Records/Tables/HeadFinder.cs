using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Finds head rows in a table and cuts the table into record tables.</summary>
internal static partial class HeadFinder
{
    // Official forms have heads of many words: "Наименование товара (описание выполненных работ, оказанных услуг), имущественного права".
    private const int LongestHead = 120;
    private const int LongestPlain = 80;

    /// <summary>The record tables of a table, top to bottom; empty where no row is a head.</summary>
    public static List<RecordTable> Read(Table table, RecordStyle style, RecordTable? previous)
    {
        table = MergedHeads.Split(table, style);
        var found = new List<RecordTable>();
        for (var i = 0; i < table.Rows.Length; )
        {
            var columns = HeadOrNull(table.Rows, i, out var next);
            if (columns.IsEmpty)
            {
                i++;
                continue;
            }

            var (head, start) = (table.Rows[i], i);
            var rows = new List<ImmutableArray<Cell>>();
            var sums = new List<ImmutableArray<Cell>>();
            for (i = next; i < table.Rows.Length; i++)
            {
                var row = table.Rows[i];
                if (SameHead(head, row))
                {
                    continue;
                }

                if (!HeadOrNull(table.Rows, i, out _).IsEmpty)
                {
                    break;
                }

                // Below the sum of a sheet's table stand signatures and other sections of the form.
                if (IsData(row, columns, style) && (sums.Count == 0 || HasFigure(row, columns, style)))
                {
                    rows.Add(row);
                }
                else if (SumOrNull(row) is not null)
                {
                    sums.Add(row);
                }
            }

            if (rows.Count > 0)
            {
                found.Add(
                    CompositeParties.Parted(
                        Shapes.Refined(
                            new RecordTable(table.Name, columns, head, rows, sums, table.Rows[start..next].Max(r => r.Max(c => c.End))),
                            style
                        )
                    )
                );
            }
        }

        return found.Count == 0 && Continues(table, previous, style) is { } continued ? [continued] : found;
    }

    /// <summary>The total label of a row (<c>total</c>, <c>net</c>, <c>tax</c>, <c>balance</c>); null for a data row.</summary>
    public static string? SumOrNull(ImmutableArray<Cell> row) => SumLabelOrNull(row)?.Role;

    /// <summary>The cell that makes a row a sum, with what it sums; null for a data row.</summary>
    public static (Cell Label, string Role)? SumLabelOrNull(ImmutableArray<Cell> row)
    {
        var filled = row.Where(c => !string.IsNullOrWhiteSpace(c.Text)).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        var text = filled[0].Text.Trim().TrimEnd(':', '：');
        if (
            TermLexicon.ReadOrNull(text) is
            { Coverage: >= 0.5, Role: "total" or "net" or "tax" or "balance" or "turnover" or "amountWords" } meaning
        )
        {
            return (filled[0], meaning.Role);
        }

        // The label may stand behind the figure, and "Invoice total" may head a column elsewhere.
        var words = filled.Where(c => !c.Text.Any(char.IsAsciiDigit) && c.Text.Count(char.IsLetter) > 1).ToList();
        return
            words is [var label]
            && filled.Count is 2 or 3
            && TermLexicon.ReadOrNull(label.Text.Trim().TrimEnd(':', '：'))
                is { Coverage: >= 0.99, Role: "total" or "net" or "tax" or "amount" } sum
            ? (label, sum.Role == "amount" ? "total" : sum.Role)
            : null;
    }

    // A table that runs on over a page break repeats no head but has the same width and kinds of values.
    private static RecordTable? Continues(Table table, RecordTable? previous, RecordStyle style)
    {
        if (previous is null || table.Rows.IsEmpty || table.Name != previous.Name || previous.Rows.IsEmpty)
        {
            return null;
        }

        var width = previous.Head.Max(c => c.Column);
        var rows = table.Rows.Where(r => !r.IsEmpty && r[^1].Column == width && IsData(r, previous.Columns, style)).ToList();
        if (rows.Count * 2 < table.Rows.Length)
        {
            return null;
        }

        var continued = new RecordTable(previous.Name, previous.Columns, previous.Head, rows);
        var typed = previous.Columns.Where(c => FieldTypes.IsDate(c.Key) || FieldTypes.IsAmount(c.Key) || c.Key == "quantity").ToList();
        var fits = typed.Count > 0 && typed.TrueForAll(c => continued.Values(c.Index).TrueForAll(v => FieldTypes.Accepts(c.Key, v, style)));
        return fits ? continued : null;
    }

    private static bool SameHead(ImmutableArray<Cell> head, ImmutableArray<Cell> row) =>
        head.Length == row.Length && head.Zip(row).All(p => p.First.Text == p.Second.Text);

    private static ImmutableArray<Column> HeadOrNull(ImmutableArray<ImmutableArray<Cell>> rows, int at, out int next)
    {
        next = at + 1;
        var columns = Read(rows[at], null);
        var filled = rows[at].Count(c => !string.IsNullOrWhiteSpace(c.Text));
        var known = columns.Count(c => c.Meaning.Coverage >= 0.6 && c.Key != "signatory");
        if (known < 2 || known * 5 < filled * 2 || filled < 2 || at + 1 >= rows.Length || HasValues(rows[at], columns))
        {
            return [];
        }

        // A second head row under spanned heads: "Payer" over "Name", "INN", "Account".
        var below = rows[at + 1];
        var second = Read(below, null).RemoveAll(c => c.Key == "signatory" || c.Meaning.Coverage < 0.75);
        var filledBelow = below.Count(c => !string.IsNullOrWhiteSpace(c.Text));
        if (
            second.Length >= 2
            && second.Length * 3 >= filledBelow * 2
            && at + 2 < rows.Length
            && !HasValues(below, second)
            && filledBelow > 1
        )
        {
            next = at + 2;
            columns = Read(below, rows[at]);
        }

        if (next < rows.Length && NumberedColumns.Is(rows[next].Select(c => c.Text)))
        {
            next++;
        }

        return next < rows.Length ? [.. columns, .. Weak(rows[at], columns)] : [];
    }

    // "Cargo as booked": in a row that is a head, one known word is enough where no other column has its meaning.
    private static IEnumerable<Column> Weak(ImmutableArray<Cell> row, ImmutableArray<Column> columns)
    {
        foreach (var cell in row)
        {
            if (
                cell.Text.Length is > 2 and < 50
                && !columns.Any(c => c.Index == cell.Column)
                && TermLexicon.ReadOrNull(cell.Text.Trim(), 0.3) is { Part: null } meaning
                && !columns.Any(c => c.Key == meaning.Key)
                && !TermLexicon.Roles.Contains(meaning.Key)
            )
            {
                yield return new(cell.Column, meaning, cell.Text.Trim());
            }
        }
    }

    private static bool HasValues(ImmutableArray<Cell> row, ImmutableArray<Column> columns)
    {
        foreach (var cell in row)
        {
            var known = columns.Any(c => c.Index == cell.Column && c.Meaning.Coverage >= 0.6);
            var digits = cell.Text.Count(char.IsAsciiDigit);
            if (!known && digits > 0 && digits * 2 >= cell.Text.Count(c => !char.IsWhiteSpace(c)) && digits > 2)
            {
                return true;
            }

            if (
                cell.Text.Length > (known ? LongestHead : LongestPlain)
                || cell.Text.TrimEnd().EndsWith(':')
                || cell.Text.TrimEnd().EndsWith('：')
            )
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<Column> Read(ImmutableArray<Cell> row, ImmutableArray<Cell>? above)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        var heads = new SortedDictionary<int, string>();
        foreach (var cell in row)
        {
            heads[cell.Column] = cell.Text.Trim();
        }

        if (above is { } upper)
        {
            var last = Math.Max(row.IsEmpty ? 0 : row[^1].Column, upper.IsEmpty ? 0 : upper[^1].Column);
            var span = "";
            for (var column = 0; column <= last; column++)
            {
                var own = upper.FirstOrDefault(c => c.Column == column)?.Text.Trim() ?? "";
                span = own.Length > 0 ? own : span;
                var lower = heads.GetValueOrDefault(column, "");
                heads[column] =
                    lower.Length == 0 ? own
                    // "Amount" over "Currency" and "Sum": a currency is one whatever spans it.
                    // and a name's halves are two columns whatever they are called together.
                    : TermLexicon.ReadOrNull(span) is null
                    || TermLexicon.ReadOrNull(lower) is { Key: "currency" or "firstName", Coverage: >= 0.99 }
                    || (IsName(span) && IsName(lower))
                    || (TermLexicon.ReadOrNull(span) is { Key: "goods" } && TermLexicon.ReadOrNull(lower) is { Coverage: >= 0.99 })
                        ? lower
                    : span + " " + lower;
            }
        }

        foreach (var (index, head) in heads)
        {
            if (head.Length is > 0 and <= LongestHead && Meaning(head) is { } meaning)
            {
                columns.Add(new(index, meaning, head));
            }
        }

        return columns.ToImmutable();
    }

    private static bool IsName(string head) => TermLexicon.ReadOrNull(head) is { Key: "person" or "name" or "passenger" or "visitor" };

    /// <summary>A head in two languages ("数量 / Quantity") is read by its parts when the whole is not understood.</summary>
    private static Meaning? Meaning(string head)
    {
        // "Коли-чество": a narrow column breaks its head.
        return MeaningOf(head) is { Coverage: >= 0.99 } meaning ? meaning
            : Broken().IsMatch(head) && MeaningOf(Broken().Replace(head, "")) is { } joined ? joined
            : MeaningOf(head);
    }

    private static Meaning? MeaningOf(string head)
    {
        // "Counterparty (name, INN, account)": a list in brackets says what else stands in the column's cells.
        if (Listing().Match(head) is { Success: true } listing && TermLexicon.ReadOrNull(listing.Groups["head"].Value) is { } outer)
        {
            return outer with { Coverage = Math.Min(outer.Coverage, 0.9) };
        }

        var parts = head.Split(
            ['/', '\n', '(', ')', '（', '）', '|', ','],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var read = parts.Select(p => TermLexicon.ReadOrNull(p)).OfType<Meaning>().ToList();
        // "Beneficiary / remitter": whichever the statement's own side is not.
        if (head.Contains('/', StringComparison.Ordinal) && read.Exists(m => m.Key == "payer") && read.Exists(m => m.Key == "payee"))
        {
            return new("counterparty", 0.9);
        }

        var whole = TermLexicon.ReadOrNull(head);
        if (whole is { Coverage: >= 0.99 })
        {
            return whole;
        }

        Meaning? best = whole;
        foreach (var meaning in read)
        {
            if (best is null || meaning.Coverage > best.Coverage)
            {
                best = meaning with
                {
                    Coverage = Math.Min(meaning.Coverage, 0.9),
                    Currency = whole?.Currency ?? Currencies.FindOrNull(head)?.Code,
                };
            }
        }

        return best;
    }

    private static bool HasFigure(ImmutableArray<Cell> row, ImmutableArray<Column> columns, RecordStyle style)
    {
        var figures = columns
            .Where(c => FieldTypes.IsAmount(c.Key) || c.Key is "quantity" or "grossWeight" or "netWeight" or "packages")
            .ToList();
        return figures.Count == 0
            || figures.Exists(c =>
                row.FirstOrDefault(r => r.Column == c.Index) is { } cell && Figures.WholeOrNull(cell.Text, style) is not null
            );
    }

    private static bool IsData(ImmutableArray<Cell> row, ImmutableArray<Column> columns, RecordStyle style)
    {
        if (row.IsEmpty || SumOrNull(row) is not null)
        {
            return false;
        }

        var filled = 0;
        foreach (var column in columns)
        {
            var text = row.FirstOrDefault(c => c.Column == column.Index)?.Text.Trim() ?? "";
            if (text.Length == 0 || text is "-" or "—")
            {
                continue;
            }

            // Running text that an alignment has cut in two: a name has no three words in lower case.
            if (
                (column.Key is "person" or "passenger" or "visitor" || column.Key == "name" && columns.Any(c => c.Key == "position"))
                && PartyNames.IsRunningText(text)
            )
            {
                return false;
            }

            // Text in an amount or date column: not a row of this table.
            if (
                (FieldTypes.IsAmount(column.Key) || column.Key == "quantity")
                && text.Length > 24
                && !CompositeParties.Is(text)
                && Figures.WholeOrNull(text, style) is null
            )
            {
                return false;
            }

            filled++;
        }

        return filled >= 2 && filled * 5 >= columns.Length * 2;
    }

    [GeneratedRegex(@"(?<=\p{Ll})-(?=\p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex Broken();

    [GeneratedRegex(
        @"^(?<head>[^()（）]{2,40})[(（][^()（）]*[,;，、/][^()（）]*[)）]$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Listing();
}
