namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>Reads the templates and word tables that stand beside this file.</summary>
internal static class Templates
{
    /// <summary>The sections of a language: templates one a line, words parted by bars.</summary>
    public static Dictionary<string, string[]> Read(string language)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"ner-{language}.txt")))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                sections[line[1..^1]] = current = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                current.AddRange(line.Contains('|', StringComparison.Ordinal) ? line.Split('|') : [line]);
            }
        }

        return sections.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }
}
