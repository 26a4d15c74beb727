using System.Text;
using Throughline.Documents.Csv;

namespace Throughline.Cli.Files;

/// <summary>A CSV file with a header, columns in any order, in any encoding and with any delimiter.</summary>
internal sealed class CsvRecords : RecordSource
{
    private readonly RecordText _text;
    private readonly CsvScanner _scanner;
    private readonly string[] _header;
    private readonly RecordColumns _columns;

    /// <summary>Reads the header.</summary>
    /// <exception cref="UsageException">It has no column for names.</exception>
    public CsvRecords(RecordText text)
    {
        _text = text;
        _scanner = new CsvScanner(text.Reader, DelimiterOf(text.Head));
        var header = new List<string>();
        Scan(header);
        _header = [.. header.Select(h => h.Trim())];
        _columns = new(_header);
        if (!_columns.HasName)
        {
            throw new UsageException($"{text.Path}, line 1: expected a column 'name' in the header, found {string.Join(", ", _header)}");
        }
    }

    /// <inheritdoc/>
    public override string Path => _text.Path;

    /// <inheritdoc/>
    public override double Share => _text.Share;

    /// <inheritdoc/>
    public override IEnumerable<RawRecord> Read()
    {
        var (cells, number) = (new List<string>(), 0);
        while (Scan(cells))
        {
            if (!cells.TrueForAll(string.IsNullOrWhiteSpace))
            {
                yield return new(++number, _scanner.Line, [.. cells]);
            }
        }
    }

    /// <inheritdoc/>
    public override Record Understand(RawRecord raw)
    {
        // A delimiter inside a name that is not quoted would cut the name: better no answer than one for half a name.
        for (var i = _header.Length; i < raw.Cells.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(raw.Cells[i]))
            {
                var found = $"{raw.Cells.Length}: is a delimiter inside a cell that is not in quotes?";
                return Record.Bad(raw.Number, $"expected {_header.Length} cells as in the header, found {found}");
            }
        }

        var cells =
            raw.Cells.Length == _header.Length ? raw.Cells : [.. _header.Select((_, i) => i < raw.Cells.Length ? raw.Cells[i] : "")];
        return _columns.Record(raw.Number, cells.Select(c => (IReadOnlyList<string>)RecordColumns.Values(c)), [.. _header.Zip(cells)]);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _text.Dispose();
    }

    // The delimiter that makes a column of names is the right one, whatever else stands in the first lines.
    private static char DelimiterOf(string head)
    {
        var line = head.AsSpan().TrimStart();
        var first = line[..(line.IndexOfAny('\r', '\n') is var end and >= 0 ? end : line.Length)].ToString();
        var guess = TableText.DelimiterOf(head);
        return new[] { guess, ',', ';', '\t', '|' }.FirstOrDefault(
            d => new RecordColumns(first.Split(d).Select(c => c.Trim().Trim('"'))).HasName,
            guess
        );
    }

    private bool Scan(List<string> cells)
    {
        try
        {
            return _scanner.Read(cells);
        }
        catch (FormatException e)
        {
            throw new UsageException($"{Path}, {e.Message}");
        }
        catch (DecoderFallbackException e)
        {
            var bytes = e.BytesUnknown is { } unknown ? Convert.ToHexString(unknown) : "other bytes";
            throw new UsageException(
                $"{Path}, line {_scanner.Line} or soon after: expected {_text.Encoding.WebName}, found the bytes {bytes}; save the file in one encoding, UTF-8"
            );
        }
        catch (InvalidDataException e)
        {
            throw new UsageException($"{Path}, line {_scanner.Line} or soon after: expected a whole gzip file, found: {e.Message}");
        }
    }
}
