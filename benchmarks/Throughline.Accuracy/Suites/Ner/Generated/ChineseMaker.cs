using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>Labelled texts in Chinese: news, résumés, short posts, trade.</summary>
internal sealed class ChineseMaker(Random random) : TextMaker("zh", random)
{
    private static readonly string[] s_cities =
    [
        .. Gazetteer.ChinesePlaces.Where(p => !Gazetteer.Countries.Contains(p)).Order(StringComparer.Ordinal),
    ];
    private static readonly string[] s_countries = [.. Gazetteer.Countries.Where(c => c[0] >= 0x4E00).Order(StringComparer.Ordinal)];
    private static readonly string s_families = new([.. Gazetteer.ChineseFamilyNames.Order()]);
    private static readonly string[] s_regions =
        "北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门".Split(
            ' '
        );
    private readonly List<string> _people = [];
    private readonly List<string> _firms = [];

    /// <inheritdoc/>
    protected override void Begin()
    {
        _people.Clear();
        _firms.Clear();
    }

    /// <inheritdoc/>
    protected override string Between => Random.Next(3) == 0 ? "\n" : "";

    /// <inheritdoc/>
    protected override (string Words, MentionType Type) Fill(string kind, char form) =>
        kind switch
        {
            "PER" => (Person(), MentionType.Person),
            "CO" => (Firm(), MentionType.Organization),
            "SHORT" => (_firms.Count > 0 ? Any(_firms)[..4] : Of("prefix"), MentionType.Organization),
            "ORG" => (
                Random.Next(3) switch
                {
                    0 => Firm(),
                    1 => Of("body"),
                    _ => Expand(Of("university")),
                },
                MentionType.Organization
            ),
            "BODY" or "MEDIA" => (Of("body"), MentionType.Organization),
            "UNI" => (Expand(Of("university")), MentionType.Organization),
            "TEAM" => (Expand(Of("team")), MentionType.Organization),
            "ACR" => (Of("acronym"), MentionType.Organization),
            "CITY" => (City(), MentionType.Location),
            "CTRY" => (Any(s_countries), MentionType.Location),
            "REGION" => (Any(s_regions) + (Random.Next(2) == 0 ? "省" : ""), MentionType.Location),
            "PLACE" => (Of("place"), MentionType.Location),
            "XH" => (Any((string[])["新华社", "新华社", "中新社", "人民日报"]), MentionType.Organization),
            "JF" => (Any((string[])["中国人民解放军", "解放军", "武警部队"]), MentionType.Organization),
            "CN" => ("中国", MentionType.Location),
            "SH" => (Of("short"), MentionType.Location),
            "TITLE" => (Of("title"), MentionType.Unknown),
            "DO" => (Of("do"), MentionType.Unknown),
            "DATE" => ($"{Number(1, 13)}月{Number(1, 29)}日", MentionType.Unknown),
            "YEAR" => (Number(1950, 2026), MentionType.Unknown),
            "NUM" => (Number(10, 900), MentionType.Unknown),
            "D" => (Number(0, 9), MentionType.Unknown),
            "CODE" => ($"{(char)('A' + Random.Next(26))}{Number(10, 900)}", MentionType.Unknown),
            _ => throw new InvalidOperationException($"zh.txt: no slot '{kind}'"),
        };

    private string City()
    {
        var city = Random.Next(4) == 0 ? Any(s_regions) : Any(s_cities);
        return Random.Next(4) == 0 && city[^1] is not ('市' or '省' or '县' or '区' or '州')
            ? city + Any((string[])["市", "市", "县", "区"])
            : city;
    }

    private string Person()
    {
        if (_people.Count > 1 && Random.Next(3) == 0)
        {
            return Any(_people);
        }

        var name = Random.Next(5) == 0 ? Of("foreign") : s_families[Random.Next(s_families.Length)] + Of("given");
        if (name.Length == 2 && Random.Next(2) == 0)
        {
            name += Of("given")[0];
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

        var name = (Random.Next(3) > 0 ? Any(s_cities) : "") + Of("prefix") + Of("industry") + Of("form");
        _firms.Add(name);
        return name;
    }

    private string Expand(string pattern) =>
        pattern
            .Replace("{CITY}", Any(s_cities), StringComparison.Ordinal)
            .Replace("{REGION}", Any(s_regions), StringComparison.Ordinal)
            .Replace("{CTRY}", Any(s_countries), StringComparison.Ordinal);
}
