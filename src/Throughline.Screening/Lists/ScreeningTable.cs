using System.Reflection;
using System.Text;

namespace Throughline.Screening;

/// <summary>Reads the tables of <c>data/screening</c> that are embedded in this assembly.</summary>
internal static class ScreeningTable
{
    /// <summary>The lines of a table, split at tabs; <c>#</c> starts a comment.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        var resource = $"screening/{name}";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the table {resource} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
