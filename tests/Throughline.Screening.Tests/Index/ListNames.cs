using Throughline.Testing;
using Throughline.Text;

namespace Throughline.Screening.Tests;

/// <summary>The names of real lists, read once: OFAC's with aliases, the UN's with original scripts, the EU's with Cyrillic, Arabic and Chinese.</summary>
public sealed class ListNames
{
    private static readonly Lazy<ListNames> s_all = new(() => new ListNames());

    private ListNames()
    {
        string[] paths =
        [
            SharedData.Need("data/lists/us_ofac/bench2021-07_sdn.csv.xz"),
            SharedData.Need("data/lists/us_ofac/bench2021-07_alt.csv.xz"),
            SharedData.Need("data/lists/un/consolidated_2026-02-27.xml.xz"),
            SharedData.Need("data/lists/eu/32014R0269.csv.xz"),
        ];
        var lists = Watchlists.LoadAsync(paths, CancellationToken.None).GetAwaiter().GetResult();
        Names =
        [
            .. lists.Entities.SelectMany(
                (e, i) => e.Entity.Names.Select(n => new IndexedName(n, ComparableEntity.KindOf(e.Entity.Schema), i))
            ),
        ];
        Index = NameIndex.OpenInMemory(Names);
        Prepared = [.. Names.Select(n => Text.Names.Prepare(n.Name, n.Kind))];
    }

    public static ListNames All => s_all.Value;

    public IndexedName[] Names { get; }

    public PreparedName[] Prepared { get; }

    public NameIndex Index { get; }

    /// <summary>The names of which plain scoring says that they reach a threshold.</summary>
    public static (int Name, double Score)[] BruteForce(PreparedName query, PreparedName[] names, double least)
    {
        var found = new List<(int, double)>();
        for (var i = 0; i < names.Length; i++)
        {
            var score = Text.Names.Score(query, names[i]);
            if (score >= least)
            {
                found.Add((i, score));
            }
        }

        return [.. found];
    }
}
