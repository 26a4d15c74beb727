using System.Text.Json;
using System.Xml.Linq;
using Throughline.Text;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>The real names of real lists: OFAC, EU, United Nations, United Kingdom and Ukraine, in every script in which they stand there.</summary>
internal static class ListedNames
{
    /// <summary>All of them, each once.</summary>
    public static List<MadeName> Read()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Ofac()
                .Concat(Eu("lists/eu/32014R0269.csv.xz"))
                .Concat(Eu("lists/eu/32014R0833.csv.xz"))
                .Concat(UnitedNations())
                .Concat(UnitedKingdom())
                .Concat(Ukraine())
                .Select(n => n with { Text = n.Text.Trim() })
                .Where(n => n.Text.Length is > 2 and < 200 && n.Text.Any(char.IsLetter) && seen.Add(n.Text)),
        ];
    }

    /// <summary>The main and other names of one day's OFAC files, each once.</summary>
    /// <param name="sdn">The SDN.CSV.</param>
    /// <param name="alt">The ALT.CSV of the same day.</param>
    public static List<MadeName> OfOfac(string sdn, string alt)
    {
        var kinds = new Dictionary<string, NameKind>(StringComparer.Ordinal);
        var names = new List<MadeName>();
        foreach (var row in SharedData.Rows(sdn, "0", "1", "2"))
        {
            kinds[row[0]] = Kind(row[2].Trim());
            names.Add(Of(row[1], kinds[row[0]]));
        }

        names.AddRange(SharedData.Rows(alt, "0", "3").Select(r => Of(r[1], kinds.GetValueOrDefault(r[0]))));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Where(n => n.Text.Any(char.IsLetter) && seen.Add(n.Text))];
    }

    private static IEnumerable<MadeName> Ofac()
    {
        using var reader = SharedData.Open("lists/us_ofac/sdn_names_aliases_2026-07-11.json.xz");
        using var json = JsonDocument.Parse(reader.ReadToEnd());
        foreach (var entry in json.RootElement.GetProperty("entries").EnumerateArray())
        {
            var kind = Kind(entry.GetProperty("type").GetString() ?? "");
            yield return Of(entry.GetProperty("name").GetString() ?? "", kind);
            foreach (var alias in entry.GetProperty("aliases").EnumerateArray())
            {
                yield return Of(alias.GetString() ?? "", kind);
            }
        }
    }

    private static IEnumerable<MadeName> Eu(string file) =>
        SharedData.Rows(file, "schema", "name", "alias").SelectMany(r => Several(r[0], $"{r[1]};{r[2]}"));

    private static IEnumerable<MadeName> Ukraine() =>
        SharedData
            .Rows("lists/ua/ua_war_sanctions_targets.simple_2026-03-13_minus_heldout_persons.csv.xz", "schema", "name", "aliases")
            .SelectMany(r => Several(r[0], $"{r[1]};{r[2]}"));

    private static IEnumerable<MadeName> UnitedKingdom() =>
        SharedData.Rows("lists/uk/FCDO_UK_Sanctions_List_2025-08-11.csv.xz", "Name", "Type").Select(r => Of(r[0], Kind(r[1])));

    private static IEnumerable<MadeName> UnitedNations()
    {
        using var reader = SharedData.Open("lists/un/consolidated_2026-02-27.xml.xz");
        foreach (var entry in XDocument.Load(reader).Root!.Elements().Elements())
        {
            var kind = entry.Name.LocalName == "INDIVIDUAL" ? NameKind.Person : NameKind.Organization;
            string[] parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
            yield return Of(string.Join(' ', parts.Select(p => (string?)entry.Element(p)).Where(v => v?.Length > 0)), kind);
            yield return Of((string?)entry.Element("NAME_ORIGINAL_SCRIPT") ?? "", kind);
            foreach (var alias in entry.Elements($"{entry.Name.LocalName}_ALIAS").Where(a => (string?)a.Element("QUALITY") != "Low"))
            {
                yield return Of((string?)alias.Element("ALIAS_NAME") ?? "", kind);
            }
        }
    }

    private static IEnumerable<MadeName> Several(string schema, string names) =>
        names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => Of(n, Kind(schema)));

    // "SURNAME, Given Middle": the parts of a person's name can be told apart where the list has a comma.
    private static MadeName Of(string text, NameKind kind)
    {
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        string[] parts =
            kind == NameKind.Person && comma > 0 && text.IndexOf(',', comma + 1) < 0
                ? [.. text[(comma + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries), text[..comma]]
                : [];
        return new(text, kind, NameOrigin.Listed) { Home = parts, Latin = parts };
    }

    // "-0-" is OFAC's empty cell: an entity that is no person, vessel or aircraft.
    private static NameKind Kind(string type) =>
        type.ToLowerInvariant() switch
        {
            "individual" or "person" => NameKind.Person,
            "vessel" or "aircraft" or "ship" or "airplane" => NameKind.Thing,
            "-0-" or "entity" or "company" or "organization" or "publicbody" or "legalentity" => NameKind.Organization,
            _ => NameKind.Unknown,
        };
}
