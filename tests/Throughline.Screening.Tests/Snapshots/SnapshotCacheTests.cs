using System.Text.Json;
using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class SnapshotCacheTests : IDisposable
{
    private const string Header = "authority,entryId,name,instrument,identifier,from,to\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-snapshots-").FullName;

    private string Cache => Path.Combine(_folder, "cache");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_snapshot_that_is_opened_again_says_what_loading_the_files_says()
    {
        Write("lists/a.csv", Header + "A,1,Blue Kettle LLC,Order 7,7707083893,2024-03-01,\nA,2,,Order 7,,,\n");
        Write("lists/notes.txt", "no list");
        Write("lists/sdn_2024-05-03.csv", Sdn("101", "RED POT") + Sdn("102", "GREEN LAMP"));
        var loaded = await Watchlists.LoadAsync([Lists], TestContext.Current.CancellationToken);
        var built = await OpenAsync();
        var opened = await OpenAsync();
        Said(built).ShouldBe(Said(loaded));
        Said(opened).ShouldBe(Said(loaded));
        opened.Notes.ShouldBeEmpty();
        opened.Count.ShouldBe(3);
        opened.EntryOrNull("ofac-102")!.Entity.Caption.ShouldBe("GREEN LAMP");
        opened.EntryOrNull("ofac-103").ShouldBeNull();
        Directory.GetDirectories(Cache, "*.segment").Length.ShouldBe(1);
        Answers(opened).ShouldBe(Answers(loaded));
    }

    [Fact]
    public async Task Where_one_file_of_many_changes_only_that_one_is_read_anew_and_the_answer_is_that_of_a_full_build()
    {
        for (var i = 0; i < 10; i++)
        {
            Write(
                $"lists/list-{i}.csv",
                Header + string.Concat(Enumerable.Range(0, 20).Select(n => $"L{i},{n},Firm {i} number {n},Order,,,\n"))
            );
        }

        await OpenAsync();
        Write("lists/list-3.csv", Header + "L3,0,Firm 3 number 0,Order,,,\nL3,99,Blue Kettle,Order,7707083893,,\n");
        File.Delete(Path.Combine(_folder, "lists/list-7.csv"));
        Write("lists/list-new.csv", Header + "LN,1,Red Pot,Order,,,\n");
        var delta = await OpenAsync();
        delta.Snapshot.Segments.Length.ShouldBe(2);
        delta.Snapshot.Segments[1].Segment.Groups.Length.ShouldBe(2);
        var full = await Watchlists.LoadAsync([Lists], TestContext.Current.CancellationToken);
        Said(delta).ShouldBe(Said(full));
        Answers(delta).ShouldBe(Answers(full));
        Answers(await OpenAsync()).ShouldBe(Answers(full));
    }

    [Fact]
    public async Task A_file_that_speaks_of_entries_of_other_files_is_read_together_with_them()
    {
        Write("lists/a.csv", Header + "A,1,Blue Kettle LLC,Order 7,,2024-03-01,\n");
        for (var i = 0; i < 6; i++)
        {
            Write(
                $"lists/z{i}.csv",
                Header + string.Concat(Enumerable.Range(0, 20).Select(n => $"Z{i},{n},Other {i} number {n},Order,,,\n"))
            );
        }

        await OpenAsync();
        Write("lists/b.csv", Header + "A,1,Blue Kettle LLC,Order 9,,2025-06-01,\n");
        var delta = await OpenAsync();
        delta.EntryOrNull("a-1")!.Listings.Select(l => l.Instrument).ShouldBe(["Order 7", "Order 9"]);
        var full = await Watchlists.LoadAsync([Lists], TestContext.Current.CancellationToken);
        Said(delta).ShouldBe(Said(full));
        delta.Snapshot.Segments.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_damaged_snapshot_is_refused_with_its_reason_and_built_anew()
    {
        Write("lists/a.csv", Header + "A,1,Blue Kettle LLC,Order 7,,2024-03-01,\n");
        var before = Said(await OpenAsync());
        var file = Directory.GetFiles(Cache, "entries.tls", SearchOption.AllDirectories).ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(file);
        foreach (var damage in new Action[] { Flip, Cut })
        {
            damage();
            var again = await OpenAsync();
            again.Notes.ShouldNotBeEmpty();
            Said(again).ShouldBe(before);
            (await OpenAsync()).Notes.ShouldBeEmpty();
        }

        void Flip() => File.WriteAllBytes(file, [.. bytes[..^9], (byte)~bytes[^9], .. bytes[^8..]]);
        void Cut() => File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
    }

    [Fact]
    public async Task A_snapshot_of_another_build_is_refused_and_says_so()
    {
        Write("lists/a.csv", Header + "A,1,Blue Kettle LLC,Order 7,,2024-03-01,\n");
        await OpenAsync();
        var manifest = Directory.GetFiles(Cache, "*.snapshot").ShouldHaveSingleItem();
        SnapshotManifest.Write(manifest, SnapshotManifest.ReadOrNull(manifest)! with { Stamp = "layout 0" });
        var again = await OpenAsync();
        again.Notes.ShouldHaveSingleItem().ShouldContain("found 'layout 0'; the snapshot was built anew");
        again.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_nothing_can_be_written_the_lists_are_held_in_memory()
    {
        Write("lists/a.csv", Header + "A,1,Blue Kettle LLC,Order 7,,2024-03-01,\n");
        Write("file", "where a folder is expected");
        var lists = await Watchlists.OpenAsync([Lists], Path.Combine(_folder, "file/cache"), TestContext.Current.CancellationToken);
        lists.Count.ShouldBe(1);
        lists.Notes.ShouldHaveSingleItem().ShouldStartWith("the lists are held in memory");
    }

    [Fact]
    public async Task Several_that_build_at_once_get_the_same()
    {
        for (var i = 0; i < 5; i++)
        {
            Write(
                $"lists/list-{i}.csv",
                Header + string.Concat(Enumerable.Range(0, 50).Select(n => $"L{i},{n},Firm {i} number {n},Order,,,\n"))
            );
        }

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(OpenAsync)));
        all.Select(Said).Distinct().ShouldHaveSingleItem();
        Directory.GetFileSystemEntries(Cache, "*.partial").ShouldBeEmpty();
    }

    private string Lists => Path.Combine(_folder, "lists");

    private Task<Watchlists> OpenAsync() => Watchlists.OpenAsync([Lists], Cache, TestContext.Current.CancellationToken);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Sdn(string number, string name) =>
        $"{number},\"{name}\",-0- ,\"ALPHA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";

    private static string Said(Watchlists lists) =>
        JsonSerializer.Serialize(lists.Entities.Select(e => e.Entity))
        + string.Join('\n', lists.Entities.SelectMany(e => e.Listings).Select(l => l.ToString()))
        + string.Join('\n', lists.Sources)
        + string.Join('\n', lists.Problems);

    private static string Answers(Watchlists lists)
    {
        var screener = new Screener(lists);
        (string, string)[][] queries =
        [
            [("name", "Blue Kettel")],
            [("name", "Firm 3 number 7")],
            [("name", "Firm 7 number 7")],
            [("name", "Red Pot")],
            [("name", "somebody else"), ("innCode", "7707083893")],
        ];
        return string.Join(
            '\n',
            queries.Select(q =>
                JsonSerializer.Serialize(
                    screener
                        .Screen(new(Entity.Of("q", "LegalEntity", q)))
                        .Select(h => (h.EntityId, h.Score, h.Parts.Length))
                        .Select(h => h.ToString())
                )
            )
        );
    }
}
