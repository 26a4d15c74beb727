using Throughline.Cases;
using Throughline.Model;

namespace Throughline.Storage.Tests;

public sealed class DecisionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_rejected_claim_feeds_no_lead_and_an_undone_rejection_feeds_it_again()
    {
        await using var opened = await CaseAsync();
        var before = await opened.SnapshotAsync(Cancel);
        var claim = before.Claims[0].Id;

        var line = await opened.ReviewAsync(claim, ReviewStatus.Rejected, "anna", "misread", Cancel);
        var rejected = await opened.SnapshotAsync(Cancel);
        rejected.ReviewOf(claim).ShouldBe(ReviewStatus.Rejected);
        rejected.Leads.ShouldNotContain(l => l.Claims.Contains(claim));
        rejected.Claims.Length.ShouldBe(before.Claims.Length);

        await opened.UndoAsync(line.Sequence, "boris", Cancel);
        var undone = await opened.SnapshotAsync(Cancel);
        undone.ReviewOf(claim).ShouldBe(ReviewStatus.Unreviewed);
        undone.Fingerprint.ShouldBe(before.Fingerprint);
        undone.Leads.Length.ShouldBe(before.Leads.Length);
    }

    [Fact]
    public async Task Undoing_the_last_of_two_reviews_brings_the_first_back()
    {
        await using var opened = await CaseAsync();
        var claim = (await opened.SnapshotAsync(Cancel)).Claims[0].Id;
        await opened.ReviewAsync(claim, ReviewStatus.Accepted, "anna", "read", Cancel);
        var second = await opened.ReviewAsync(claim, ReviewStatus.Disputed, "boris", "doubt", Cancel);
        var undoing = await opened.UndoAsync(second.Sequence, "anna", Cancel);
        (await opened.SnapshotAsync(Cancel)).ReviewOf(claim).ShouldBe(ReviewStatus.Accepted);

        await opened.UndoAsync(undoing.Sequence, "anna", Cancel);
        (await opened.SnapshotAsync(Cancel)).ReviewOf(claim).ShouldBe(ReviewStatus.Disputed);
        (await opened.VerifyAsync(null, Cancel)).Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_judgement_changes_the_parties_and_can_be_undone()
    {
        await using var opened = await CaseAsync();
        var before = await opened.SnapshotAsync(Cancel);
        var beta = before.Parties.Single(p => p.Caption == "Beta");
        beta.Mentions.Length.ShouldBe(2);
        var judgement = new Judgement(beta.Mentions[0], beta.Mentions[1], JudgementVerdict.Different, "anna", "two towns");
        var line = await opened.JudgeAsync(judgement, Cancel);
        (await opened.SnapshotAsync(Cancel)).Parties.Count(p => p.Caption == "Beta").ShouldBe(2);
        await opened.UndoAsync(line.Sequence, "anna", Cancel);
        (await opened.SnapshotAsync(Cancel)).Parties.Count(p => p.Caption == "Beta").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_decision_in_force_cannot_be_undone()
    {
        await using var opened = await CaseAsync();
        (await Should.ThrowAsync<CaseException>(() => opened.UndoAsync(1, "anna", Cancel))).Fault.ShouldBe(CaseFault.NotFound);
        var refusal = await Should.ThrowAsync<CaseException>(() => opened.ReviewAsync("c-none", ReviewStatus.Accepted, "anna", "", Cancel));
        refusal.Message.ShouldContain("c-none");
    }

    private async Task<Case> CaseAsync()
    {
        _folder.Write("papers/a.txt", "Alpha paid Beta");
        _folder.Write("papers/b.txt", "Beta paid Gamma");
        var time = new FixedTime();
        var store = await SqliteCaseStore.OpenAsync(Path.Combine(_folder.Path, "case"), true, time, Cancel);
        var opened = new Case(store, time, PlainStages.Create());
        await opened.IngestAsync(new IngestRequest { Paths = [Path.Combine(_folder.Path, "papers")] }, null, Cancel);
        return opened;
    }
}
