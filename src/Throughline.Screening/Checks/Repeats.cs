using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Entries of one list under one name that nothing tells apart.</summary>
internal static class Repeats
{
    public static IEnumerable<ListAnomaly> Of(IReadOnlyList<CheckedEntry> entries, CancellationToken cancellationToken)
    {
        var groups = entries
            .Where(e => e.NameOrEmpty.Length > 0)
            .GroupBy(e => (e.List, e.Entity.Schema, Key: Names.Key(e.NameOrEmpty, e.Kind)))
            .Where(g => g.Skip(1).Any());
        foreach (var group in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var same = group.OrderBy(e => e.Entity.Id, StringComparer.Ordinal).ToList();
            for (var i = 1; i < same.Count; i++)
            {
                if (same.Take(i).FirstOrDefault(e => !AreToldApart(e, same[i]) && !ShareNumber(e, same[i])) is { } first)
                {
                    yield return new(
                        ListAnomalyKind.SameEntryTwice,
                        $"{group.Key.List} has {same[i].NameOrEmpty} twice, and nothing tells the entries apart",
                        [first.Place, same[i].Place],
                        [same[i].NameOrEmpty],
                        [new ScorePart("name", 1, $"{first.NameOrEmpty} = {same[i].NameOrEmpty}")]
                    );
                }
            }
        }
    }

    // A shared number is told of already, with its reasons.
    private static bool ShareNumber(CheckedEntry left, CheckedEntry right) =>
        left.Identifiers.Any(l => right.Identifiers.Any(r => r.Value == l.Value));

    private static bool AreToldApart(CheckedEntry left, CheckedEntry right) =>
        (!left.Births.IsEmpty && !right.Births.IsEmpty && !left.Births.Any(l => right.Births.Any(r => r.Year == l.Year)))
        || (!left.Identifiers.IsEmpty && !right.Identifiers.IsEmpty && !ShareNumber(left, right))
        || Differ(left, right, "country")
        || Differ(left, right, "birthPlace");

    private static bool Differ(CheckedEntry left, CheckedEntry right, string property)
    {
        var (a, b) = (left.Entity.Values(property), right.Entity.Values(property));
        return !a.IsEmpty && !b.IsEmpty && !a.Intersect(b, StringComparer.OrdinalIgnoreCase).Any();
    }
}
