using Throughline.Network;

namespace Throughline.Cases;

/// <summary>Answers a question for routes.</summary>
internal static class Tracing
{
    public static TraceResult Run(CaseSnapshot snapshot, TraceRequest request)
    {
        var network = snapshot.Network;
        var (from, to) = (NodeLookup.Of(network, request.From), NodeLookup.Of(network, request.To));
        if (from.Found is null || to.Found is null)
        {
            return new TraceResult(from.Candidates, to.Candidates, []);
        }

        var kinds = request.Kinds.IsEmpty
            ? RouteKinds.All
            : request.Kinds.Aggregate(RouteKinds.None, (all, kind) => all | RouteKindsText.LayerOf(kind));
        var routes = new RouteFinder(network).Trace(from.Found.Id, to.Found.Id, request.AsOf, kinds);
        return new TraceResult(from.Candidates, to.Candidates, [.. routes.Take(request.Limit).Select(Of)]);
    }

    private static TracedRoute Of(Route route) =>
        new(
            route.Score,
            [.. route.Hops.Select(h => new TracedHop(h.From, h.To, h.Predicate, h.ClaimIds, h.Confidence))],
            route.Hops.IsEmpty ? null : route.Hops.IndexOf(route.Weakest),
            [.. route.Breaks.Select(b => b.Text)]
        );
}
