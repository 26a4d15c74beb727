namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>Reads the templates and word tables that stand beside this file.</summary>
internal static class Templates
{
    /// <summary>The sections of a language: templates one a line, words parted by bars.</summary>
    public static Dictionary<string, string[]> Read(string language)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        var files = Directory.GetFiles(AppContext.BaseDirectory, $"ner-{language}*.txt").Order(StringComparer.Ordinal);
        foreach (var line in files.SelectMany(File.ReadLines))
        {
            if (line.StartsWith('[') && line.EndsWith(']') && !line.Contains(' ', StringComparison.Ordinal))
            {
                // Several files may add to one section.
                current = sections.TryGetValue(line[1..^1], out var known) ? known : sections[line[1..^1]] = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                current.AddRange(line.Contains('|', StringComparison.Ordinal) ? line.Split('|') : [line]);
            }
        }

        return sections.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }
}
