using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Throughline.Cases;
using Throughline.Model;
using Throughline.Network;
using Throughline.Server.Claims;

namespace Throughline.Server.Graph;

/// <summary>The network as a picture, and routes through it.</summary>
internal static class GraphEndpoints
{
    private const int MostQuotes = 3;

    public static void MapGraph(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Network");
        api.MapGet("/network", NetworkAsync).WithSummary("The network on a day, laid out as a flow.");
        api.MapGet("/trace", TraceAsync).WithSummary("The best routes from one party to another.");
    }

    private static async Task<Results<Ok<NetworkPicture>, ProblemHttpResult>> NetworkAsync(
        Case opened,
        string? asOf,
        double? floor,
        CancellationToken stop
    )
    {
        if (!Iso.TryRead(asOf, out var asked))
        {
            return NoDay(asOf);
        }

        var now = await opened.SnapshotAsync(stop);
        var (day, least) = (asked ?? now.AsOf, Math.Clamp(floor ?? 0, 0, 1));
        var graph = FlowLayout.Of(now.Network.AsOf(day, least));
        var links = graph
            .Edges.SelectMany(e => new[] { e.From, e.To })
            .CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return TypedResults.Ok(
            new NetworkPicture(
                Iso.Day(day),
                least,
                graph.Stages,
                [.. graph.Nodes.Select(n => NodeOf(now, n, links.GetValueOrDefault(n.Id)))],
                [.. graph.Edges.Select(e => LinkOf(now, e))],
                graph.Note
            )
        );
    }

    private static async Task<Results<Ok<TraceView>, ProblemHttpResult>> TraceAsync(
        Case opened,
        string from,
        string to,
        string? asOf,
        CancellationToken stop
    )
    {
        if (!Iso.TryRead(asOf, out var day))
        {
            return NoDay(asOf);
        }

        var result = await opened.TraceAsync(new TraceRequest(from, to, day, []), stop);
        var views = await ClaimViews.OfAsync(opened, stop);
        return TypedResults.Ok(
            new TraceView(
                [.. result.From.Select(ClaimViews.Of)],
                [.. result.To.Select(ClaimViews.Of)],
                [
                    .. result.Routes.Select(r => new RouteView(
                        Math.Round(r.Score, 4),
                        r.Weakest,
                        r.Breaks,
                        [.. r.Hops.Select(h => HopOf(views, h))]
                    )),
                ]
            )
        );
    }

    private static NodeView NodeOf(CaseSnapshot now, FlowNode node, int links)
    {
        var party = now.PartyOrNull(node.Id);
        var latin = IsLatin(node.Label) ? node.Label : party?.Names.FirstOrDefault(IsLatin);
        var other = IsLatin(node.Label) ? party?.Names.FirstOrDefault(n => !IsLatin(n)) : node.Label;
        return new(
            node.Id,
            latin ?? node.Label,
            latin is null ? null : other,
            party?.Schema ?? "Thing",
            node.X,
            node.Y,
            node.Stage,
            node.ListedBy,
            links
        );
    }

    private static LinkView LinkOf(CaseSnapshot now, FlowEdge edge)
    {
        var times = edge
            .ClaimIds.Select(now.ClaimOrNull)
            .Select(c => c?.Time?.ToString())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new(
            edge.Id,
            edge.From,
            edge.To,
            edge.Predicate,
            edge.Verb,
            edge.Kind,
            edge.Style,
            edge.ClaimIds,
            edge.Origins,
            edge.Confidence,
            times.Count == 1 ? times[0] : null
        );
    }

    private static HopView HopOf(ClaimViews views, TracedHop hop)
    {
        var claims = hop.Claims.Select(views.Snapshot.ClaimOrNull).OfType<Claim>().ToList();
        var best = claims.FirstOrDefault();
        var predicate = Predicates.FindOrNull(hop.Predicate);
        return new(
            views.Party(hop.From),
            views.Party(hop.To),
            best?.Subject.Name ?? views.Party(hop.From).Name,
            predicate?.Verb ?? hop.Predicate,
            best?.ObjectText ?? views.Party(hop.To).Name,
            predicate?.Kind ?? PredicateKind.Statement,
            hop.Claims,
            Math.Round(hop.Score, 4),
            [.. claims.Take(MostQuotes).SelectMany(c => views.Evidence(c.Evidence.Take(1), c.Id))]
        );
    }

    // Letters up to U+024F are Latin; digits and signs count for any script.
    private static bool IsLatin(string name) => name.All(c => c < '\u0250' || !char.IsLetter(c));

    private static ProblemHttpResult NoDay(string? text) =>
        TypedResults.Problem($"asOf: expected a day such as 2025-03-31, found \"{text}\".", statusCode: StatusCodes.Status400BadRequest);
}
