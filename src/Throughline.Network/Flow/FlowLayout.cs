using System.Collections.Immutable;
using System.Globalization;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>Lays the network out as a flow: x is the stage from maker to use, y the layer of goods, money and people. The same view gives the same picture.</summary>
public static class FlowLayout
{
    /// <summary>Most nodes shown; the best connected ones stay.</summary>
    public const int MostNodes = 150;

    private const double StageWidth = 320;
    private const double SubColumn = 110;
    private const double RowHeight = 84;
    private const double LaneGap = 60;
    private const int RowsInColumn = 12;
    private const int Sweeps = 6;
    private static readonly string[] s_stages = ["Makers", "Movement", "Intermediary", "End user", "Use"];
    private static readonly string[] s_lanes = ["goods", "money", "people"];

    /// <summary>The picture of a view.</summary>
    public static FlowGraph Of(NetworkView view)
    {
        var bundles = LinkBundle.Of(view.Links.Where(l => l.Kind is not (PredicateKind.Statement or PredicateKind.Identity))).ToList();
        var degree = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var bundle in bundles)
        {
            degree[bundle.From] = degree.GetValueOrDefault(bundle.From) + 1;
            degree[bundle.To] = degree.GetValueOrDefault(bundle.To) + 1;
        }

        var linked = view
            .Network.Parties.Where(p => degree.ContainsKey(p.Id))
            .OrderByDescending(p => degree[p.Id])
            .ThenBy(p => p.Id, StringComparer.Ordinal)
            .ToList();
        var shown = linked.Take(MostNodes).OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        var ids = shown.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var edges = bundles.Where(b => ids.Contains(b.From) && ids.Contains(b.To)).ToList();
        var note =
            linked.Count > shown.Count
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{linked.Count - shown.Count} of {linked.Count} nodes and {bundles.Count - edges.Count} of {bundles.Count} links are left out: the least connected ones"
                )
                : null;
        var places = Place(new FlowRoles(view), shown, edges);
        return new(
            [.. shown.Select(p => NodeOf(view, p, places[p.Id]))],
            [.. edges.Select(b => EdgeOf(view, b))],
            [.. s_stages.Select((s, i) => new FlowStage(s, i * StageWidth))],
            note
        );
    }

    private static FlowNode NodeOf(NetworkView view, Party party, Spot spot) =>
        new(
            party.Id,
            party.Caption,
            FlowKinds.Of(party.Schema),
            spot.X,
            spot.Y,
            s_stages[spot.Stage],
            s_lanes[spot.Lane],
            view.ListedBy(party)
        );

    private static FlowEdge EdgeOf(NetworkView view, LinkBundle bundle)
    {
        var denied = bundle.Claims.Any(c => view.Network.ResponsesTo(c.Id).Any(r => r.Response == ResponseKind.Denied));
        var stated = bundle.Role != LinkRole.Goods && bundle.Claims.Any(IsStated);
        return new(
            StableId.Of("e", bundle.From, bundle.To, bundle.Predicate),
            bundle.From,
            bundle.To,
            bundle.Predicate,
            ClaimSentence.VerbOf(bundle.Predicate),
            bundle.Kind.ToString().ToLowerInvariant(),
            denied ? "denied"
                : stated ? "stated"
                : "inferred",
            bundle.Origins,
            Math.Round(bundle.Confidence, 4),
            [.. bundle.Claims.Select(c => c.Id)]
        );
    }

    private static bool IsStated(Claim claim) =>
        claim.Modality == Modality.Fact
        && claim.Hedges.IsEmpty
        && claim.Epistemic != Epistemic.Assessed
        && claim.Qualifiers.Basis != "assessed";

    private static Dictionary<string, Spot> Place(FlowRoles roles, List<Party> parties, List<LinkBundle> edges)
    {
        var cells = parties
            .GroupBy(p => (Stage: roles.StageOf(p), Lane: FlowRoles.LaneOf(p)))
            .ToDictionary(
                g => g.Key,
                g => g.OrderBy(p => p.Caption, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal).Select(p => p.Id).ToList()
            );
        var near = parties.ToDictionary(p => p.Id, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            near[edge.From].Add(edge.To);
            near[edge.To].Add(edge.From);
        }

        // Barycentre sweeps: each node moves towards the middle of its neighbours, so that fewer lines cross.
        var spots = Spread(cells);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var key in cells.Keys.OrderBy(k => sweep % 2 == 0 ? k.Stage : -k.Stage).ThenBy(k => k.Lane).ToList())
            {
                var middles = cells[key]
                    .ToDictionary(
                        id => id,
                        id => near[id].Count == 0 ? spots[id].Y : near[id].Average(n => spots[n].Y),
                        StringComparer.Ordinal
                    );
                cells[key] = [.. cells[key].OrderBy(id => Math.Round(middles[id], 3)).ThenBy(id => id, StringComparer.Ordinal)];
                spots = Spread(cells);
            }
        }

        return spots;
    }

    private static Dictionary<string, Spot> Spread(Dictionary<(int Stage, int Lane), List<string>> cells)
    {
        var spots = new Dictionary<string, Spot>(StringComparer.Ordinal);
        var top = 0.0;
        for (var lane = 0; lane < s_lanes.Length; lane++)
        {
            var rows = cells.Where(c => c.Key.Lane == lane).Select(c => Math.Min(RowsInColumn, c.Value.Count)).DefaultIfEmpty(0).Max();
            foreach (var ((stage, _), ids) in cells.Where(c => c.Key.Lane == lane))
            {
                var columns = (ids.Count + RowsInColumn - 1) / RowsInColumn;
                for (var i = 0; i < ids.Count; i++)
                {
                    // A crowded cell fills columns side by side; a sparse one is centred in its lane.
                    var (column, row) = (i % columns, i / columns);
                    var used = (ids.Count + columns - 1) / columns;
                    spots[ids[i]] = new(
                        (stage * StageWidth) + ((column - ((columns - 1) / 2.0)) * Math.Min(SubColumn, (StageWidth - 60) / columns)),
                        top + ((row + ((rows - used) / 2.0)) * RowHeight),
                        stage,
                        lane
                    );
                }
            }

            top += rows == 0 ? 0 : (rows * RowHeight) + LaneGap;
        }

        return spots;
    }

    private readonly record struct Spot(double X, double Y, int Stage, int Lane);
}
