using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Throughline.Accuracy.Scores;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Accuracy.Suites.ReferenceNetwork;

/// <summary>
/// The network of a documented case in the real lists: every spelling of every authority must find that authority's listing, nothing of
/// another name may match, and the states by day must be those of the lists.
/// </summary>
internal sealed class ReferenceNetworkSuite : ISuite
{
    private static readonly string[] s_lists =
    [
        "eu/32014R0269.csv.xz",
        "eu/32014R0833.csv.xz",
        "us_ofac/sdn_csv_history_2021-08_to_2024-05.tar.xz",
        "us_ofac/alt_2025-02-27.csv.xz",
        "uk/FCDO_UK_Sanctions_List_2025-08-11.csv.xz",
        "ca/sema_2025-06.xml.xz",
    ];

    // The newest entry of the last complete edition of the SDN list at hand.
    private const int NewSinceMay2024 = 49000;

    private const int MostHits = 50;

    public string Name => "reference-network";

    public string Description => "a documented network in real lists: every spelling finds its listing, no namesake, states by day";

    public async Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var table = NetworkTable.Load();
        var folder = Directory.CreateTempSubdirectory("throughline-network-");
        var extract = Path.Combine(folder.FullName, "ofac.csv");
        try
        {
            OfacExtract.Write(extract, NewSinceMay2024);
            var lists = await Watchlists.LoadAsync([.. s_lists.Select(l => SuiteOptions.Data($"lists/{l}")), extract], cancellationToken);
            Score(table, lists, board);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Score(NetworkTable table, Watchlists lists, Scoreboard board)
    {
        var screener = new Screener(lists);
        var loaded = lists.Entities.SelectMany(e => e.Listings).Select(l => l.Authority).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in table.Entries.Select(e => e.Authority).Distinct(StringComparer.Ordinal).Where(a => !loaded.Contains(a)))
        {
            board.Notes.Add($"no list of {missing} could be read; its listings are not asked for");
        }

        var entries = table.Entries.Where(e => loaded.Contains(e.Authority)).ToLookup(e => e.Party, StringComparer.Ordinal);
        foreach (var spelling in table.Spellings)
        {
            var matches = Matches(screener, Entity.Of("asked", spelling.Schema, [("name", spelling.Name)]));
            AddName(board, spelling, [.. entries[spelling.Party]], matches);
        }

        foreach (var number in table.Numbers)
        {
            var matches = Matches(screener, Entity.Of("asked", "Company", [(number.Property, number.Value)]));
            foreach (var entry in entries[number.Party].Where(e => HasNumber(lists, e, number.Value)))
            {
                Add(board, "listings found by number", matches.Exists(m => Is(m, entry)), $"{number.Value}: {entry}");
            }

            foreach (var wrong in matches.Where(m => !entries[number.Party].Any(e => Is(m, e))))
            {
                Add(board, "numbers that find nobody else", false, $"{number.Value}: {wrong.Caption}");
            }
        }

        foreach (var state in table.States.Where(s => loaded.Contains(s.Authority)))
        {
            AddState(board, screener, table, state);
        }
    }

    private static void AddName(
        Scoreboard board,
        NetworkTable.Spelling spelling,
        List<NetworkTable.Entry> entries,
        List<ScreeningHit> matches
    )
    {
        foreach (var entry in entries)
        {
            var isOwn = spelling.Authorities.Contains(entry.Authority, StringComparer.Ordinal);
            var measure = isOwn ? "spellings found at their authority" : "spellings found at other authorities";
            Add(
                board,
                measure,
                matches.Exists(m => Is(m, entry)),
                $"{spelling.Name}: {entry.Authority} {entry.Instrument} {entry.EntryId}"
            );
        }

        var strangers = matches.Where(m => !entries.Exists(e => Is(m, e))).ToList();
        Add(
            board,
            "spellings that match nobody else",
            strangers.Count == 0,
            $"{spelling.Name}: {string.Join("; ", strangers.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Score:0.000} {s.EntityId} {s.Caption}")))}"
        );
    }

    private static void AddState(Scoreboard board, Screener screener, NetworkTable table, NetworkTable.State state)
    {
        var listings = table
            .Spellings.Where(s => s.Party == state.Party)
            .SelectMany(s => Matches(screener, Entity.Of("asked", s.Schema, [("name", s.Name)])))
            .SelectMany(h => h.Listings)
            .Where(l => l.Authority == state.Authority && l.Instrument.Contains(state.Instrument, StringComparison.Ordinal))
            .ToList();
        var found = listings.Count == 0 ? "Unlisted" : StateOn(listings, state.Day);
        Add(board, "states by day", found == state.Expected, $"{state}: found {found}");
    }

    private static string StateOn(List<Listing> listings, LocalDate day) =>
        listings.Exists(l => l.StateOn(day) == ListingState.Active) ? nameof(ListingState.Active) : listings[0].StateOn(day).ToString();

    private static List<ScreeningHit> Matches(Screener screener, Entity asked) =>
        [.. screener.Screen(new ScreeningQuery(asked, Limit: MostHits)).Where(h => h.IsMatch)];

    private static bool Is(ScreeningHit hit, NetworkTable.Entry entry) => Is(hit.Listings, entry);

    private static bool Is(ImmutableArray<Listing> listings, NetworkTable.Entry entry) =>
        listings.Any(l =>
            l.Authority == entry.Authority
            && l.Instrument.Contains(entry.Instrument, StringComparison.Ordinal)
            && (l.EntryId == entry.EntryId || l.EntryId.EndsWith($"-{entry.EntryId}", StringComparison.Ordinal))
        );

    private static bool HasNumber(Watchlists lists, NetworkTable.Entry entry, string number) =>
        lists.Entities.Any(e => Is(e.Listings, entry) && e.Entity.Properties.Values.Any(v => v.Contains(number, StringComparer.Ordinal)));

    private static void Add(Scoreboard board, string measure, bool isRight, string note)
    {
        board[measure].Add(isRight);
        if (!isRight)
        {
            board.Notes.Add($"{measure}, not: {note}");
        }
    }
}
