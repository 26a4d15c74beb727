using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>What people decided, replayed from the log. A later decision about the same matter wins; an undone one counts as never taken.</summary>
/// <param name="Reviews">The decision in force, by claim id.</param>
/// <param name="Judgements">The judgements in force, oldest first; one for each pair.</param>
internal sealed record Decisions(ImmutableSortedDictionary<string, ReviewStatus> Reviews, ImmutableArray<Judgement> Judgements)
{
    public static AuditEntry Reviewed(string claimId, ReviewStatus status, string reviewer, string reason) =>
        new(reviewer, AuditActions.Reviewed, CaseJson.Text(new Review(claimId, status, reason)));

    public static AuditEntry Judged(Judgement judgement) => new(judgement.Reviewer, AuditActions.Judged, CaseJson.Text(judgement));

    public static AuditEntry Undone(long sequence, string actor) => new(actor, AuditActions.Undone, CaseJson.Text(new Undoing(sequence)));

    public static bool IsDecision(AuditRecord record) =>
        record.Action is AuditActions.Reviewed or AuditActions.Judged or AuditActions.Undone;

    /// <summary>Replays a log.</summary>
    public static Decisions Of(IReadOnlyList<AuditRecord> log)
    {
        var reviews = ImmutableSortedDictionary.CreateBuilder<string, ReviewStatus>(StringComparer.Ordinal);
        var judgements = new Dictionary<(string, string), (long Sequence, Judgement Judgement)>();
        var undone = UndoneIn(log);
        foreach (var record in log.Where(r => !undone.Contains(r.Sequence)))
        {
            if (record.Action == AuditActions.Reviewed)
            {
                var review = CaseJson.Of<Review>(record.Payload);
                reviews[review.Claim] = review.Status;
            }
            else if (record.Action == AuditActions.Judged)
            {
                var judgement = CaseJson.Of<Judgement>(record.Payload);
                judgements[Pair(judgement)] = (record.Sequence, judgement);
            }
        }

        foreach (var (claim, _) in reviews.Where(r => r.Value == ReviewStatus.Unreviewed).ToList())
        {
            reviews.Remove(claim);
        }

        return new(reviews.ToImmutable(), [.. judgements.Values.OrderBy(j => j.Sequence).Select(j => j.Judgement)]);
    }

    // From the end: a line that undoes another counts only where it was not undone itself.
    public static HashSet<long> UndoneIn(IReadOnlyList<AuditRecord> log)
    {
        var undone = new HashSet<long>();
        foreach (var record in log.AsEnumerable().Reverse().Where(r => r.Action == AuditActions.Undone && !undone.Contains(r.Sequence)))
        {
            undone.Add(CaseJson.Of<Undoing>(record.Payload).Sequence);
        }

        return undone;
    }

    private static (string, string) Pair(Judgement judgement) =>
        string.CompareOrdinal(judgement.Left, judgement.Right) <= 0 ? (judgement.Left, judgement.Right) : (judgement.Right, judgement.Left);

    private sealed record Review(string Claim, ReviewStatus Status, string Reason);

    private sealed record Undoing(long Sequence);
}
