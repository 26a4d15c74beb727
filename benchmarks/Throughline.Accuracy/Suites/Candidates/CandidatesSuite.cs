using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Accuracy.Suites.Candidates;

/// <summary>
/// Screening of persons against the list of the UN Security Council: persons of the list as given and with slips in name and date must
/// be found at the default threshold, invented persons must raise no alert.
/// </summary>
internal sealed class CandidatesSuite : ISuite
{
    // The edition in which all persons of the fixture stand.
    private const string List = "lists/un/consolidated_2025-04-19.xml.xz";
    private const string Folder = "matching/candidate_generation";

    private static readonly string[] s_properties = ["name", "gender", "birthDate", "birthPlace", "nationality"];

    public string Name => "candidates";

    public string Description => "persons of the UN list with slips are found at 0.7, 50,150 invented persons raise no alert";

    public async Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var lists = await Watchlists.LoadAsync([SuiteOptions.Data(List)], cancellationToken);
        var screener = new Screener(lists);
        var entries = lists
            .Entities.SelectMany(e => e.Entity.Names.Select(n => (Name: Folded(n), e.Entity.Id)))
            .ToLookup(p => p.Name, p => p.Id, StringComparer.Ordinal);
        var listed = Persons("positives_un_untreated.csv.xz").ToList();
        AddPositives(board, screener, "as listed", listed, listed, entries);
        AddPositives(board, screener, "with slips", Persons("positives_un_treated.csv.xz").ToList(), listed, entries);
        foreach (var file in new[] { "negatives_global.csv.xz", "negatives_us.csv.xz" })
        {
            AddNegatives(board, screener, Persons(file), cancellationToken);
        }
    }

    private static void AddPositives(
        Scoreboard board,
        Screener screener,
        string name,
        List<Entity> asked,
        List<Entity> listed,
        ILookup<string, string> entries
    )
    {
        var matches = 0;
        foreach (var (person, original) in asked.Zip(listed))
        {
            var right = entries[Folded(original.Caption)].ToHashSet(StringComparer.Ordinal);
            var hits = screener.Screen(new ScreeningQuery(person));
            var isFound = hits.Any(h => h.IsMatch && right.Contains(h.EntityId));
            board[$"recall, {name}"].Add(isFound);
            board[$"found first, {name}"].Add(hits is [var first, ..] && right.Contains(first.EntityId));
            matches += hits.Count(h => h.IsMatch);
            if (!isFound)
            {
                var best = hits.FirstOrDefault(h => right.Contains(h.EntityId));
                board.Notes.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"missed, {name}: {person.Caption} (listed as {original.Caption}): {best?.Score:0.000} {Reasons(best)}"
                    )
                );
            }
        }

        board.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"matches a query, {name}: {matches / (double)asked.Count:0.000}"));
    }

    private static void AddNegatives(Scoreboard board, Screener screener, IEnumerable<Entity> persons, CancellationToken cancellationToken)
    {
        foreach (var person in persons)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var alert = screener.Screen(new ScreeningQuery(person, Limit: 1)).FirstOrDefault(h => h.IsMatch);
            board["invented persons without an alert"].Add(alert is null);
            if (alert is not null)
            {
                board.Notes.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"alert {alert.Score:0.000}: {person.Caption} / {alert.Caption} {Reasons(alert)}"
                    )
                );
            }
        }
    }

    private static IEnumerable<Entity> Persons(string file)
    {
        string[] columns = ["full_name", "gender", "date_of_birth", "place_of_birth", "nationality"];
        return LabelledFile
            .Rows($"{Folder}/{file}", columns)
            .Select(row => Entity.Of("asked", "Person", s_properties.Zip(row, (property, value) => (property, value))));
    }

    private static string Reasons(ScreeningHit? hit) =>
        hit is null
            ? "no hit"
            : string.Join("; ", hit.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Weight:0.00} {p.Detail}")));

    private static string Folded(string name) =>
        string.Join(' ', name.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
