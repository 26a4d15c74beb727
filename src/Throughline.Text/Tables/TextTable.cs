using System.Reflection;
using System.Text;

namespace Throughline.Text;

/// <summary>Reads the tables of <c>data/text</c> that are embedded in this assembly: tab-separated lines, <c>#</c> starts a comment.</summary>
internal static class TextTable
{
    /// <summary>The lines of a table, split at tabs.</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(l => l.Split('\t'));

    /// <summary>True where there is such a table.</summary>
    public static bool Has(string name) => Assembly.GetExecutingAssembly().GetManifestResourceInfo($"text/{name}") is not null;

    /// <summary>The lines of a table without comments and blank ones.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"text/{name}";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the table {resource} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
