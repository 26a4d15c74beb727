using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Documents.Layers;

/// <summary>Makes zones cover a text: in order, disjoint, the gaps filled with body.</summary>
internal static class ZoneCover
{
    /// <summary>Later marks give way to earlier ones where they overlap; neighbours of one kind are joined, except tables.</summary>
    public static ImmutableArray<Zone> Of(IReadOnlyList<Zone> marks, int length)
    {
        var zones = new List<Zone>();
        var at = 0;
        foreach (var mark in marks.OrderBy(z => z.Start).ThenBy(z => z.Kind))
        {
            var start = Math.Max(mark.Start, at);
            var end = Math.Min(mark.End, length);
            if (start >= end)
            {
                continue;
            }

            Put(zones, at, start, ZoneKind.Body);
            Put(zones, start, end, mark.Kind);
            at = end;
        }

        Put(zones, at, length, ZoneKind.Body);
        return [.. zones];
    }

    private static void Put(List<Zone> zones, int start, int end, ZoneKind kind)
    {
        if (start >= end)
        {
            return;
        }

        if (zones.Count > 0 && zones[^1].Kind == kind && kind != ZoneKind.Table)
        {
            zones[^1] = zones[^1] with { End = end };
        }
        else
        {
            zones.Add(new(start, end, kind));
        }
    }
}
