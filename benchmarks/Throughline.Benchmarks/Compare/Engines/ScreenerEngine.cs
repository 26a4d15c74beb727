using System.Globalization;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.MadeNames;
using Throughline.Model;
using Throughline.Screening;
using Throughline.Text;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>The product's whole screening: candidates, names, identifiers, reasons. Each name is an entry of its own.</summary>
internal sealed class ScreenerEngine : IEngine
{
    private Screener? _screener;

    public string Name => "screener";

    public string How => "Throughline's Screener: whole entities with reasons, threshold 0.70, limit 10";

    public long Bytes { get; private set; }

    public void Build(INameSet names, string folder)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        _screener = new Screener(
            new Watchlists(
                [],
                [
                    .. names.Texts.Select(
                        (n, i) => new ListedEntity(Entity(n, names.Kinds[i], i.ToString(CultureInfo.InvariantCulture)), [])
                    ),
                ],
                []
            )
        );
        Bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
    }

    public IReadOnlyList<int> Search(CompareQuery query, int most) =>
        [
            .. _screener!
                .Screen(new ScreeningQuery(Entity(query.Text, query.Kind, "query"), 0.7, most))
                .Where(h => h.IsMatch)
                .Select(h => int.Parse(h.EntityId, CultureInfo.InvariantCulture)),
        ];

    public void Dispose() => _screener = null;

    private static Entity Entity(string name, NameKind kind, string id) =>
        Model.Entity.Of(
            id,
            kind switch
            {
                NameKind.Person => "Person",
                NameKind.Organization => "Organization",
                NameKind.Thing => "Vessel",
                _ => "LegalEntity",
            },
            [("name", name)]
        );
}
