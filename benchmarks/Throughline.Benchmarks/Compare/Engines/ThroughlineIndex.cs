using System.Globalization;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.Compare.Results;
using Throughline.Benchmarks.MadeNames;
using Throughline.Screening;
using Throughline.Text;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>Throughline's index of names: every name whose score reaches the threshold, the best ten of them.</summary>
internal sealed class ThroughlineIndex : IEngine
{
    private const double DefaultThreshold = 0.7;

    private readonly List<NameHit> _hits = [];
    private double _threshold = DefaultThreshold;
    private string _file = "";
    private NameIndex? _index;

    public string Name =>
        _threshold == DefaultThreshold ? "throughline" : string.Create(CultureInfo.InvariantCulture, $"throughline-{_threshold:0.00}");

    public string How =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Throughline's NameIndex, a memory-mapped file: the query is prepared and every name at score {_threshold:0.00} or over comes back (checked against a scan of all names below); the best ten by score"
        );

    public long Bytes => new FileInfo(_file).Length;

    public IReadOnlyList<double> Thresholds => [DefaultThreshold, 0.5];

    public void Use(double threshold) => _threshold = threshold;

    public void Build(INameSet names, string folder)
    {
        _file = Path.Combine(folder, "names.index");
        NameIndex.Build(names.Texts.Select((n, i) => new IndexedName(n, names.Kinds[i], i)), _file);
        _index = NameIndex.Open(_file);
    }

    public IReadOnlyList<int> Search(CompareQuery query, int most)
    {
        _hits.Clear();
        _index!.Search(Names.Prepare(query.Text, query.Kind), _threshold, _hits);
        _hits.Sort((a, b) => b.Score.CompareTo(a.Score) is not 0 and var byScore ? byScore : a.Name.CompareTo(b.Name));
        var best = new int[Math.Min(most, _hits.Count)];
        for (var i = 0; i < best.Length; i++)
        {
            best[i] = _hits[i].Name;
        }

        return best;
    }

    public Exactness Check(INameSet names, IReadOnlyList<CompareQuery> queries)
    {
        PreparedName[] asked = [.. queries.Select(q => Names.Prepare(q.Text, q.Kind))];
        HashSet<int>[] given = [.. asked.Select(Given)];
        var (hits, missed) = (0, new List<string>());
        for (var i = 0; i < names.Texts.Length; i++)
        {
            var listed = Names.Prepare(names.Texts[i], names.Kinds[i]);
            for (var q = 0; q < asked.Length; q++)
            {
                var score = Names.Score(asked[q], listed);
                hits += score >= _threshold ? 1 : 0;
                if (score >= _threshold && !given[q].Contains(i))
                {
                    missed.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"'{queries[q].Text}' ({queries[q].Kind}) for '{names.Texts[i]}' ({names.Kinds[i]}): {score:0.0000}"
                        )
                    );
                }
            }
        }

        return new(queries.Count, hits, missed);
    }

    public void Dispose() => _index?.Dispose();

    private HashSet<int> Given(PreparedName asked)
    {
        var hits = new List<NameHit>();
        _index!.Search(asked, _threshold, hits);
        return [.. hits.Select(h => h.Name)];
    }
}
