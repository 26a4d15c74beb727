using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Files that are read one after the other into one sink, and which of them turned out to share entries.</summary>
internal sealed class ReadTogether
{
    private readonly List<string> _problems = [];
    private readonly ListSink _sink;
    private readonly List<UnitRead> _units = [];

    public ReadTogether() => _sink = new ListSink(_problems);

    /// <summary>What was read of each file on disk.</summary>
    public IReadOnlyList<UnitRead> Units => _units;

    /// <summary>Reads a file on disk.</summary>
    /// <param name="number">Its number among all.</param>
    /// <param name="files">What it holds.</param>
    /// <param name="problems">What was found on unpacking it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public void Read(int number, IReadOnlyList<ListFile> files, IReadOnlyList<string> problems, CancellationToken cancellationToken)
    {
        var (firstProblem, firstSource, firstRefused) = (_problems.Count, _sink.Sources.Count, _sink.Refused.Count);
        _problems.AddRange(problems);
        _sink.Touched.Clear();
        foreach (var file in files)
        {
            ListFileReader.Read(file, _sink, cancellationToken);
        }

        _units.Add(
            new(
                number,
                [.. _sink.Touched],
                [.. _problems.Skip(firstProblem)],
                [.. _sink.Sources.Skip(firstSource)],
                [.. _sink.Refused.Skip(firstRefused)]
            )
        );
    }

    /// <summary>The groups that the files fall into.</summary>
    public IEnumerable<ListGroup> Groups(IReadOnlyList<WatchlistFile> units)
    {
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

        var entities = _sink.Build().Entities.ToLookup(e => Root(roots, owner[ListSink.KeyOf(e.Entity.Id)]));
        var strays = _sink.Strays.CountBy(id => owner[ListSink.KeyOf(id)]).ToDictionary();
        return Enumerable.Range(0, roots.Length).GroupBy(i => Root(roots, i)).Select(g => Group(units, [.. g], entities[g.Key], strays));
    }

    private ListGroup Group(
        IReadOnlyList<WatchlistFile> units,
        List<int> members,
        IEnumerable<ListedEntity> entities,
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
            [.. entities],
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
