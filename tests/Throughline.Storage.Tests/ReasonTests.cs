using NodaTime;
using Throughline.Cases;
using Throughline.Model;

namespace Throughline.Storage.Tests;

/// <summary>Statements of reasons of matched list entries, with the product's own stages.</summary>
public sealed class ReasonTests : IDisposable
{
    private const string Head = "authority,instrument,entryId,name,schema,country,identifier,from,to,reason\n";

    private readonly TempFolder _folder = new();
    private readonly FixedTime _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_list_says_of_a_matched_party_enters_the_case_with_its_quote()
    {
        var list = Papers();
        await using var opened = await OpenAsync();
        var summary = await opened.IngestAsync(Request(list, new LocalDate(2025, 1, 1)), null, Cancel);
        summary.Documents.ShouldBe(1, "what the lists gave is no paper of the case");
        var snapshot = await opened.SnapshotAsync(Cancel);
        var statement = snapshot.Documents.Single(d => d.Kind == "statementOfReasons");
        statement.Path.ShouldStartWith("own.csv!/");
        var claim = snapshot.Claims.Single(c => c.Evidence[0].Document == statement.Id && c.Predicate == "supplied");
        claim.Object!.Name.ShouldBe("Corvin Trade GmbH");
        claim.Attribution[0].Who.ShouldBe("Freedonia");
        claim.Epistemic.ShouldBe(Epistemic.Assessed);
        snapshot
            .PartyOf[claim.Subject.Id]
            .ShouldBe(
                snapshot.PartyOf[
                    snapshot.Claims.First(c => c.Evidence[0].Path == "a.txt" && c.Subject.Name == "Blue Kettle LLC").Subject.Id
                ],
                "the firm of the paper and the firm of the list are one party"
            );
        (await opened.DocumentAsync(statement.Id, Cancel)).ShouldNotBeNull().Text.ShouldContain(claim.Evidence[0].Quote);
        (await opened.VerifyAsync(null, Cancel)).Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_an_earlier_day_takes_later_statements_away()
    {
        var list = Papers();
        await using var opened = await OpenAsync();
        await opened.IngestAsync(Request(list, new LocalDate(2025, 1, 1)), null, Cancel);
        var first = await opened.SnapshotAsync(Cancel);
        await opened.IngestAsync(Request(null, new LocalDate(2025, 1, 1)), null, Cancel);
        var second = await opened.SnapshotAsync(Cancel);
        second.Claims.Select(c => c.Id).ShouldBe(first.Claims.Select(c => c.Id));
        second.Fingerprint.ShouldBe(first.Fingerprint);

        await opened.IngestAsync(Request(null, new LocalDate(2024, 1, 1)), null, Cancel);
        (await opened.SnapshotAsync(Cancel)).Documents.ShouldHaveSingleItem().Path.ShouldBe("a.txt");
        (await opened.VerifyAsync(null, Cancel)).Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Verification_holds_a_statement_against_the_line_of_its_list_file()
    {
        var list = Papers();
        await using var opened = await OpenAsync();
        await opened.IngestAsync(Request(list, new LocalDate(2025, 1, 1)), null, Cancel);
        var kept = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(f => f != list);
        var file = kept.Single(f => File.ReadAllText(f).StartsWith(Head, StringComparison.Ordinal));
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, Cancel)).Replace("engines", "nothing", StringComparison.Ordinal),
            Cancel
        );
        var failed = (await opened.VerifyAsync(null, Cancel)).Failed;
        failed.ShouldContain(f => f.What == "list");
        failed.Single(f => f.What == "listText").Where.ShouldEndWith(", line 2 of the list file");
    }

    private string Papers()
    {
        _folder.Write("in/a.txt", "In March 2024 Blue Kettle LLC supplied 40 gyroscopes to Bramwell Plant JSC.\n");
        return _folder.Write(
            "lists/own.csv",
            Head
                + "Freedonia,Order 7,1,Blue Kettle LLC,Company,ru,INN 7707083893,2024-03-01,,Blue Kettle LLC supplied engines to Corvin Trade GmbH.\n"
                + "Freedonia,Order 7,2,Green Pan Ltd,Company,gb,,2024-03-01,,Green Pan Ltd supplied pans to Red Pot GmbH.\n"
        );
    }

    private IngestRequest Request(string? list, LocalDate asOf) =>
        new()
        {
            Paths = [Path.Combine(_folder.Path, "in")],
            Lists = list is null ? [] : [list],
            AsOf = asOf,
        };

    private async Task<Case> OpenAsync() =>
        new(await SqliteCaseStore.OpenAsync(Path.Combine(_folder.Path, "case"), true, _time, Cancel), _time);
}
