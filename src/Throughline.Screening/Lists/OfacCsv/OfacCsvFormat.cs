using System.Globalization;
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
    private const int CommentColumns = 2;

    public string Name => "OFAC CSV files";

    public bool Recognises(ListFile file) => FirstRow().IsMatch(file.Head);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var rows = CsvRows.Open(file, ',', hasHeaders: false);
        var (columns, entries) = (0, 0);
        var list = file.Name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) ? "ofac-cons" : "ofac-sdn";
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = rows.GetString(0).Trim();
            if (first.Length == 0 || first[0] == '\u001A')
            {
                continue;
            }

            columns = columns == 0 ? rows.RowFieldCount : columns;
            if (
                !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                || rows.RowFieldCount < Math.Min(columns, MainColumns)
            )
            {
                var found = $"{rows.RowFieldCount} columns that begin with '{first[..Math.Min(first.Length, 40)]}'";
                sink.Problem(file, rows.RowNumber, $"an entry number and {columns} columns", found, "correct or drop the row");
                continue;
            }

            entries++;
            switch (columns)
            {
                case >= MainColumns:
                    ReadMain(file, sink, rows, first, list);
                    break;
                case AddressColumns:
                    ReadAddress(sink, rows, first);
                    break;
                case AliasColumns:
                    ReadAlias(sink, rows, first);
                    break;
                default:
                    ReadComment(sink, rows, first);
                    break;
            }
        }

        if (columns >= MainColumns && file.Dated is { } day)
        {
            sink.Snapshot(list, day);
        }

        sink.End(file, columns >= MainColumns ? list : $"{list}-{Part(columns)}", "OFAC", entries, file.Dated);
    }

    private static string Part(int columns) =>
        columns == AddressColumns ? "addresses"
        : columns == AliasColumns ? "aliases"
        : "comments";

    private static void ReadMain(ListFile file, ListSink sink, CsvDataReader row, string number, string list)
    {
        var id = Id(number);
        var draft = sink.Draft(id, Schema(Cell(row, 2)), file.Dated);
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

        foreach (var program in Cell(row, 3).Split(["] [", "; "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var instrument = program.Trim('[', ']', ' ');
            sink.List(
                id,
                new Listing
                {
                    Authority = "OFAC",
                    Instrument = instrument,
                    EntryId = number,
                    SourceFile = file.Name,
                    SourceSha256 = file.Sha256,
                    Line = row.RowNumber,
                }
            );
            if (file.Dated is { } day)
            {
                sink.Seen(list, id, instrument, day);
            }
        }
    }

    private static void ReadAlias(ListSink sink, CsvDataReader row, string number)
    {
        var (type, name) = (Cell(row, 2), Cell(row, 3));
        sink.CountNames(1);
        sink.Later(1, Id(number), draft => draft.Add(type == "fka" ? "previousName" : "alias", name));
    }

    private static void ReadAddress(ListSink sink, CsvDataReader row, string number)
    {
        var address = string.Join(", ", new[] { Cell(row, 2), Cell(row, 3), Cell(row, 4) }.Where(p => p.Length > 0));
        var country = Cell(row, 4);
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

    private static void ReadComment(ListSink sink, CsvDataReader row, string number)
    {
        var text = row.GetString(1);
        sink.Later(3, Id(number), draft => draft.Remarks += text);
    }

    private static string Id(string number) => $"ofac-{number}";

    private static string Schema(string type) =>
        type switch
        {
            "individual" => "Person",
            "vessel" => "Vessel",
            "aircraft" => "Airplane",
            _ => "Organization",
        };

    // "-0- " is their null.
    private static string Cell(CsvDataReader row, int column)
    {
        var value = column < row.RowFieldCount ? row.GetString(column).Trim() : "";
        return value == "-0-" ? "" : value;
    }

    [GeneratedRegex("^[0-9]{1,7},(\"|[0-9]{1,7},)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstRow();
}
