using System.Collections.Immutable;
using Throughline.Cases;
using Throughline.Model;

namespace Throughline.Storage.Tests;

/// <summary>What every store of cases keeps to. A store's own test class derives from this and says how one is opened.</summary>
public abstract class CaseStoreContract : IDisposable
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens the store of this test, the same each time.</summary>
    protected abstract Task<ICaseStore> OpenAsync();

    public abstract void Dispose();

    [Fact]
    public async Task A_new_store_has_one_line_in_its_log_and_nothing_else()
    {
        await using var store = await OpenAsync();
        (await store.AuditAsync(Cancel)).ShouldHaveSingleItem().Action.ShouldBe(AuditActions.Created);
        (await store.DocumentsAsync(Cancel)).ShouldBeEmpty();
        (await store.SettingsAsync(Cancel)).ShouldBe(new CaseSettings(null, 0));
        (await store.DerivedOrNullAsync("parties", Cancel)).ShouldBeNull();
        (await store.LayerOrNullAsync("d-1", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_committed_is_there_after_opening_again()
    {
        await using (var store = await OpenAsync())
        await using (var writer = await store.WriteAsync(Cancel))
        {
            var change = new CaseChange
            {
                Filed = [Filed("d-1", "a.txt", "北京大学 paid Beta")],
                Reviews = [new("c-d-1", ReviewStatus.Accepted)],
                Judgements = [new Judgement("m-1", "m-2", JudgementVerdict.Same, "anna", "same number")],
                Settings = new CaseSettings(new NodaTime.LocalDate(2025, 1, 2), 3),
                Derived = [new DerivedResult("parties", "f", new byte[] { 1, 2 })],
                Lists = [new KeptList("b-1", "eu/list.csv", new string('a', 64), 7)],
                Entry = new AuditEntry("anna", AuditActions.FileTaken, "{}"),
            };
            await writer.CommitAsync(change, Cancel);
        }

        await using var again = await OpenAsync();
        (await again.DocumentsAsync(Cancel)).ShouldHaveSingleItem().Info.Path.ShouldBe("a.txt");
        (await again.LayerOrNullAsync("d-1", Cancel)).ShouldNotBeNull().ToArray().ShouldBe([9, 9]);
        (await ClaimsOf(again)).ShouldBe([new StoredClaim("c-d-1", "d-1", 0, "{}")]);
        (await again.ReviewsAsync(Cancel)).ShouldHaveSingleItem().ShouldBe(new("c-d-1", ReviewStatus.Accepted));
        (await again.JudgementsAsync(Cancel)).ShouldHaveSingleItem().Reason.ShouldBe("same number");
        (await again.SettingsAsync(Cancel)).Batches.ShouldBe(3);
        (await again.DerivedOrNullAsync("parties", Cancel)).ShouldNotBeNull().Content.ToArray().ShouldBe([1, 2]);
        (await again.ListsAsync(Cancel)).ShouldHaveSingleItem().Path.ShouldBe("eu/list.csv");
        AuditChain.Check(await again.AuditAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_replaced_file_takes_its_documents_claims_and_passages_with_it()
    {
        await using var store = await OpenAsync();
        await using var writer = await store.WriteAsync(Cancel);
        await writer.CommitAsync(new CaseChange { Filed = [Filed("d-1", "a.txt", "old words")] }, Cancel);
        await writer.CommitAsync(new CaseChange { Replaced = ["f-a.txt"], Filed = [Filed("d-2", "a.txt", "new words")] }, Cancel);
        (await store.DocumentsAsync(Cancel)).ShouldHaveSingleItem().Info.Id.ShouldBe("d-2");
        (await ClaimsOf(store)).ShouldHaveSingleItem().Document.ShouldBe("d-2");
        (await store.SearchAsync("old", 10, Cancel)).ShouldBeEmpty();
        (await store.SearchAsync("new", 10, Cancel)).ShouldHaveSingleItem().Document.ShouldBe("d-2");
    }

    [Fact]
    public async Task A_demoted_document_keeps_its_row_alone()
    {
        await using var store = await OpenAsync();
        await using var writer = await store.WriteAsync(Cancel);
        var filed = Filed("d-1", "a.txt", "some words");
        await writer.CommitAsync(new CaseChange { Filed = [filed] }, Cancel);
        var info = filed.Row.Info with { Status = DocumentStatus.Duplicate, DuplicateOf = "d-0" };
        await writer.CommitAsync(new CaseChange { Demoted = [filed.Row with { Info = info }] }, Cancel);
        (await store.DocumentsAsync(Cancel)).ShouldHaveSingleItem().Info.DuplicateOf.ShouldBe("d-0");
        (await ClaimsOf(store)).ShouldBeEmpty();
        (await store.LayerOrNullAsync("d-1", Cancel)).ShouldBeNull();
        (await store.SearchAsync("some", 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_writer_is_refused_until_the_first_is_done_and_readers_go_on()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();
        await using (await store.WriteAsync(Cancel))
        {
            var refusal = await Should.ThrowAsync<CaseException>(() => other.WriteAsync(Cancel));
            refusal.Fault.ShouldBe(CaseFault.Locked);
            refusal.Message.ShouldContain("wait until it is done");
            (await other.AuditAsync(Cancel)).Length.ShouldBe(1);
        }

        await using var now = await other.WriteAsync(Cancel);
        (await now.CommitAsync(new CaseChange { Entry = new("a", "x", "{}") }, Cancel)).ShouldNotBeNull().Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task The_version_grows_when_an_ingest_ends_and_not_with_each_of_its_files()
    {
        await using var store = await OpenAsync();
        await using var writer = await store.WriteAsync(Cancel);
        await writer.CommitAsync(new CaseChange { Entry = new("a", AuditActions.FileTaken, "{}") }, Cancel);
        (await store.VersionAsync(Cancel)).ShouldBe(1);
        await writer.CommitAsync(new CaseChange { Entry = new("a", AuditActions.Ingested, "{}") }, Cancel);
        (await store.VersionAsync(Cancel)).ShouldBe(3);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_nothing_behind()
    {
        await using var store = await OpenAsync();
        await using var writer = await store.WriteAsync(Cancel);
        var twice = Filed("d-1", "a.txt", "words");
        var broken = twice with { Claims = [twice.Claims[0], twice.Claims[0]] };
        await Should.ThrowAsync<Exception>(() =>
            writer.CommitAsync(new CaseChange { Filed = [broken], Entry = new("a", "x", "{}") }, Cancel)
        );
        (await store.DocumentsAsync(Cancel)).ShouldBeEmpty();
        (await store.AuditAsync(Cancel)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_original_is_kept_once_and_cannot_be_written_to()
    {
        await using var store = await OpenAsync();
        var sha256 = CaseJson.Sha256("abc"u8);
        await using var writer = await store.WriteAsync(Cancel);
        await writer.KeepOriginalAsync(sha256, "abc"u8.ToArray(), Cancel);
        await writer.KeepOriginalAsync(sha256, "abc"u8.ToArray(), Cancel);
        await using var original = (await store.OriginalOrNullAsync(sha256, Cancel)).ShouldNotBeNull();
        original.CanWrite.ShouldBeFalse();
        using var reader = new StreamReader(original);
        (await reader.ReadToEndAsync(Cancel)).ShouldBe("abc");
        (await store.OriginalOrNullAsync("../../case.db", Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData("北京大学", "北京大学")]
    [InlineData("京大", "京大")]
    [InlineData("大学", "大学")]
    [InlineData("ПРИБОР", "прибор")]
    [InlineData("приборо", "приборо")]
    [InlineData("invoice", "Invoice")]
    [InlineData("0042", "0042")]
    [InlineData("7701", "7701")]
    [InlineData("invoice приборов", "Invoice")]
    [InlineData("A-17", "A-17")]
    [InlineData("\"unbalanced", "unbalanced")]
    public async Task Search_finds_words_parts_of_numbers_and_Chinese_stretches(string query, string expected)
    {
        const string Text = "Invoice No. A-17/0042 for приборов, INN 5077019990, from 清华与北京大学出版社 (unbalanced) 100%";
        await using var store = await OpenAsync();
        await using (var writer = await store.WriteAsync(Cancel))
        {
            await writer.CommitAsync(
                new CaseChange { Filed = [Filed("d-1", "a.txt", Text), Filed("d-2", "b.txt", "nothing 北方")] },
                Cancel
            );
        }

        var hit = (await store.SearchAsync(query, 10, Cancel)).ShouldHaveSingleItem();
        hit.Document.ShouldBe("d-1");
        Text[hit.Start..hit.End].ShouldBe(expected);
        hit.Snippet.ShouldBe(Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("***")]
    [InlineData("OR AND NOT")]
    [InlineData("%")]
    public async Task A_search_for_nothing_finds_nothing(string query)
    {
        await using var store = await OpenAsync();
        await using var writer = await store.WriteAsync(Cancel);
        await writer.CommitAsync(new CaseChange { Filed = [Filed("d-1", "a.txt", "some words 100%")] }, Cancel);
        (await store.SearchAsync(query, 10, Cancel)).ShouldBeEmpty();
    }

    private static async Task<List<StoredClaim>> ClaimsOf(ICaseStore store)
    {
        var claims = new List<StoredClaim>();
        await foreach (var claim in store.ClaimsAsync(Cancel))
        {
            claims.Add(claim);
        }

        return claims;
    }

    private static FiledDocument Filed(string id, string path, string text)
    {
        var info = new DocumentInfo
        {
            Id = id,
            Path = path,
            Sha256 = CaseJson.Sha256(System.Text.Encoding.UTF8.GetBytes(text)),
        };
        ImmutableArray<StoredClaim> claims = [new($"c-{id}", id, 0, "{}")];
        return new(new(info, "f-" + path, 1, "v", "layer", "claims", text.Length, ""), new byte[] { 9, 9 }, claims, [new(0, 1, text)]);
    }
}
