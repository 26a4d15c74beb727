using System.Globalization;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Throughline.Cli.Files;

/// <summary>A Parquet file; lists of texts are several values. One row group is held at a time.</summary>
internal sealed class ParquetRecords : RecordSource
{
    private static readonly byte[] s_mark = [.. "PAR1"u8];

    private readonly ParquetReader _reader;
    private readonly DataField[] _fields;
    private readonly string[] _names;
    private readonly RecordColumns _columns;
    private long _read;

    /// <summary>Reads the schema.</summary>
    /// <exception cref="UsageException">The file is damaged or has no column for names.</exception>
    public ParquetRecords(string path)
    {
        Path = path;
        _reader = Guard(() => ParquetReader.CreateAsync(path));
        _fields = [.. _reader.Schema.DataFields.Where(f => f.MaxRepetitionLevel <= 1)];

        // A list's values stand in columns below it (alias.list.element).
        _names = [.. _fields.Select(f => f.Path.FirstPart!)];
        _columns = new(_names);
        if (!_columns.HasName)
        {
            throw new UsageException($"{path}: expected a column 'name', found {string.Join(", ", _names)}");
        }
    }

    /// <inheritdoc/>
    public override string Path { get; }

    /// <inheritdoc/>
    public override double Share => _reader.Metadata?.NumRows is > 0 and var rows ? (double)_read / rows : 1;

    /// <inheritdoc/>
    protected override string Unit => "row";

    /// <summary>True for a file that begins as Parquet files do.</summary>
    public static bool Recognises(string path)
    {
        using var stored = File.OpenRead(path);
        Span<byte> mark = stackalloc byte[4];
        return stored.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length && mark.SequenceEqual(s_mark);
    }

    /// <inheritdoc/>
    public override IEnumerable<RawRecord> Read()
    {
        var number = 0;
        for (var g = 0; g < _reader.RowGroupCount; g++)
        {
            using var group = _reader.OpenRowGroupReader(g);
            var columns = _fields.Select(f => Column(group, f)).ToArray();
            for (var row = 0; row < group.RowCount; row++)
            {
                _read++;
                yield return new(++number, _read, [.. columns.Select(c => c[row])]);
            }
        }
    }

    /// <inheritdoc/>
    public override Record Understand(RawRecord raw) =>
        _columns.Record(raw.Number, raw.Cells.Select(c => (IReadOnlyList<string>)RecordColumns.Values(c)), [.. _names.Zip(raw.Cells)]);

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private string[] Column(ParquetRowGroupReader group, DataField field)
    {
        using var raw = Guard(() => group.ReadRawColumnDataBaseAsync(field).AsTask());
        var (text, rows, row, value) = (Texts(raw), new string[group.RowCount], -1, 0);
        var definitions = field.MaxDefinitionLevel > 0 ? raw.DefinitionLevels : default;
        var repetitions = field.MaxRepetitionLevel > 0 ? raw.RepetitionLevels : default;
        var count = field.MaxDefinitionLevel > 0 ? definitions.Length : rows.Length;
        for (var i = 0; i < count; i++)
        {
            var isNew = field.MaxRepetitionLevel == 0 || repetitions[i] == 0;
            row += isNew ? 1 : 0;
            var cell = field.MaxDefinitionLevel == 0 || definitions[i] == field.MaxDefinitionLevel ? text(value++) : "";
            rows[row] =
                isNew ? cell
                : cell.Length == 0 ? rows[row]
                : $"{rows[row]}; {cell}";
        }

        return rows;
    }

    private static Func<int, string> Texts(RawColumnData raw) =>
        raw switch
        {
            RawColumnData<ReadOnlyMemory<char>> texts => i => texts.Values[i].ToString(),
            RawColumnData<DateTime> times => i => Day(times.Values[i]),
            RawColumnData<DateOnly> days => i => days.Values[i].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            RawColumnData<int> numbers => i => numbers.Values[i].ToString(CultureInfo.InvariantCulture),
            RawColumnData<long> numbers => i => numbers.Values[i].ToString(CultureInfo.InvariantCulture),
            RawColumnData<double> numbers => i => numbers.Values[i].ToString(CultureInfo.InvariantCulture),
            RawColumnData<decimal> numbers => i => numbers.Values[i].ToString(CultureInfo.InvariantCulture),
            _ => _ => "",
        };

    private static string Day(DateTime time) =>
        time.ToString(time.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    // The library reads asynchronously; rows are asked for by a thread that has nothing else to do.
    private T Guard<T>(Func<Task<T>> read)
    {
        try
        {
            return read().GetAwaiter().GetResult();
        }
        catch (Exception e)
            when (e is IOException or InvalidDataException or InvalidOperationException or NotSupportedException or ParquetException)
        {
            throw new UsageException($"{Path}: expected a whole Parquet file, found: {e.Message}");
        }
    }
}
