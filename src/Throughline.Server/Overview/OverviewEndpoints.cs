using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Throughline.Cases;
using Throughline.Model;
using Throughline.Server.Claims;

namespace Throughline.Server.Overview;

/// <summary>The case as a whole: its numbers, leads, contradictions, open questions and timeline.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Case");
        api.MapGet("/case", async (Case opened, CancellationToken stop) => ViewOf(await opened.SnapshotAsync(stop)))
            .WithSummary("The case in numbers.");
        api.MapGet("/leads", LeadsAsync).WithSummary("The leads, best first.");
        api.MapGet("/contradictions", ContradictionsAsync).WithSummary("Claims that cannot all be true.");
        api.MapGet("/questions", QuestionsAsync).WithSummary("What the material does not say.");
        api.MapGet(
                "/timeline",
                async (Case opened, CancellationToken stop) => (await opened.SnapshotAsync(stop)).Timeline.Select(ViewOf).ToList()
            )
            .WithSummary("Dated events in order.");
    }

    private static CaseView ViewOf(CaseSnapshot now) =>
        new(
            now.Name,
            Iso.Day(now.AsOf),
            now.Documents.Length,
            now.Documents.Count(d => d.Status == DocumentStatus.Quarantined),
            now.Claims.Length,
            now.Parties.Length,
            now.Leads.Length,
            now.Contradictions.Length,
            now.Questions.Count(q => q.AnsweredBy.IsEmpty),
            [.. now.Lists.Select(l => new ListView(l.List, l.Authority, l.Entities, l.Names, Iso.DayOrNull(l.Published)))]
        );

    private static async Task<List<LeadView>> LeadsAsync(Case opened, CancellationToken stop)
    {
        var views = await ClaimViews.OfAsync(opened, stop);
        return
        [
            .. views.Snapshot.Leads.Select(l => new LeadView(
                l.Id,
                l.Detection,
                l.Title,
                Math.Round(l.Score, 4),
                l.Subjects,
                l.Claims,
                views.Evidence(l.Evidence),
                l.Parts,
                l.Alternatives,
                l.RefutedBy
            )),
        ];
    }

    private static async Task<List<ContradictionView>> ContradictionsAsync(Case opened, CancellationToken stop)
    {
        var views = await ClaimViews.OfAsync(opened, stop);
        return
        [
            .. views.Snapshot.Contradictions.Select(c => new ContradictionView(c.Id, c.Kind, c.Text, c.Claims, views.Evidence(c.Evidence))),
        ];
    }

    private static async Task<List<QuestionView>> QuestionsAsync(Case opened, CancellationToken stop)
    {
        var views = await ClaimViews.OfAsync(opened, stop);
        return
        [
            .. views.Snapshot.Questions.Select(q => new QuestionView(
                q.Id,
                q.Kind,
                q.Text,
                q.Claims,
                views.Evidence(q.Evidence),
                q.AnsweredBy
            )),
        ];
    }

    private static TimelineEventView ViewOf(TimelineEvent e)
    {
        var from = e.Time.Start is null ? e.Time.Latest : e.Time.Earliest;
        var to = e.Time.End is null ? e.Time.Earliest : e.Time.Latest;
        return new(e.Time.ToString(), Iso.Day(from), Iso.Day(to), e.Kind, e.Text, e.Entities, e.Claims);
    }
}
