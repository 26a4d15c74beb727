using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Throughline.Cases;
using Throughline.Model;

namespace Throughline.Server.Claims;

/// <summary>The claims, their evidence, and reviewers' decisions.</summary>
internal static class ClaimEndpoints
{
    private const int Around = 180;

    public static void MapClaims(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/claims").WithTags("Claims");
        api.MapGet("/", AllAsync).WithSummary("Every claim, rejected ones included, by document and place.");
        api.MapGet("/{id}", OneAsync).WithSummary("A claim with its evidence and what speaks against it.");
        api.MapPost("/{id}/review", ReviewAsync).WithSummary("Records a reviewer's decision.");
    }

    private static async Task<List<ClaimRow>> AllAsync(Case opened, CancellationToken stop)
    {
        var views = await ClaimViews.OfAsync(opened, stop);
        return [.. views.Snapshot.Claims.Select(views.Row)];
    }

    private static async Task<Results<Ok<ClaimDetailView>, ProblemHttpResult>> OneAsync(string id, Case opened, CancellationToken stop)
    {
        var views = await ClaimViews.OfAsync(opened, stop);
        if (views.Snapshot.ClaimOrNull(id) is not { } claim)
        {
            return NoSuchClaim(id);
        }

        var evidence = ImmutableArray.CreateBuilder<EvidenceView>();
        foreach (var e in claim.Evidence)
        {
            var text = (await opened.DocumentAsync(e.Document, stop))?.Text ?? "";
            var (before, after) = e.IsFoundIn(text) ? WordsAround(text, e.Start, e.End) : ("", "");
            evidence.Add(views.Evidence(e, id, before, after));
        }

        return TypedResults.Ok(
            new ClaimDetailView(
                views.Row(claim),
                ClaimViews.Details(claim.Qualifiers),
                evidence.ToImmutable(),
                [.. claim.Attribution.Select(a => a.Who)],
                claim.Hedges,
                claim.Modality,
                claim.Epistemic,
                claim.Response,
                claim.Disclosure,
                claim.Knowledge,
                claim.Extractor,
                claim.Origin,
                Against(views, claim)
            )
        );
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReviewAsync(
        string id,
        ReviewRequest request,
        Case opened,
        WorkbenchOptions options,
        CancellationToken stop
    )
    {
        if ((await opened.SnapshotAsync(stop)).ClaimOrNull(id) is null)
        {
            return NoSuchClaim(id);
        }

        await opened.ReviewAsync(id, request.Status, options.Reviewer, request.Reason ?? "", stop);
        return TypedResults.NoContent();
    }

    private static ImmutableArray<AgainstView> Against(ClaimViews views, Claim claim)
    {
        var contradictions = views
            .Contradictions(claim.Id)
            .Select(c => new AgainstView(c.Id, c.Kind, c.Text, views.Evidence(c.Evidence.Except(claim.Evidence))));
        var answers = views
            .Answers(claim.Id)
            .Select(a => new AgainstView(
                a.Id,
                "response",
                $"{a.Subject.Name} {Predicates.FindOrNull(a.Predicate)?.Verb ?? a.Predicate}",
                views.Evidence(a.Evidence, a.Id)
            ));
        return [.. contradictions, .. answers];
    }

    /// <summary>The words around a stretch, within its paragraph.</summary>
    internal static (string Before, string After) WordsAround(string text, int start, int end)
    {
        var from = text.LastIndexOf('\n', Math.Max(0, start - 1), Math.Max(0, Math.Min(start, Around))) + 1;
        from = from > 0 ? from : NextWord(text, Math.Max(0, start - Around), start);
        var stop = text.IndexOf('\n', end, Math.Min(Around, text.Length - end));
        stop = stop >= 0 ? stop : LastWord(text, Math.Min(text.Length, end + Around), end);
        return (text[from..start], text[end..stop]);
    }

    // Cut between words, never inside one (or inside a surrogate pair).
    private static int NextWord(string text, int at, int limit)
    {
        if (at == 0)
        {
            return 0;
        }

        var space = text.IndexOf(' ', at, limit - at);
        return space >= 0 ? space + 1 : limit;
    }

    private static int LastWord(string text, int at, int limit)
    {
        if (at == text.Length)
        {
            return at;
        }

        var space = text.LastIndexOf(' ', at - 1, at - limit);
        return space >= 0 ? space : limit;
    }

    private static ProblemHttpResult NoSuchClaim(string id) =>
        TypedResults.Problem($"The case has no claim {id}.", statusCode: StatusCodes.Status404NotFound);
}
