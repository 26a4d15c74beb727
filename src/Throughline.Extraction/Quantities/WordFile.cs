namespace Throughline.Extraction.Quantities;

/// <summary>Reads a word list of <c>data/extraction</c>: a meaning, a colon, its forms parted by semicolons; braces hold endings.</summary>
internal static class WordFile
{
    /// <summary>Each form with the meaning before its colon.</summary>
    /// <param name="resource">The file's path below <c>data/extraction</c>.</param>
    public static IEnumerable<(string Head, string Form)> Read(string resource)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream("extraction/" + resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var form in Forms(word))
                {
                    yield return (line[..colon].Trim(), form);
                }
            }
        }
    }

    private static IEnumerable<string> Forms(string word)
    {
        var open = word.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [word];
        }

        var close = word.IndexOf('}', open);
        return word[(open + 1)..close].Split(',').SelectMany(e => Forms(word[..open] + e + word[(close + 1)..]));
    }
}
