using System.Text.Json;
using Throughline.Cli.Tests.Running;
using Throughline.Testing;

namespace Throughline.Cli.Tests.Acceptance;

/// <summary>The firms of the reference article against the official EU annexes and OFAC files, through the program.</summary>
public class ListedFirmsTests
{
    private const string Freeze = "Regulation (EU) 269/2014 Annex I";
    private const string Export = "Regulation (EU) 833/2014 Annex IV";
    private static readonly string[] s_firms = ["IEMZ Kupol", "OOO TSK Vektor", "Sichuan AEE", "Hunan Haotianyi"];

    [Fact]
    public async Task Listings_have_their_instruments_and_days_and_their_state_on_the_day()
    {
        var (autumn, spring) = (await ScreenAsync("2025-09-26"), await ScreenAsync("2026-04-23"));
        foreach (var day in new[] { autumn, spring })
        {
            day[0].ShouldContain(("EU", Freeze, "2022-12-16", "active"));
            day[0].ShouldContain(("EU", Export, "2023-06-23", "active"));
            day[0].ShouldContain(l => l.Authority == "OFAC" && l.State == "active");
            day[1].ShouldContain(("EU", Freeze, "2024-12-16", "active"));
            day[1].ShouldContain(("EU", Export, "2025-07-20", "active"));
            day[1].ShouldContain(l => l.Authority == "OFAC" && l.State == "active");
        }

        foreach (var firm in new[] { 2, 3 })
        {
            autumn[firm].ShouldNotBeEmpty();
            autumn[firm].ShouldAllBe(l => l.State == "listedLater");
            spring[firm].ShouldContain(("EU", Freeze, "2026-04-23", "active"));
        }
    }

    private static async Task<List<List<(string? Authority, string? Instrument, string? From, string? State)>>> ScreenAsync(string day)
    {
        var run = await ProgramRun.OfAsync([
            "screen",
            .. s_firms,
            "--as-of",
            day,
            "--lists",
            SharedData.Need("data/lists/eu/32014R0269.csv.xz"),
            SharedData.Need("data/lists/eu/32014R0833.csv.xz"),
            SharedData.Need("data/lists/us_ofac/sdn_csv_history_2021-08_to_2024-05.tar.xz"),
            SharedData.Need("data/lists/us_ofac/alt_2025-02-27.csv.xz"),
        ]);
        // The aliases are younger than the entries, so that some belong to none: that asks for attention.
        run.Code.ShouldBeOneOf(ExitCode.Done, ExitCode.Attention);
        run.Lines.Count.ShouldBe(s_firms.Length);
        return
        [
            .. run.Jsonl.Select(line =>
                line.GetProperty("matches")
                    .EnumerateArray()
                    .Where(m => m.GetProperty("match").GetBoolean())
                    .SelectMany(m => m.GetProperty("listings").EnumerateArray())
                    .Select(l => (Text(l, "authority"), Text(l, "instrument"), Text(l, "from"), Text(l, "state")))
                    .ToList()
            ),
        ];
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
