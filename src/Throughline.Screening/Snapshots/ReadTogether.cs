namespace Throughline.Screening;

/// <summary>Files that are read one after the other into one sink, and which of them turned out to share entries.</summary>
internal sealed class ReadTogether
{
    private readonly List<string> _problems = [];
    private readonly List<UnitRead> _units = [];
    private readonly StringTable _shared = new();
    private ListSink? _sink;

    /// <summary>What was read of each file on disk.</summary>
    public IReadOnlyList<UnitRead> Units => _units;

    /// <summary>The groups that the files fall into; none before <see cref="End"/>.</summary>
    public IReadOnlyList<ListGroup> Groups { get; private set; } = [];

    /// <summary>Reads a file on disk.</summary>
    /// <param name="number">Its number among all.</param>
    /// <param name="files">What it holds, unpacked as it is read.</param>
    /// <param name="refused">What of it cannot be unpacked; filled while <paramref name="files"/> are read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public void Read(int number, IEnumerable<ListFile> files, IReadOnlyList<RefusedFile> refused, CancellationToken cancellationToken)
    {
        var sink = _sink ??= new ListSink(_problems);
        var (firstProblem, firstSource, firstRefused) = (_problems.Count, sink.Sources.Count, sink.Refused.Count);
        sink.Touched.Clear();
        foreach (var file in files)
        {
            ListFileReader.Read(file, sink, cancellationToken);
        }

        foreach (var file in refused)
        {
            sink.Refuse(file);
        }

        _units.Add(
            new(
                number,
                [.. sink.Touched],
                [.. _problems.Skip(firstProblem)],
                [.. sink.Sources.Skip(firstSource)],
                [.. sink.Refused.Skip(firstRefused)]
            )
        );
    }

    /// <summary>Packs the entries when all files are read, and lets go of what was read.</summary>
    /// <param name="units">All files.</param>
    public void End(IReadOnlyList<WatchlistFile> units)
    {
        if (_sink is not { } sink)
        {
            return;
        }

        var roots = new int[_units.Count];
        var owner = new Dictionary<ulong, int>();
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = i;
            foreach (var key in _units[i].Keys)
            {
                if (!owner.TryAdd(key, i))
                {
                    Join(roots, owner[key], i);
                }
            }
        }

        var entries = sink.Build(e => PackedEntry.Of(e, _shared)).ToLookup(e => Root(roots, owner[ListSink.KeyOf(e.Id)]));
        var strays = sink.Strays.CountBy(id => owner[ListSink.KeyOf(id)]).ToDictionary();
        Groups =
        [
            .. Enumerable.Range(0, roots.Length).GroupBy(i => Root(roots, i)).Select(g => Group(units, [.. g], entries[g.Key], strays)),
        ];
        _sink = null;
    }

    private ListGroup Group(
        IReadOnlyList<WatchlistFile> units,
        List<int> members,
        IEnumerable<PackedEntry> entries,
        Dictionary<int, int> strays
    )
    {
        var problems = members.SelectMany((m, i) => _units[m].Problems.Select(p => (i, p))).ToList();
        problems.AddRange(
            members
                .Select((m, i) => (Unit: i, units[_units[m].Number].Path, Strays: strays.GetValueOrDefault(m)))
                .Where(u => u.Strays > 0)
                .Select(u =>
                    (
                        u.Unit,
                        $"{u.Path}: {u.Strays} aliases, addresses or remarks: expected their entry in a main file, found none; load the main file of the same day"
                    )
                )
        );
        return new(
            [.. members.Select(m => units[_units[m].Number])],
            [.. members.SelectMany(m => _units[m].Keys).Distinct().Order()],
            [.. entries],
            _shared,
            [.. members.SelectMany((m, i) => _units[m].Sources.Select(s => (i, s)))],
            [.. problems],
            [.. members.SelectMany((m, i) => _units[m].Refused.Select(r => (i, r)))]
        );
    }

    private static int Root(int[] roots, int of)
    {
        while (roots[of] != of)
        {
            of = roots[of] = roots[roots[of]];
        }

        return of;
    }

    // The earlier file is the root, so that the order of groups is that of files.
    private static void Join(int[] roots, int left, int right)
    {
        var (l, r) = (Root(roots, left), Root(roots, right));
        roots[Math.Max(l, r)] = Math.Min(l, r);
    }
}
