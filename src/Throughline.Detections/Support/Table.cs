namespace Throughline.Detections;

/// <summary>Reads the embedded tables of <c>data/detections</c>.</summary>
internal static class Table
{
    /// <summary>Lines without comments and blanks.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream =
            typeof(Table).Assembly.GetManifestResourceStream("detections/" + file)
            ?? throw new InvalidOperationException($"data/detections/{file} is not embedded in the program");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
