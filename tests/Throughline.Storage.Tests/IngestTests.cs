using Throughline.Cases;

namespace Throughline.Storage.Tests;

public sealed class IngestTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FixedTime _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_becomes_documents_claims_parties_and_leads()
    {
        Papers();
        await using var opened = await OpenAsync();
        var summary = await opened.IngestAsync(Request(), null, Cancel);

        summary.Documents.ShouldBe(5);
        summary.Claims.ShouldBe(4);
        summary.Entities.ShouldBe(4);
        summary.Leads.ShouldBe(4);
        summary.Quarantined.ShouldBe([new Quarantined("c.bin", "expected text, found a zero byte: convert it")]);
        var snapshot = await opened.SnapshotAsync(Cancel);
        snapshot
            .Documents.Select(d => d.Path)
            .ShouldBe(["a.txt", "box.txt", "box.txt!/in.txt", "box.txt!/two.txt", "c.bin", "sub/b.txt", "sub/copy.txt"]);
        snapshot.Lists.ShouldHaveSingleItem().Source.ShouldBe("list.txt");
        snapshot.Parties.Single(p => p.Caption == "Gamma").Hits.ShouldHaveSingleItem().IsMatch.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_quote_stands_at_its_place()
    {
        Papers();
        await using var opened = await OpenAsync();
        await opened.IngestAsync(Request(), null, Cancel);
        foreach (var at in (await opened.SnapshotAsync(Cancel)).Claims.SelectMany(c => c.Evidence))
        {
            var document = (await opened.DocumentAsync(at.Document, Cancel)).ShouldNotBeNull();
            at.IsFoundIn(document.Text).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Equal_bytes_are_kept_once_and_the_smallest_path_stands_for_them()
    {
        Papers();
        await using var opened = await OpenAsync();
        await opened.IngestAsync(Request(), null, Cancel);
        var documents = (await opened.SnapshotAsync(Cancel)).Documents;
        var (first, copy) = (documents.Single(d => d.Path == "sub/b.txt"), documents.Single(d => d.Path == "sub/copy.txt"));
        copy.Status.ShouldBe(DocumentStatus.Duplicate);
        copy.DuplicateOf.ShouldBe(first.Id);
        copy.Origin.ShouldBe(first.Origin);
        (await opened.DocumentAsync(copy.Id, Cancel)).ShouldNotBeNull().Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_file_of_its_own_stands_before_a_member_with_the_same_bytes()
    {
        _folder.Write("papers/a-box.txt", "--- x.txt\nAlpha paid Beta\n");
        _folder.Write("papers/z.txt", "Alpha paid Beta\n");
        await using var opened = await OpenAsync();
        await opened.IngestAsync(Request(lists: false), null, Cancel);
        var documents = (await opened.SnapshotAsync(Cancel)).Documents;
        documents.Single(d => d.Path == "a-box.txt!/x.txt").DuplicateOf.ShouldBe(documents.Single(d => d.Path == "z.txt").Id);
        (await opened.VerifyAsync(null, Cancel)).Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_run_reads_only_what_is_new()
    {
        Papers();
        await using var opened = await OpenAsync();
        await opened.IngestAsync(Request(), null, Cancel);
        _folder.Write("papers/new.txt", "Beta paid Delta");
        var seen = new Seen();
        await opened.IngestAsync(Request(), seen, Cancel);
        seen.Read.ShouldBe(["c.bin", "new.txt"]); // what could not be read is tried again
    }

    [Fact]
    public async Task A_run_in_two_parts_puts_out_what_one_run_does()
    {
        Papers();
        await using var whole = await OpenAsync("whole");
        await whole.IngestAsync(Request(), null, Cancel);
        var expected = await Outputs.OfAsync(whole, Cancel);
        for (var steps = 1; steps <= 14; steps++)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            await using (var opened = await OpenAsync($"part{steps}"))
            {
                await Should.ThrowAsync<OperationCanceledException>(() =>
                    opened.IngestAsync(Request(), new StopAfter(steps, stop), stop.Token)
                );
            }

            await using var again = await OpenAsync($"part{steps}");
            await again.IngestAsync(Request(), null, Cancel);
            (await Outputs.OfAsync(again, Cancel)).ShouldBe(expected, $"stopped after {steps} steps");
            (await again.VerifyAsync(null, Cancel)).Failed.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_new_version_of_the_reader_reads_every_original_again()
    {
        Papers();
        await using (var opened = await OpenAsync())
        {
            await opened.IngestAsync(Request(), null, Cancel);
        }

        Directory.Delete(Path.Combine(_folder.Path, "papers"), recursive: true);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "papers"));
        var store = await SqliteCaseStore.OpenAsync(Path.Combine(_folder.Path, "cases", "case", "case"), true, _time, Cancel);
        await using var newer = new Case(store, _time, PlainStages.Create() with { ReadVersion = "plain/2" });
        var seen = new Seen();
        await newer.IngestAsync(Request(lists: false), seen, Cancel);
        seen.Read.ShouldBe(["a.txt", "box.txt", "sub/b.txt"]);
        (await newer.SnapshotAsync(Cancel)).Claims.Length.ShouldBe(4);
        (await newer.VerifyAsync(null, Cancel)).Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_in_a_reader_puts_the_file_aside_and_goes_on()
    {
        Papers();
        var plain = PlainStages.Create();
        var stages = plain with { Extract = d => d.Path == "a.txt" ? throw new InvalidOperationException("broken") : plain.Extract(d) };
        var store = await SqliteCaseStore.OpenAsync(Path.Combine(_folder.Path, "cases", "case", "case"), true, _time, Cancel);
        await using var opened = new Case(store, _time, stages);
        var summary = await opened.IngestAsync(Request(), null, Cancel);
        summary.Quarantined.Select(q => q.Path).ShouldBe(["a.txt", "c.bin"]);
        summary.Quarantined[0].Reason.ShouldContain("InvalidOperationException: broken");
    }

    [Fact]
    public async Task A_claim_whose_quote_is_not_at_its_place_does_not_enter()
    {
        _folder.Write("papers/a.txt", "Alpha paid Beta");
        var plain = PlainStages.Create();
        var stages = plain with
        {
            Extract = d =>
            {
                var result = plain.Extract(d);
                var claim = result.Claims[0] with
                {
                    Id = "c-false",
                    Evidence = [result.Claims[0].Evidence[0] with { Quote = "Alpha paid Zeta" }],
                };
                return result with { Claims = result.Claims.Add(claim) };
            },
        };
        var store = await SqliteCaseStore.OpenAsync(Path.Combine(_folder.Path, "cases", "case", "case"), true, _time, Cancel);
        await using var opened = new Case(store, _time, stages);
        await opened.IngestAsync(Request(lists: false), null, Cancel);
        var snapshot = await opened.SnapshotAsync(Cancel);
        snapshot.Claims.ShouldHaveSingleItem().Id.ShouldNotBe("c-false");
        snapshot.Documents[0].Warnings.ShouldHaveSingleItem().ShouldStartWith("1 claims left out");
    }

    [Fact]
    public async Task Lists_given_once_are_used_by_later_runs()
    {
        _folder.Write("papers/a.txt", "Alpha paid Beta");
        var list = _folder.Write("list.txt", "Gamma\n");
        await using var opened = await OpenAsync();
        await opened.IngestAsync(Request(), null, Cancel);
        File.Delete(list);
        _folder.Write("papers/b.txt", "Beta paid Gamma");
        await opened.IngestAsync(Request(lists: false), null, Cancel);
        var snapshot = await opened.SnapshotAsync(Cancel);
        snapshot.Parties.Single(p => p.Caption == "Gamma").Hits.Length.ShouldBe(1);
        snapshot.Listed.Keys.ShouldBe(["l-Gamma"]);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_leaves_the_case_as_it_was()
    {
        await using var opened = await OpenAsync();
        var request = new IngestRequest { Paths = [Path.Combine(_folder.Path, "nowhere")] };
        var refusal = await Should.ThrowAsync<CaseException>(() => opened.IngestAsync(request, null, Cancel));
        refusal.Fault.ShouldBe(CaseFault.NotFound);
        (await opened.AuditAsync(Cancel)).Select(r => r.Action).ShouldBe([AuditActions.Created]);
    }

    [Fact]
    public async Task The_day_of_a_case_is_kept_until_another_is_given()
    {
        Papers();
        await using var opened = await OpenAsync();
        await opened.IngestAsync(Request() with { AsOf = new NodaTime.LocalDate(2024, 1, 2) }, null, Cancel);
        _time.Now = _time.Now.AddYears(1);
        await opened.IngestAsync(Request(), null, Cancel);
        (await opened.SnapshotAsync(Cancel)).AsOf.ShouldBe(new NodaTime.LocalDate(2024, 1, 2));
    }

    private void Papers()
    {
        _folder.Write("papers/a.txt", "Alpha paid Beta\nnothing 😀 here\nBeta paid Gamma");
        _folder.Write("papers/sub/b.txt", "Gamma paid Delta\n");
        _folder.Write("papers/sub/copy.txt", "Gamma paid Delta\n");
        _folder.Write("papers/box.txt", "--- in.txt\nno payment--- two.txt\nDelta paid Alpha\n");
        _folder.Write("papers/c.bin", "\0");
        _folder.Write("list.txt", "Gamma\n");
    }

    private IngestRequest Request(bool lists = true) =>
        new() { Paths = [Path.Combine(_folder.Path, "papers")], Lists = lists ? [Path.Combine(_folder.Path, "list.txt")] : [] };

    private async Task<Case> OpenAsync(string name = "case")
    {
        var store = await SqliteCaseStore.OpenAsync(Path.Combine(_folder.Path, "cases", name, "case"), true, _time, Cancel);
        return new Case(store, _time, PlainStages.Create());
    }

    private sealed class Seen : IProgress<IngestProgress>
    {
        public List<string> Read { get; } = [];

        public void Report(IngestProgress value)
        {
            if (value.Stage == IngestStage.Read)
            {
                Read.Add(value.Path);
            }
        }
    }

    private sealed class StopAfter(int steps, CancellationTokenSource stop) : IProgress<IngestProgress>
    {
        private int _steps;

        public void Report(IngestProgress value)
        {
            if (Interlocked.Increment(ref _steps) == steps)
            {
                stop.Cancel();
            }
        }
    }
}
