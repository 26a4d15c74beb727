using Throughline.Cases;
using Throughline.Testing;

namespace Throughline.Storage.Tests;

/// <summary>The sample case through the product's own stages.</summary>
public sealed class SampleCaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sample_case_verifies_and_comes_out_the_same_however_it_is_taken_in()
    {
        await using var whole = await OpenAsync("whole");
        var summary = await whole.IngestAsync(Request("documents"), null, Cancel);
        summary.Documents.ShouldBeGreaterThan(50);
        summary.Claims.ShouldBeGreaterThan(50);
        var snapshot = await whole.SnapshotAsync(Cancel);
        foreach (var claims in snapshot.Claims.GroupBy(c => c.Evidence[0].Document))
        {
            var document = (await whole.DocumentAsync(claims.Key, Cancel)).ShouldNotBeNull();
            claims.SelectMany(c => c.Evidence).ShouldAllBe(e => e.IsFoundIn(document.Text));
            claims.ShouldAllBe(c => snapshot.PartyOf.ContainsKey(c.Subject.Id));
        }

        (await whole.VerifyAsync(null, Cancel)).Failed.ShouldBeEmpty();

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var part = await OpenAsync("part");
        var half = new StopAtHalf(stop);
        await Should.ThrowAsync<OperationCanceledException>(() => part.IngestAsync(Request("documents"), half, stop.Token));
        await part.IngestAsync(Request("documents"), null, Cancel);
        (await Outputs.OfAsync(part, Cancel)).ShouldBe(await Outputs.OfAsync(whole, Cancel));
    }

    private static IngestRequest Request(string documents)
    {
        var sample = Path.Combine(SharedData.RepositoryRoot, "samples", "aurora");
        return new() { Paths = [Path.Combine(sample, documents)], Lists = [Path.Combine(sample, "lists")] };
    }

    private async Task<Case> OpenAsync(string name)
    {
        var time = new FixedTime();
        return new Case(await SqliteCaseStore.OpenAsync(Path.Combine(_folder.Path, name, "case"), true, time, Cancel), time);
    }

    private sealed class StopAtHalf(CancellationTokenSource stop) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            if (value.Stage == IngestStage.Read && value.Done == value.Total / 2)
            {
                stop.Cancel();
            }
        }
    }
}
