using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Throughline.Cases;
using Throughline.Model;
using Throughline.Server.Claims;

namespace Throughline.Server.Documents;

/// <summary>The documents: inventory, text layers and original bytes.</summary>
internal static class DocumentEndpoints
{
    private const string Sandbox = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'";

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/documents").WithTags("Documents");
        api.MapGet("/", AllAsync).WithSummary("The inventory, quarantined files included.");
        api.MapGet("/{id}", OneAsync).WithSummary("A document's text layer with pages, zones and tables.");
        api.MapGet("/{id}/original", OriginalAsync).WithSummary("The original bytes.");
    }

    private static async Task<List<DocumentRow>> AllAsync(Case opened, CancellationToken stop)
    {
        var views = await ClaimViews.OfAsync(opened, stop);
        return [.. views.Snapshot.Documents.Select(d => RowOf(views, d))];
    }

    private static async Task<Results<Ok<DocumentView>, ProblemHttpResult>> OneAsync(string id, Case opened, CancellationToken stop)
    {
        var views = await ClaimViews.OfAsync(opened, stop);
        if (!views.Documents.TryGetValue(id, out var info))
        {
            return NoSuchDocument(id);
        }

        return await opened.DocumentAsync(id, stop) is { } document
            ? TypedResults.Ok(ViewOf(views, info, document))
            : TypedResults.Problem(
                $"{info.Path} could not be read: {info.Reason ?? "no text layer"}",
                statusCode: StatusCodes.Status404NotFound
            );
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OriginalAsync(
        string id,
        Case opened,
        HttpContext context,
        CancellationToken stop
    )
    {
        var views = await ClaimViews.OfAsync(opened, stop);
        if (!views.Documents.TryGetValue(id, out var info) || await opened.OriginalAsync(info.Sha256, stop) is not { } bytes)
        {
            return NoSuchDocument(id);
        }

        // A document is somebody else's page: no script of it runs, and it never counts as part of the workbench.
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Sandbox;
        var name = info.Path[(info.Path.LastIndexOf('/') + 1)..];
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(bytes, TypeOf(info.MediaType), enableRangeProcessing: bytes.CanSeek);
    }

    // Text in an unknown encoding is shown by its text layer; the bytes go out as they are.
    private static string TypeOf(string mediaType) => mediaType.Length == 0 ? "application/octet-stream" : mediaType;

    private static DocumentRow RowOf(ClaimViews views, DocumentInfo d) =>
        new(
            d.Id,
            d.Path,
            d.Sha256,
            d.MediaType,
            d.Kind,
            d.Language,
            d.Pages,
            d.Title,
            d.Published?.ToString(),
            d.Status,
            d.DuplicateOf,
            d.Reason,
            d.Length,
            views.ClaimsIn(d.Id),
            d.Warnings
        );

    private static DocumentView ViewOf(ClaimViews views, DocumentInfo info, Document document)
    {
        int At(int utf16) => views.Offset(document.Id, utf16);
        return new(
            RowOf(views, info),
            document.Text,
            [.. document.Pages.Select(p => new PageView(p.Number, At(p.Start), At(p.End), p.Width, p.Height, p.Name))],
            [.. document.Zones.Select(z => new ZoneView(At(z.Start), At(z.End), z.Kind))],
            [
                .. document.Tables.Select(t => new TableView(
                    t.Name,
                    t.Page,
                    At(t.Start),
                    At(t.End),
                    [.. t.Rows.Select(r => r.Select(c => new CellView(c.Column, At(c.Start), At(c.End), c.Text)).ToImmutableArray())]
                )),
            ],
            [.. document.Properties.Select(p => new DetailView(p.Key, p.Value))]
        );
    }

    private static ProblemHttpResult NoSuchDocument(string id) =>
        TypedResults.Problem($"The case has no document {id}.", statusCode: StatusCodes.Status404NotFound);
}
