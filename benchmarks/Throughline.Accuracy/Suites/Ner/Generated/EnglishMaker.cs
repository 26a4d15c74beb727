using Throughline.Accuracy.Suites.Ner.Corpora;
using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>Labelled texts in English: news, sports tables, letters, trade.</summary>
internal sealed class EnglishMaker(NameStock stock, Random random) : TextMaker("en", random)
{
    private static readonly string[] s_months =
        "January February March April May June July August September October November December".Split(' ');
    private static readonly string[] s_days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' ');
    private readonly List<string> _people = [];
    private readonly List<string> _firms = [];
    private readonly List<string> _teams = [];

    /// <inheritdoc/>
    protected override void Begin()
    {
        _people.Clear();
        _firms.Clear();
        _teams.Clear();
    }

    /// <inheritdoc/>
    protected override (string Words, MentionType Type) Fill(string kind, char form) =>
        kind switch
        {
            "PER" => (Person(), MentionType.Person),
            "LAST" => (_people.Count > 0 && Random.Next(3) > 0 ? Any(_people).Split(' ')[^1] : Any(stock.Surnames), MentionType.Person),
            "LASTNAME" => (Any(stock.Surnames), MentionType.Person),
            "FIRST" => (Any(stock.Given), MentionType.Person),
            "INI" => ($"{Any(stock.Given)[0]}. {Any(stock.Surnames)}", MentionType.Person),
            "CO" => (Firm(), MentionType.Organization),
            "SHORT" => (_firms.Count > 0 ? Short(Any(_firms)) : Of("coined"), MentionType.Organization),
            "ORG" => (
                Random.Next(5) switch
                {
                    0 => Firm(),
                    1 => Of("body"),
                    2 => Of("acronym"),
                    3 => Of("coined") + " " + Of("industry"),
                    _ => Random.Next(2) == 0 ? Of("media") : Expand(Of("university")),
                },
                MentionType.Organization
            ),
            "BODY" => (Of("body"), MentionType.Organization),
            "ACR" => (Of("acronym"), MentionType.Organization),
            "MEDIA" => (Of("media"), MentionType.Organization),
            "TEAM" => (Team(), MentionType.Organization),
            "UNI" => (Expand(Of("university")), MentionType.Organization),
            "CITY" => (Any(stock.Cities), MentionType.Location),
            "CTRY" => (Any(stock.Countries), MentionType.Location),
            "REGION" => (Random.Next(2) == 0 ? Of("county") : Any(stock.Countries), MentionType.Location),
            "PLACE" => (Of("place"), MentionType.Location),
            "FIRM2" => (
                $"{Any(stock.Surnames)} & {Any(stock.Surnames)} {Any((string[])["Co", "Inc", "Corp", "Sons", "Co."])}",
                MentionType.Organization
            ),
            "TC" => (Random.Next(4) == 0 ? Of("county") : Any(stock.Cities).ToUpperInvariant(), MentionType.Organization),
            "US" => (Any((string[])["U.S.", "U.S.", "U.S.", "United States", "US", "USA", "U.K."]), MentionType.Location),
            "UN" => (Any((string[])["U.N.", "U.N.", "United Nations", "UN"]), MentionType.Organization),
            "TITLE" => (Of("title"), MentionType.Unknown),
            "MISC" => (Of("misc"), MentionType.Unknown),
            "DEM" => (Any(stock.Adjectives), MentionType.Unknown),
            "SPORT" => (Of("sport"), MentionType.Unknown),
            "DO" => (Of("do"), MentionType.Unknown),
            "DAY" => (Any(s_days), MentionType.Unknown),
            "MONTH" => (Any(s_months), MentionType.Unknown),
            "YEAR" => (Number(1950, 2026), MentionType.Unknown),
            "NUM" => (Number(10, 900), MentionType.Unknown),
            "D" => (Number(0, 9), MentionType.Unknown),
            "D2" => (Number(10, 30), MentionType.Unknown),
            "CODE" => ($"{(char)('A' + Random.Next(26))}{(Random.Next(2) == 0 ? "-" : "")}{Number(10, 900)}", MentionType.Unknown),
            _ => throw new InvalidOperationException($"en.txt: no slot '{kind}'"),
        };

    private string Person()
    {
        if (_people.Count > 1 && Random.Next(3) == 0)
        {
            return Any(_people);
        }

        var name = $"{Any(stock.Given)} {Any(stock.Surnames)}";
        if (Random.Next(8) == 0)
        {
            name = $"{Any(stock.Given)} {Any(stock.Given)[0]}. {Any(stock.Surnames)}";
        }

        _people.Add(name);
        return name;
    }

    private string Firm()
    {
        if (_firms.Count > 1 && Random.Next(3) == 0)
        {
            return Any(_firms);
        }

        var core = Random.Next(4) switch
        {
            0 => Any(stock.Cities) + " " + Of("coined"),
            1 => Any(stock.Surnames),
            _ => Of("coined"),
        };
        var industry = Random.Next(4) > 0 ? " " + Of("industry") : "";
        var name =
            core
            + industry
            + (
                Random.Next(5) > 0 ? " " + Of("legal")
                : industry.Length == 0 ? " " + Of("industry")
                : ""
            );
        _firms.Add(name);
        return name;
    }

    private static string Short(string firm) => firm.Split(' ') is [var first, ..] ? first : firm;

    private string Team()
    {
        if (_teams.Count > 2 && Random.Next(2) == 0)
        {
            return Any(_teams);
        }

        var team = Expand(Of("team"));
        _teams.Add(team);
        return team;
    }

    private string Expand(string pattern) =>
        pattern
            .Replace("{CITY}", Any(stock.Cities), StringComparison.Ordinal)
            .Replace("{COUNTY}", Of("county"), StringComparison.Ordinal)
            .Replace("{CTRY}", Any(stock.Countries), StringComparison.Ordinal)
            .Replace("{LASTNAME}", Any(stock.Surnames), StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override LabelledText Finish(LabelledText text) => Random.Next(2) == 0 ? text : Spacing.Closed(text);
}
