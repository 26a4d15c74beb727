using System.Runtime.InteropServices;

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
        var sets = Likely(units, cancellationToken);
        while (Sharing(sets) is { Count: > 0 } joined)
        {
            var merged = sets.Where(joined.Contains).SelectMany(s => s.Units).Select(u => u.Number).Order().ToList();
            var together = new ReadTogether();
            foreach (var number in merged)
            {
                var problems = new List<string>();
                together.Read(number, [.. ListFiles.Under([units[number].Path], problems)], problems, cancellationToken);
            }

            sets = [.. sets.Where(s => !joined.Contains(s)), together];
        }

        return [.. sets.SelectMany(s => s.Groups(units)).OrderBy(g => Position(units, g.Units[0]))];
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

    // Unpacking goes on here while files that are unpacked are read elsewhere.
    private static List<ReadTogether> Likely(IReadOnlyList<WatchlistFile> units, CancellationToken cancellationToken)
    {
        var sets = new Dictionary<string, (ReadTogether Set, Task Last)>(StringComparer.Ordinal);
        for (var i = 0; i < units.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (number, problems) = (i, new List<string>());
            List<ListFile> files = [.. ListFiles.Under([units[i].Path], problems)];
            var kin = files.Count > 0 ? Kin(ListFormats.FindOrNull(files[0])) : "";
            var (set, last) = sets.GetValueOrDefault(kin, (new ReadTogether(), Task.CompletedTask));
            sets[kin] = (
                set,
                last.ContinueWith(
                    before =>
                    {
                        before.GetAwaiter().GetResult();
                        set.Read(number, files, problems, cancellationToken);
                    },
                    cancellationToken,
                    TaskContinuationOptions.None,
                    TaskScheduler.Default
                )
            );
        }

        Task.WhenAll(sets.Values.Select(s => s.Last)).GetAwaiter().GetResult();
        return [.. sets.Values.Select(s => s.Set)];
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
}
