namespace Throughline.Resolution;

/// <summary>Reads the embedded tables of <c>data/resolution</c>.</summary>
internal static class WordList
{
    /// <summary>Lines without comments and blanks.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream =
            typeof(WordList).Assembly.GetManifestResourceStream("resolution/" + file)
            ?? throw new InvalidOperationException($"data/resolution/{file} is not embedded in the program");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>All words of a file of blank-separated words.</summary>
    public static HashSet<string> Words(string file) =>
        Lines(file).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
}
