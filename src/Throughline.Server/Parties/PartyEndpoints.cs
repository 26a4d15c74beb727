using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Throughline.Cases;
using Throughline.Model;
using Throughline.Server.Claims;

namespace Throughline.Server.Parties;

/// <summary>Parties, and the search for them and for words in the documents.</summary>
internal static class PartyEndpoints
{
    private const int MostParties = 8;
    private const int MostPassages = 12;

    public static void MapParties(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Parties");
        api.MapGet("/parties/{id}", OneAsync).WithSummary("A party: names, identifiers, listings, claims, reasons of its resolution.");
        api.MapGet("/search", SearchAsync).WithSummary("Parties by name or identifier, and places in documents by words.");
    }

    private static async Task<Results<Ok<PartyView>, ProblemHttpResult>> OneAsync(
        string id,
        string? asOf,
        Case opened,
        CancellationToken stop
    )
    {
        if (!Iso.TryRead(asOf, out var asked))
        {
            return TypedResults.Problem(
                $"asOf: expected a day such as 2025-03-31, found \"{asOf}\".",
                statusCode: StatusCodes.Status400BadRequest
            );
        }

        var views = await ClaimViews.OfAsync(opened, stop);
        var now = views.Snapshot;
        if (now.PartyOrNull(id) is not { } party)
        {
            return TypedResults.Problem($"The case has no party {id}.", statusCode: StatusCodes.Status404NotFound);
        }

        var mentions = party.Mentions.ToHashSet(StringComparer.Ordinal);
        return TypedResults.Ok(
            new PartyView(
                party.Id,
                party.Caption,
                party.Schema,
                party.Names,
                [.. party.Identifiers.Select(i => new IdentifierView(i.Kind.ToString(), i.Value, i.IsWellFormed))],
                party.Countries,
                party.Addresses,
                party.BirthDates,
                [.. now.Claims.Where(c => ClaimViews.MentionsOf(c).Any(m => mentions.Contains(m.Id))).Select(c => c.Id)],
                [.. party.Merges.Select(m => ViewOf(views, m))],
                [.. party.KeptApart.Select(m => ViewOf(views, m))],
                [.. party.Hits.Select(h => ViewOf(h, asked ?? now.AsOf))]
            )
        );
    }

    private static async Task<SearchView> SearchAsync(string? q, Case opened, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return new([], []);
        }

        var views = await ClaimViews.OfAsync(opened, stop);
        var parties = await opened.FindPartiesAsync(q, stop);
        var hits = await opened.SearchAsync(q, MostPassages, stop);
        return new([.. parties.Take(MostParties).Select(ClaimViews.Of)], [.. hits.Select(h => ViewOf(views, h))]);
    }

    private static PassageView ViewOf(ClaimViews views, SearchHit hit) =>
        new(
            hit.Document,
            hit.Path,
            hit.Page,
            views.Offset(hit.Document, hit.Start),
            views.Offset(hit.Document, hit.End),
            hit.Snippet,
            views.Offset(hit.Document, hit.SnippetStart)
        );

    private static MergeView ViewOf(ClaimViews views, PartyMerge merge) =>
        new(views.MentionName(merge.Left), views.MentionName(merge.Right), Math.Round(merge.Score, 4), merge.Parts);

    private static HitView ViewOf(ScreeningHit hit, LocalDate day) =>
        new(
            hit.EntityId,
            hit.Caption,
            hit.Schema,
            Math.Round(hit.Score, 4),
            hit.IsMatch,
            hit.Parts,
            [.. hit.Listings.Select(l => ViewOf(l, day))]
        );

    private static ListingView ViewOf(Listing l, LocalDate day) =>
        new(
            l.Authority,
            l.Instrument,
            l.EntryId,
            Iso.DayOrNull(l.From),
            Iso.DayOrNull(l.To),
            l.StateOn(day),
            l.Reason,
            l.SourceFile,
            l.Line
        );
}
