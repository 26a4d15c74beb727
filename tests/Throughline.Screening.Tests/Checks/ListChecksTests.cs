using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Screening.Tests.Checks;

public sealed class ListChecksTests : IDisposable
{
    private const string Head = "authority,instrument,entryId,name,schema,country,identifier,birthDate,from,to\n";

    private readonly TempLists _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_number_under_unlike_names_is_reported_with_both_entries_and_their_lines()
    {
        var shared = await OneAsync(
            "Freedonia,Order 7,1,Blue Kettle LLC,Company,ru,INN 7707083893,,,\nFreedonia,Order 7,2,Marble Quarry JSC,Company,ru,INN 7707083893,,,\n",
            ListAnomalyKind.SharedIdentifier
        );
        shared.Entries.Select(e => (e.Name, e.Line)).ShouldBe([("Blue Kettle LLC", 2), ("Marble Quarry JSC", 3)]);
        shared.Values.ShouldBe(["Inn:7707083893"]);
    }

    [Fact]
    public async Task A_number_under_like_names_of_one_list_is_an_entry_twice() =>
        (
            await OneAsync(
                "Freedonia,Order 7,1,Blue Kettle LLC,Company,ru,INN 7707083893,,,\nFreedonia,Order 7,2,LLC BLUE KETTLE,Company,ru,INN 7707083893,,,\n",
                ListAnomalyKind.SameEntryTwice
            )
        ).Entries.Length.ShouldBe(2);

    [Theory]
    [InlineData("Blue Kettle LLC,Company,ru,INN 7707083894", ListAnomalyKind.BadCheckDigit, "fails its check digits")]
    [InlineData("Blue Kettle LLC,Company,ru,OGRN 1027700132196", ListAnomalyKind.BadCheckDigit, "fails its check digits")]
    [InlineData("Blue Kettle LLC,Company,gb,LEI 5299000J2N45DDNE4Y29", ListAnomalyKind.BadCheckDigit, "fails its check digits")]
    [InlineData("Sea Kettle,Vessel,pa,IMO 9074728", ListAnomalyKind.BadCheckDigit, "fails its check digits")]
    [InlineData("Blue Kettle LLC,Company,cn,USCC 91440300MA5HX80Y1R", ListAnomalyKind.BadCheckDigit, "fails its check digits")]
    [InlineData("Blue Kettle LLC,Company,de,IBAN DE89370400440532013001", ListAnomalyKind.BadCheckDigit, "fails its check digits")]
    [InlineData("Blue Kettle LLC,Company,de,BIC 123", ListAnomalyKind.BadCheckDigit, "shape of a bank's code")]
    [InlineData("Blue Kettle LLC,Company,ru,INN 500100732259", ListAnomalyKind.PersonsNumber, "a person's number")]
    [InlineData("Richard ROE,Person,ru,INN 7707083893", ListAnomalyKind.OrganizationsNumber, "an organization's number")]
    public async Task A_number_that_cannot_be_right_is_reported(string row, ListAnomalyKind kind, string words) =>
        (await OneAsync($"Freedonia,Order 7,1,{row},,,\n", kind)).Text.ShouldContain(words);

