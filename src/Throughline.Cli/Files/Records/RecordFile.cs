namespace Throughline.Cli.Files;

/// <summary>Records about parties from CSV, JSON lines or Parquet, told apart by content; what a row says is kept for the answer.</summary>
internal static class RecordFile
{
    /// <summary>The records of a file, streamed.</summary>
    /// <exception cref="UsageException">The file is absent, has no name column, or a row is no record.</exception>
    public static IEnumerable<Record> Read(string path)
    {
        using var source = Open(path);
        foreach (var raw in source.Read())
        {
            yield return source.Understand(raw) switch
            {
                { Fault: { } fault } => throw new UsageException(source.Place(raw, fault)),
                var record => record,
            };
        }
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="UsageException">The file is absent, empty, or has no name column.</exception>
    public static RecordSource Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"{path} is a folder; --in takes a file");
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: no such file");
        }

        if (ParquetRecords.Recognises(path))
        {
            return new ParquetRecords(path);
        }

        var text = RecordText.Open(path);
        return text.FirstCharacter switch
        {
            null => throw new UsageException($"{path}: expected a header and rows, found an empty file"),
            '{' => new JsonRecords(text),
            '[' => throw new UsageException(
                $"{path}: expected one JSON object a line, found an array; write its members one a line (jq -c '.[]')"
            ),
            _ => new CsvRecords(text),
        };
    }
}
