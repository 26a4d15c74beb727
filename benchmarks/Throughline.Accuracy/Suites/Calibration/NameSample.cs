using Throughline.Accuracy.Suites.Labelled;
using Throughline.Model;
using Throughline.Screening;
using Throughline.Text;
using NameMatcher = Throughline.Text.Names;

namespace Throughline.Accuracy.Suites.Calibration;

/// <summary>
/// Likeness of names with the truth, from data that may be used for what ships: name cases of nomenklatura (MIT), and persons with slips of
/// the yente benchmark (MIT) against the list of the UN Security Council (public).
/// </summary>
internal static class NameSample
{
    private const string List = "lists/un/consolidated_2025-04-19.xml.xz";
    private const string Folder = "matching/candidate_generation";

    /// <summary>The cases.</summary>
    public static async Task<List<(bool IsSame, double Likeness)>> LoadAsync(CancellationToken cancellationToken)
    {
        var sample = JudgedPairs.Names().ConvertAll(c => (c.IsSame, NameMatcher.Score(Prepared(c.Left), Prepared(c.Right))));
        var lists = await Watchlists.LoadAsync([SuiteOptions.Data(List)], cancellationToken);
        var entries = lists
            .Entities.Where(e => e.Entity.Schema == "Person")
            .Select(e =>
                (Folded: e.Entity.Names.Select(Fold).ToHashSet(StringComparer.Ordinal), Names: e.Entity.Names.Select(Prepared).ToList())
            )
            .ToList();
        foreach (var (asked, listed) in Persons("positives_un_treated.csv.xz").Zip(Persons("positives_un_untreated.csv.xz")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (name, original) = (Prepared(asked), Fold(listed));

            // The entry itself, and the likest of all others: what screening would show beside it.
            sample.Add((true, entries.Where(e => e.Folded.Contains(original)).Max(e => Likest(name, e.Names))));
            sample.Add((false, entries.Where(e => !e.Folded.Contains(original)).Max(e => Likest(name, e.Names))));
        }

        return sample;
    }

    private static double Likest(PreparedName name, List<PreparedName> names) => names.Max(n => NameMatcher.Score(name, n));

    private static IEnumerable<string> Persons(string file) => LabelledFile.Rows($"{Folder}/{file}", "full_name").Select(r => r[0]);

    private static PreparedName Prepared(string name) => NameMatcher.Prepare(name, NameKind.Person);

    private static PreparedName Prepared(Entity entity) =>
        NameMatcher.Prepare(
            entity.Caption,
            entity.Schema switch
            {
                "Person" => NameKind.Person,
                "Company" or "Organization" => NameKind.Organization,
                "LegalEntity" => NameKind.Unknown,
                _ => NameKind.Thing,
            }
        );

    private static string Fold(string name) =>
        string.Join(' ', name.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
