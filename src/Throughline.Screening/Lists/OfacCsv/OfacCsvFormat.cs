using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sylvan.Data.Csv;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>
/// OFAC's SDN.CSV, ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV (and the consolidated list's files of the same shape): no header, <c>-0- </c> for
/// null, a final 0x1A, programmes joined by <c>] [</c>. The four files are told apart by their number of columns; entries join by number.
/// </summary>
internal sealed partial class OfacCsvFormat : IListFormat
{
    private const int MainColumns = 12;
    private const int AddressColumns = 6;
    private const int AliasColumns = 5;

    // The shortest of OFAC's own lists has more entries; an excerpt has fewer.
    private const int LeastOfWhole = 400;
    private const char EndOfFile = '\u001A';

    public string Name => "OFAC CSV files";

    public bool Recognises(ListFile file) => FirstRow().IsMatch(file.Head);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var rows = CsvRows.Open(new StreamReader(file.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16), ',');
        var (columns, entries, line, isEnded) = (0, 0, 1, false);
        OddRow? odd = null;
        var list = ListOf(file);
        while (CsvRows.Read(rows, line))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var at = line;
            var first = rows.GetFieldSpan(0).Trim();
            line += CsvRows.Lines(rows);
            if (first.Length == 0 || first[0] == EndOfFile)
            {
                isEnded |= first.Length > 0;
                continue;
            }

            Report(file, sink, odd, columns);
            odd = null;
            columns = columns == 0 ? rows.RowFieldCount : columns;
            if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out _) || rows.RowFieldCount < columns)
            {
                odd = new(at, rows.RowFieldCount, first[..Math.Min(first.Length, 40)].ToString(), CsvRows.IsEnded(rows));
                continue;
            }

            entries++;
            ReadRow(file, sink, rows, first.ToString(), list, columns, at);
        }

        // Their own files end lines as DOS did, and end with its mark of the end; what was saved again in between need not.
        if (!isEnded && entries >= LeastOfWhole && columns >= AliasColumns && file.Head.Contains("\r\n", StringComparison.Ordinal))
        {
            throw new ListDamageException(
                "the mark of the end (0x1A) on the last line, as OFAC's own files have it",
                "the end of the file without it",
                "the file is refused as a whole since it is cut off; fetch it again",
                line
            );
        }

        Report(file, sink, odd is { IsEnded: false } ? throw CutOff(odd, columns) : odd, columns);
        if (columns >= MainColumns && file.Dated is { } day)
        {
            sink.Snapshot(list, day);
        }

        sink.End(file, columns >= MainColumns ? list : $"{list}-{Part(columns)}", "OFAC", entries, file.Dated);
    }

    /// <summary>The list that a file's name tells; the content does not.</summary>
    internal static string ListOf(ListFile file) =>
        file.Name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) ? "ofac-cons" : "ofac-sdn";

    /// <summary>The schema of an entry's type.</summary>
    internal static string Schema(ReadOnlySpan<char> type) =>
        type.Equals("individual", StringComparison.OrdinalIgnoreCase) ? "Person"
        : type.Equals("vessel", StringComparison.OrdinalIgnoreCase) ? "Vessel"
        : type.Equals("aircraft", StringComparison.OrdinalIgnoreCase) ? "Airplane"
        : "Organization";

    private static string Part(int columns) =>
        columns == AddressColumns ? "addresses"
        : columns == AliasColumns ? "aliases"
        : "comments";

    // A short row within the file is that row's problem; a last one without a line end shows that the file is cut off.
    private static void Report(ListFile file, ListSink sink, OddRow? odd, int columns)
    {
        if (odd is not null)
        {
            var found = $"{odd.Cells} columns that begin with '{odd.First}'";
            sink.Problem(file, odd.Line, $"an entry number and {columns} columns", found, "correct or drop the row");
        }
    }

    private static ListDamageException CutOff(OddRow odd, int columns) =>
        new(
            $"{columns} columns and the end of the line",
            $"{odd.Cells} columns that begin with '{odd.First}' and the end of the file",
            "the file is refused as a whole since it is cut off; fetch it again",
            odd.Line
        );

    private static void ReadRow(ListFile file, ListSink sink, CsvDataReader rows, string number, string list, int columns, int line)
    {
        switch (columns)
        {
            case >= MainColumns:
                ReadMain(file, sink, rows, number, list, line);
                break;
            case AddressColumns:
                ReadAddress(sink, rows, number);
                break;
            case AliasColumns:
                ReadAlias(sink, rows, number);
                break;
            default:
                var text = rows.GetString(1);
                sink.Later(3, Id(number), draft => draft.Remarks += text);
                break;
        }
    }

    private static void ReadMain(ListFile file, ListSink sink, CsvDataReader row, string number, string list, int line)
    {
        var id = Id(number);
        var draft = sink.Draft(id, Schema(row.GetFieldSpan(2).Trim()), file.Dated);
        if (draft is { Values.Count: 0 })
        {
            draft.Dataset = list;
            draft.Add("name", Cell(row, 1));
            draft.Add("position", Cell(row, 4));
            draft.Add("callSign", Cell(row, 5));
            draft.Add("type", Cell(row, 6));
            draft.Add("tonnage", Cell(row, 7));
            draft.Add("grossRegisteredTonnage", Cell(row, 8));
            draft.Add("flag", Cell(row, 9));
            draft.Add("owner", Cell(row, 10));
            draft.Remarks = Cell(row, 11);
            sink.CountNames(1);
        }

        foreach (var program in Programs(Cell(row, 3)).Where(p => p.Length > 0))
        {
            sink.List(
                id,
                new Listing
                {
                    Authority = "OFAC",
                    Instrument = program,
                    EntryId = number,
                    SourceFile = file.Name,
                    SourceSha256 = file.Sha256,
                    Line = line,
                }
            );
            if (file.Dated is { } day)
            {
                sink.Seen(list, id, program, day);
            }
        }
    }

    /// <summary>The programmes in a cell such as <c>SDGT] [IRGC] [IFSR</c>.</summary>
    internal static IEnumerable<string> Programs(string cell) =>
        cell.Contains(']', StringComparison.Ordinal) || cell.Contains(';', StringComparison.Ordinal)
            ? cell.Split(["] [", "; "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(p => p.Trim('[', ']', ' '))
            : [cell];

    private static void ReadAlias(ListSink sink, CsvDataReader row, string number)
    {
        var (type, name) = (Cell(row, 2), Cell(row, 3));
        sink.CountNames(1);
        sink.Later(1, Id(number), draft => draft.Add(type == "fka" ? "previousName" : "alias", name));
    }

    private static void ReadAddress(ListSink sink, CsvDataReader row, string number)
    {
        var country = Cell(row, 4);
        var address = string.Join(", ", new[] { Cell(row, 2), Cell(row, 3), country }.Where(p => p.Length > 0));
        sink.Later(
            2,
            Id(number),
            draft =>
            {
                draft.Add("address", address == country ? "" : address);
                draft.Add("country", country);
            }
        );
    }

    private static string Id(string number) => $"ofac-{number}";

    // "-0- " is their null.
    private static string Cell(CsvDataReader row, int column)
    {
        var value = column < row.RowFieldCount ? row.GetFieldSpan(column).Trim() : [];
        return value is "-0-" ? "" : value.ToString();
    }

    [GeneratedRegex("^[0-9]{1,7},(\"|[0-9]{1,7},)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstRow();

    /// <summary>A row that has not the shape of the others.</summary>
    private sealed record OddRow(int Line, int Cells, string First, bool IsEnded);
}