    [Theory]
    [InlineData("Blue Kettle LLC,Company,ru,INN 7707083893")]
    [InlineData("Sea Kettle,Vessel,pa,IMO 9074729")]
    [InlineData("Sea Kettle Management,Company,pa,IMO 1991835")]
    [InlineData("Richard ROE,Person,ir,INN 7707083893")]
    public async Task A_number_that_is_right_or_of_another_country_is_not(string row) =>
        (await CheckAsync($"Freedonia,Order 7,1,{row},,,\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("Richard ROE,Person,us,,2024-05-01,2023-01-01,", "after the listing")]
    [InlineData("Richard ROE,Person,us,,1790,2023-01-01,", "born in 1790")]
    [InlineData("Richard ROE,Person,us,,,2023-01-01,2022-01-01", "before its listing")]
    public async Task A_date_that_cannot_be_is_reported(string row, string words) =>
        (await OneAsync($"Freedonia,Order 7,1,{row}\n", ListAnomalyKind.ImpossibleDate)).Text.ShouldContain(words);

    [Theory]
    [InlineData("Blue <b>Kettle", "markup")]
    [InlineData("Other name: Blue Kettle", "label")]
    [InlineData("Blue Kettle (OOO", "bracket")]
    [InlineData("Анатолiй Чайник", "mixes Latin and Cyrillic")]
    [InlineData("Blue ?? Kettle", "lost in an encoding")]
    public async Task Junk_in_a_name_is_reported(string name, string words) =>
        (await OneAsync($"Freedonia,Order 7,1,{name},Company,ru,,,,\n", ListAnomalyKind.NameJunk)).Text.ShouldContain(words);

    [Fact]
    public async Task One_name_twice_is_reported_unless_something_tells_the_entries_apart()
    {
        await OneAsync(
            "Freedonia,Order 7,1,Richard ROE,Person,us,,,,\nFreedonia,Order 7,2,Richard ROE,Person,us,,1970,,\n",
            ListAnomalyKind.SameEntryTwice
        );
        (
            await CheckAsync("Freedonia,Order 7,1,Richard ROE,Person,us,,1950,,\nFreedonia,Order 7,2,Richard ROE,Person,us,,1970,,\n")
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_could_not_be_read_is_reported() =>
        (await OneAsync("Freedonia,Order 7,1,Blue Kettle,Company,ru,,,31.2.2025,\n", ListAnomalyKind.Unreadable)).Text.ShouldContain(
            "line 2"
        );

    [Fact]
    public async Task The_same_party_of_several_real_authorities_is_proposed_with_reasons_and_never_merged()
    {
        var lists = await Watchlists.LoadAsync(
            [
                SharedData.Need("data/lists/eu/32014R0269.csv.xz"),
                SharedData.Need("data/lists/eu/32014R0833.csv.xz"),
                SharedData.Need("data/lists/us_ofac/sdn_2024-05-03.csv.xz"),
            ],
            TestContext.Current.CancellationToken
        );
        var anomalies = ListChecks.Of(lists, TestContext.Current.CancellationToken);
        var plant = anomalies.Single(a => a.Kind == ListAnomalyKind.OneParty && a.Values.Contains("Inn:1831083343"));
        plant.IsFault.ShouldBeFalse();
        plant.Entries.Select(e => e.List).Distinct().ShouldBe(["eu-32014R0269", "eu-32014R0833", "ofac-sdn"]);
        plant.Reasons.ShouldContain(r => r.Name == "identifier");
        plant.Reasons.ShouldContain(r => r.Name == "name");
        lists.Entities.Count(e => e.Entity.Values("innCode").Contains("1831083343")).ShouldBe(plant.Entries.Length);
        foreach (var kind in new[] { ListAnomalyKind.BadCheckDigit, ListAnomalyKind.PersonsNumber, ListAnomalyKind.SharedIdentifier })
        {
            anomalies.Where(a => a.Kind == kind).ShouldNotBeEmpty();
            anomalies.Where(a => a.Kind == kind).ShouldAllBe(a => a.Entries[0].Line > 0 && a.Values.Length > 0);
        }
    }

    private async Task<ListAnomaly> OneAsync(string rows, ListAnomalyKind kind)
    {
        var anomaly = (await CheckAsync(rows)).ShouldHaveSingleItem();
        anomaly.Kind.ShouldBe(kind);
        return anomaly;
    }

    private async Task<IReadOnlyList<ListAnomaly>> CheckAsync(string rows)
    {
        var lists = await Watchlists.LoadAsync([_folder.Write("own.csv", Head + rows)], TestContext.Current.CancellationToken);
        return ListChecks.Of(lists, TestContext.Current.CancellationToken);
    }
}
