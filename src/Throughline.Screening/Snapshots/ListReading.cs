using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Reads list files into groups; files that cannot touch the same entries are read on several threads.</summary>
internal static class ListReading
{
    /// <summary>The groups, in the order of their first files.</summary>
    /// <remarks>
    /// Each file is read once, together with those that its format makes likely to share entries with it. Where files that were read apart turn
    /// out to share entries after all, they are read again, together.
    /// </remarks>
    public static List<ListGroup> Read(IReadOnlyList<WatchlistFile> units, CancellationToken cancellationToken)
    {
        // The index wants them next; until then a core is free where there is one list alone.
        Names.ReadTables();
        var sets = Likely(units, cancellationToken);
        while (Sharing(sets) is { Count: > 0 } joined)
        {
            var merged = sets.Where(joined.Contains).SelectMany(s => s.Units).Select(u => u.Number).Order().ToList();
            var together = new ReadTogether();
            foreach (var number in merged)
            {
                var refused = new List<RefusedFile>();
                together.Read(number, ListFiles.Under([units[number].Path], refused), refused, cancellationToken);
            }

            together.End(units);

            sets = [.. sets.Where(s => !joined.Contains(s)), together];
        }

        List<ListGroup> groups = [.. sets.SelectMany(s => s.Groups).OrderBy(g => Position(units, g.Units[0]))];
        Leftovers.LetGo(groups.Sum(g => g.Entries.Length));
        return groups;
    }

    private static int Position(IReadOnlyList<WatchlistFile> units, WatchlistFile unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (ReferenceEquals(units[i], unit))
            {
                return i;
            }
        }

        return units.Count;
    }

    // A set is read to its end and packed before its thread takes the next: no more of them stand in memory unpacked than there are threads.
    private static List<ReadTogether> Likely(IReadOnlyList<WatchlistFile> units, CancellationToken cancellationToken)
    {
        var kin = units
            .Select((u, number) => new BegunUnit(number, u.Path))
            .GroupBy(u => u.Files.First is { } first ? Kin(ListFormats.FindOrNull(first)) : "", StringComparer.Ordinal)
            .Select(k => (Set: new ReadTogether(), Units: k.ToList()))
            .ToList();
        Parallel.ForEach(
            // The longest work begins first, so that no thread is left alone with it.
            Partitioner.Create(kin.OrderByDescending(k => k.Units.Sum(u => u.Length)), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            k =>
            {
                foreach (var unit in k.Units)
                {
                    using (unit.Files)
                    {
                        k.Set.Read(unit.Number, unit.Files.All(), unit.Refused, cancellationToken);
                    }
                }

                k.Set.End(units);
                Leftovers.LetGo(k.Set.Groups.Sum(g => g.Entries.Length));
            }
        );
        return [.. kin.Select(k => k.Set)];
    }

    // Formats of one authority begin with its name, and share its numbers for entries. A wrong guess costs time and nothing else.
    private static string Kin(IListFormat? format) => format?.Name.Split(' ')[0] ?? "";

    /// <summary>The sets of which one has a key of another.</summary>
    private static HashSet<ReadTogether> Sharing(List<ReadTogether> sets)
    {
        var owner = new Dictionary<ulong, ReadTogether>();
        var sharing = new HashSet<ReadTogether>();
        foreach (var set in sets)
        {
            foreach (var key in set.Units.SelectMany(u => u.Keys))
            {
                ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(owner, key, out var known);
                if (known && first != set)
                {
                    sharing.Add(first!);
                    sharing.Add(set);
                }

                first ??= set;
            }
        }

        return sharing;
    }

    /// <summary>A file on disk of which the head was looked at.</summary>
    private sealed class BegunUnit
    {
        public BegunUnit(int number, string path)
        {
            Number = number;
            Files = new(ListFiles.Under([path], Refused));
            Length = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        }

        public int Number { get; }

        public List<RefusedFile> Refused { get; } = [];

        public BegunFiles Files { get; }

        public long Length { get; }
    }
}
