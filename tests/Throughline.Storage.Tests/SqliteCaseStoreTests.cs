using Dapper;
using Microsoft.Data.Sqlite;
using Throughline.Cases;

namespace Throughline.Storage.Tests;

public sealed class SqliteCaseStoreTests : CaseStoreContract
{
    private readonly TempFolder _folder = new();

    private string Folder => Path.Combine(_folder.Path, "case");

    protected override async Task<ICaseStore> OpenAsync() => await SqliteCaseStore.OpenAsync(Folder, true, new FixedTime(), Cancel);

    public override void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_without_a_case_is_refused_with_what_to_do()
    {
        Directory.CreateDirectory(Folder);
        var refusal = await Refusal(create: false);
        refusal.Fault.ShouldBe(CaseFault.NotACase);
        refusal.Message.ShouldContain("has no case.db");
        refusal.Message.ShouldContain("throughline ingest");
    }

    [Fact]
    public async Task A_folder_with_other_files_does_not_become_a_case()
    {
        _folder.Write("case/letter.txt", "x");
        (await Refusal(create: true)).Message.ShouldContain("holds other files");
    }

    [Fact]
    public async Task Another_program_s_database_is_refused()
    {
        Directory.CreateDirectory(Folder);
        Change("CREATE TABLE t (x)");
        (await Refusal(create: true)).Fault.ShouldBe(CaseFault.NotACase);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_called_damaged()
    {
        _folder.Write("case/case.db", new string('x', 5000));
        var refusal = await Refusal(create: false);
        refusal.Fault.ShouldBe(CaseFault.Damaged);
        refusal.Message.ShouldContain("restore it from a copy");
    }

    [Fact]
    public async Task A_case_of_a_newer_version_is_refused_and_not_touched()
    {
        await (await OpenAsync()).DisposeAsync();
        Change("PRAGMA user_version = 99");
        var refusal = await Refusal(create: false);
        refusal.Fault.ShouldBe(CaseFault.NewerVersion);
        refusal.Message.ShouldContain("update throughline");
    }

    [Fact]
    public async Task A_full_disk_refuses_the_change_and_keeps_everything_before()
    {
        await using var store = await SqliteCaseStore.OpenAsync(Folder, true, new FixedTime(), new SqliteLimits(120), Cancel);
        await using (var writer = await store.WriteAsync(Cancel))
        {
            await writer.CommitAsync(new CaseChange { Derived = [new("small", "1", new byte[10])], Entry = new("a", "x", "{}") }, Cancel);
            var large = new CaseChange { Derived = [new("large", "1", new byte[1 << 20])], Entry = new("a", "y", "{}") };
            var refusal = await Should.ThrowAsync<CaseException>(() => writer.CommitAsync(large, Cancel));
            refusal.Fault.ShouldBe(CaseFault.NoRoom);
            refusal.Message.ShouldContain("what was finished is kept");
        }

        (await store.DerivedOrNullAsync("small", Cancel)).ShouldNotBeNull();
        (await store.DerivedOrNullAsync("large", Cancel)).ShouldBeNull();
        AuditChain.Check(await store.AuditAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_case_is_one_database_file_without_side_files()
    {
        await using (var store = await OpenAsync())
        await using (var writer = await store.WriteAsync(Cancel))
        {
            await writer.CommitAsync(new CaseChange { Entry = new("a", "x", "{}") }, Cancel);
        }

        new FileInfo(Path.Combine(Folder, "case.db-wal")).ShouldSatisfyAllConditions(f => (f.Exists ? f.Length : 0).ShouldBe(0));
    }

    private void Change(string sql)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(Folder, "case.db")};Pooling=False");
        db.Execute(sql);
    }

    private Task<CaseException> Refusal(bool create) =>
        Should.ThrowAsync<CaseException>(() => SqliteCaseStore.OpenAsync(Folder, create, new FixedTime(), Cancel));
}
