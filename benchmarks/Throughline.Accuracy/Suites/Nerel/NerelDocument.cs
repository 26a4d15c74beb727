using System.Globalization;

namespace Throughline.Accuracy.Suites.Nerel;

/// <summary>A text of NEREL (brat standoff) with the relations between its mentions.</summary>
/// <param name="Id">The file's name without its ending.</param>
/// <param name="Text">Its words.</param>
/// <param name="Relations">The related mentions, by their words.</param>
internal sealed record NerelDocument(string Id, string Text, IReadOnlyList<NerelDocument.Relation> Relations)
{
    /// <summary>Two related mentions.</summary>
    /// <param name="Type">The relation as NEREL calls it, such as <c>WORKPLACE</c>.</param>
    /// <param name="Source">The words of its first argument.</param>
    /// <param name="Target">The words of its second argument.</param>
    /// <param name="IsOfNames">False where an argument is an occupation or lies inside the other ("Московский институт" and "Московский").</param>
    internal sealed record Relation(string Type, string Source, string Target, bool IsOfNames);

    private sealed record Span(string Type, int Start, int End, string Words);

    /// <summary>The texts of a part (<c>train</c> or <c>dev</c>) in the order of their names.</summary>
    /// <exception cref="FileNotFoundException">The data is not there.</exception>
    public static IEnumerable<NerelDocument> All(string part)
    {
        var folder = SuiteOptions.Data(Path.Combine("language", "NEREL", "NEREL-v1.1", part));
        return Directory.EnumerateFiles(folder, "*.ann").Order(StringComparer.Ordinal).Select(Read);
    }

    private static NerelDocument Read(string path)
    {
        var mentions = new Dictionary<string, Span>(StringComparer.Ordinal);
        var relations = new List<Relation>();
        var rows = File.ReadLines(path).Select(l => l.Split('\t')).Where(c => c.Length > 1).ToList();
        foreach (var row in rows.Where(r => r[0][0] == 'T' && r.Length > 2))
        {
            // "PERSON 12 25", of several stretches "PERSON 12 25;30 34".
            var place = row[1].Split(' ', ';');
            mentions[row[0]] = new Span(
                place[0],
                int.Parse(place[1], CultureInfo.InvariantCulture),
                int.Parse(place[^1], CultureInfo.InvariantCulture),
                row[2]
            );
        }

        foreach (var row in rows.Where(r => r[0][0] == 'R'))
        {
            // "WORKPLACE Arg1:T4 Arg2:T5".
            if (
                row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var type, var first, var second]
                && mentions.TryGetValue(first[5..], out var source)
                && mentions.TryGetValue(second[5..], out var target)
            )
            {
                var isNested =
                    source.Start <= target.Start && target.End <= source.End || target.Start <= source.Start && source.End <= target.End;
                relations.Add(
                    new Relation(
                        type,
                        source.Words,
                        target.Words,
                        !isNested && source.Type is not "PROFESSION" && target.Type is not "PROFESSION"
                    )
                );
            }
        }

        return new NerelDocument(Path.GetFileNameWithoutExtension(path), File.ReadAllText(Path.ChangeExtension(path, ".txt")), relations);
    }
}
