using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>Finds how two nodes are connected.</summary>
public sealed class RouteFinder(EvidenceNetwork network)
{
    private const int MostRoutes = 5;
    private const int MostHops = 8;
    private const int MostCandidates = 24;
    private static readonly Period s_slack = Period.FromDays(31);

    /// <summary>The best routes, best first, at most five; empty where nothing connects the two.</summary>
    /// <param name="from">Node id of the start.</param>
    /// <param name="to">Node id of the end.</param>
    /// <param name="asOf">Claims count as of this day; null for all.</param>
    /// <param name="kinds">The layers to use.</param>
    /// <param name="confidenceFloor">Least confidence of a claim, in [0, 1].</param>
    public ImmutableArray<Route> Trace(
        string from,
        string to,
        LocalDate? asOf,
        RouteKinds kinds = RouteKinds.All,
        double confidenceFloor = 0
    )
    {
        if (from == to)
        {
            return [];
        }

        var view = network.AsOf(asOf ?? LocalDate.MaxIsoValue, confidenceFloor);
        var graph = new RouteGraph(network, view.Links.Where(l => (RouteKindsText.LayerOf(l.Kind) & kinds) != RouteKinds.None), to);
        var routes = new List<Route>();
        foreach (var path in graph.BestPaths(from, to, MostCandidates, MostHops))
        {
            if (RouteOrNull(graph, path) is { } route)
            {
                routes.Add(route);
            }
        }

        return
        [
            .. routes
                .OrderByDescending(r => r.Score)
                .ThenBy(r => r.Hops.Length)
                .ThenBy(r => string.Join(' ', r.Hops.Select(h => h.To)), StringComparer.Ordinal)
                .Take(MostRoutes)
                .Select(r => r with { Breaks = BreaksOf(graph, r, from, to) }),
        ];
    }

    private Route? RouteOrNull(RouteGraph graph, IReadOnlyList<string> path)
    {
        var hops = ImmutableArray.CreateBuilder<RouteHop>();
        var (score, used, last) = (1.0, new HashSet<string>(StringComparer.Ordinal), (TimeRange?)null);
        for (var i = 0; i + 1 < path.Count; i++)
        {
            var bundles = graph.Between(path[i], path[i + 1]);
            var best = bundles[0];

            // A detour through the goods of one and the same claim says no more than the claim itself.
            if (best.Role != LinkRole.Direct && best.Claims.All(c => used.Contains(c.Id)))
            {
                var isShortcut = hops.Count > 0 && graph.HasEdge(path[i - 1], path[i + 1]);
                if (isShortcut)
                {
                    return null;
                }
            }

            used.UnionWith(best.Claims.Select(c => c.Id));
            var flow = FlowTime(best, path[i]);
            if (flow is { } time && last is { } before && !Follows(before, time))
            {
                return null;
            }

            last = flow ?? last;
            score *= best.Confidence * graph.HubFactor(path[i + 1]);
            hops.Add(HopOf(bundles, path[i], path[i + 1]));
        }

        return new(Math.Round(score, 6), hops.ToImmutable(), hops.MinBy(h => h.Confidence)!, []);
    }

    /// <summary>The span of dated goods that move along the route; null where nothing moves that way or no date is known.</summary>
    private static TimeRange? FlowTime(LinkBundle bundle, string from)
    {
        var forward = Predicates.FindOrNull(bundle.Predicate)?.FlowsForward;
        if (bundle.Kind != PredicateKind.Goods || forward is null || (bundle.From == from) != forward)
        {
            return null;
        }

        // Any undated claim can be at the right time.
        var times = bundle.Claims.Select(c => c.Time).ToList();
        if (times.Any(t => t is null))
        {
            return null;
        }

        var (start, end) = (times.Min(t => t!.Value.Earliest), times.Max(t => t!.Value.Latest));
        return start == LocalDate.MinIsoValue || end == LocalDate.MaxIsoValue
            ? null
            : TimeRange.Between(PartialDate.OfDay(start), PartialDate.OfDay(end));
    }

    // What leaves a party cannot all have left long before anything came in.
    private static bool Follows(TimeRange before, TimeRange after) => after.Latest.Plus(s_slack) >= before.Earliest;

    private RouteHop HopOf(ImmutableArray<LinkBundle> bundles, string from, string to)
    {
        var best = bundles[0];
        var claims = best.Claims.OrderByDescending(LinkBundle.Belief).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var (fromName, toName) = (NameOf(from), NameOf(to));
        var forward = best.From == from;
        var verb = ClaimSentence.VerbOf(best.Predicate);
        return new RouteHop
        {
            From = from,
            To = to,
            FromName = fromName,
            ToName = toName,
            Predicate = best.Predicate,
            Forward = forward,
            Text =
                best.Role == LinkRole.Direct
                    ? (forward ? $"{fromName} {verb} {toName}" : $"{toName} {verb} {fromName}")
                    : ClaimSentence.Of(network, claims[0]),
            ClaimIds = [.. claims.Select(c => c.Id)],
            Quotes = [.. claims.Select(c => c.Evidence[0])],
            Origins = best.Origins,
            Confidence = Math.Round(best.Confidence, 6),
            AlsoBy = [.. bundles.Skip(1).Select(b => b.Predicate).Distinct(StringComparer.Ordinal)],
            CounterClaims =
            [
                .. claims
                    .SelectMany(c => network.ResponsesTo(c.Id))
                    .Select(r => r.Id)
                    .Distinct(StringComparer.Ordinal)
                    .OrderBy(r => r, StringComparer.Ordinal),
            ],
        };
    }

    private static ImmutableArray<RouteBreak> BreaksOf(RouteGraph graph, Route route, string from, string to) =>
        [
            .. route
                .Hops.Where(h => !graph.IsConnectedWithout(from, to, h.From, h.To))
                .Select(h => new RouteBreak(
                    h.From,
                    h.To,
                    [
                        .. graph
                            .Between(h.From, h.To)
                            .SelectMany(b => b.Claims)
                            .Select(c => c.Id)
                            .Distinct(StringComparer.Ordinal)
                            .OrderBy(c => c, StringComparer.Ordinal),
                    ],
                    $"without \"{h.Text}\" nothing in the material connects the two"
                )),
        ];

    private string NameOf(string node) => network.PartyOrNull(node)?.Caption ?? node;
}
