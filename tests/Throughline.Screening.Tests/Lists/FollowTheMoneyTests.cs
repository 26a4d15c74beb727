using NodaTime;
using Throughline.Testing;

namespace Throughline.Screening.Tests;

public sealed class FollowTheMoneyTests : IDisposable
{
    private const string Base = """
        {"id":"t1","caption":"Blue Kettle","schema":"Company","properties":{"name":["Blue Kettle"]},"datasets":["demo"],"target":true}
        {"id":"s1","schema":"Sanction","properties":{"entity":["t1"],"authority":["Freedonia"],"program":["Order 7"]},"datasets":["demo"],"target":false}
        {"id":"s2","schema":"Sanction","properties":{"entity":["t1"],"authority":["Freedonia"],"program":["Order 8"]},"datasets":["demo"],"target":false}
        {"id":"t2","caption":"Richard Roe","schema":"Person","properties":{"name":["Richard Roe"],"addressEntity":["a1"]},"datasets":["demo"],"target":true}
        {"id":"a1","schema":"Address","properties":{"full":["1 Long Street"]},"datasets":["demo"],"target":false}
        {"id":"o1","schema":"Ownership","properties":{"owner":["t2"],"asset":["t1"]},"datasets":["demo"],"target":false}

        """;

    private readonly ListFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Links_are_relations_and_addresses_are_resolved()
    {
        var lists = await _folder.ReadAsync("entities.ftm.json", Base);
        lists.Problems.ShouldBeEmpty();
        lists.Entities[0].Relations.ShouldHaveSingleItem().ShouldBe(new("Ownership of", "Richard Roe", "t2"));
        lists.Entities[1].Relations.ShouldHaveSingleItem().ShouldBe(new("Ownership", "Blue Kettle", "t1"));
        lists.Entities[1].Entity.Values("address").ShouldBe(["1 Long Street"]);
    }

    [Fact]
    public async Task Nested_targets_give_the_same_as_flat_ones()
    {
        var entry = await _folder.EntryAsync(
            "targets.nested.json",
            """
            {"id":"t1","caption":"Blue Kettle","schema":"Company","properties":{"name":["Blue Kettle"],"sanctions":[{"id":"s1","schema":"Sanction","properties":{"authority":["Freedonia"],"program":["Order 7"],"startDate":["2024-03-01"],"entity":["t1"]},"datasets":["demo"],"target":false}],"addressEntity":[{"id":"a1","schema":"Address","caption":"1 Long Street","properties":{"full":["1 Long Street"]},"target":false}],"ownershipOwner":[{"id":"o1","schema":"Ownership","properties":{"owner":["t1"],"asset":[{"id":"t3","caption":"Red Pot","schema":"Company","properties":{"name":["Red Pot"]},"target":false}]},"target":false}]},"datasets":["demo"],"target":true}
            """
        );
        entry.Entity.Names.ShouldBe(["Blue Kettle"]);
        entry.Entity.Values("address").ShouldBe(["1 Long Street"]);
        var listing = entry.Listings.ShouldHaveSingleItem();
        (listing.Authority, listing.Instrument, listing.From).ShouldBe(("Freedonia", "Order 7", new LocalDate(2024, 3, 1)));
        entry.Relations.ShouldHaveSingleItem().ShouldBe(new("Ownership", "Red Pot", "t3"));
    }

    [Fact]
    public async Task The_exports_of_one_dataset_agree()
    {
        var names = new List<string[]>();
        foreach (var file in new[] { "targets.nested.json", "targets.simple.csv", "statements.pack" })
        {
            var lists = await ListFolder.LoadAsync(SharedData.Need($"data/lists/opensanctions_formats/{file}"));
            names.Add([.. lists.Entities.SelectMany(e => e.Entity.Names.Select(n => $"{e.Entity.Id} {n}")).Order(StringComparer.Ordinal)]);
        }

        names[1].ShouldBe(names[0]);
        names[2].ShouldBe(names[0]);
    }

    [Fact]
    public async Task Deltas_apply_in_the_order_of_their_versions_whatever_the_order_of_the_paths()
    {
        var first = Delta(
            "20240527194702-wnk",
            """
            {"op":"MOD","entity":{"id":"t1","caption":"Blue Kettle Ltd","schema":"Company","properties":{"name":["Blue Kettle Ltd"]},"datasets":["demo"],"target":true}}
            {"op":"DEL","entity":{"id":"s1"}}
            {"op":"ADD","entity":{"id":"t3","caption":"Red Pot","schema":"Company","properties":{"name":["Red Pot"]},"datasets":["demo"],"target":true}}
            """
        );
        var second = Delta(
            "20240528134729-3iv",
            """
            {"op":"DEL","entity":{"id":"t2"}}
            {"op":"MOD","entity":{"id":"t3","caption":"Red Pot 2","schema":"Company","properties":{"name":["Red Pot 2"]},"datasets":["demo"],"target":true}}
            """
        );
        var none = Delta("20240529134729-abc", "");
        var whole = _folder.Write("z/entities.ftm.json", Base);
        var lists = await ListFolder.LoadAsync(second, first, whole, none);
        lists.Problems.ShouldBeEmpty();
        lists.Entities.Select(e => (e.Entity.Id, e.Entity.Caption)).ShouldBe([("t1", "Blue Kettle Ltd"), ("t3", "Red Pot 2")]);
        lists.Entities[0].Listings.Select(l => l.Instrument).ShouldBe(["Order 8"]);
    }

    [Fact]
    public async Task The_real_deltas_leave_what_the_last_of_them_says()
    {
        var lists = await ListFolder.LoadAsync(
            SharedData.Need("data/lists/opensanctions_formats/yente_t1.entities.ftm.json.xz"),
            SharedData.Need("data/lists/opensanctions_formats/yente_t2_delta_fixture.tar.xz")
        );
        lists.Entities.ShouldNotContain(e => e.Entity.Id == "NK-500Poltergeist");
        lists.Entities.ShouldContain(e => e.Entity.Id == "NK-2sJaJRaPJcWUfMbHjTtWcL");
    }

    [Fact]
    public async Task The_real_delta_counts_its_operations()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/opensanctions_formats/yente_entities.delta.json.xz"));
        lists.Sources.ShouldHaveSingleItem().Entities.ShouldBe(90 + 571 + 1039);
        lists.Entities.Length.ShouldBe(576);
    }

    private string Delta(string version, string text) => _folder.Write($"{version}/entities.delta.json", text);
}
