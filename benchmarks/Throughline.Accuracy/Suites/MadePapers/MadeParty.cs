using System.Globalization;

namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>An invented party with numbers whose check digits are right.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">The lines of its address.</param>
/// <param name="TaxId">A tax number of its country.</param>
/// <param name="Contact">A telephone number or mail address.</param>
internal sealed record MadeParty(string Name, IReadOnlyList<string> Address, string TaxId, string Contact)
{
    private static readonly string[] s_first =
    [
        "Brackwell",
        "Norvane",
        "Ostermill",
        "Quillford",
        "Tamarind",
        "Velstrand",
        "Harrowgate",
        "Pinecrest",
        "Lumenfold",
        "Kestrelby",
        "Dunmarrow",
        "Silverbeck",
    ];
    private static readonly string[] s_second =
    [
        "Components",
        "Instruments",
        "Trading",
        "Supplies",
        "Machinery",
        "Electronics",
        "Logistics",
        "Textiles",
        "Optics",
        "Foods",
        "Tools",
        "Chemicals",
    ];
    private static readonly string[] s_forms = ["Ltd", "LLC", "GmbH", "Inc.", "B.V.", "Limited", "S.A."];
    private static readonly string[] s_streets = ["Mill Lane", "Harbour Road", "Foundry Street", "Orchard Avenue", "Station Road"];
    private static readonly string[] s_towns = ["Ashbourne", "Wexley", "Northam", "Calverton", "Redmarsh"];
    private static readonly string[] s_ruNames =
    [
        "Ладога-Прибор",
        "Вектор Плюс",
        "Северный ветер",
        "Техноснаб",
        "Мосремтара",
        "Уралдеталь",
        "Кедр",
        "Альтаир-М",
        "Гранит-Сервис",
        "Полюс",
    ];
    private static readonly string[] s_ruForms = ["ООО", "АО", "ПАО", "ЗАО"];
    private static readonly string[] s_ruTowns = ["г. Тверь", "г. Пермь", "г. Калуга", "г. Омск", "г. Вологда"];
    private static readonly string[] s_ruStreets = ["ул. Садовая", "ул. Заводская", "пр-т Мира", "ул. Полевая", "наб. Речная"];
    private static readonly string[] s_zhTowns = ["深圳市", "杭州市", "宁波市", "苏州市", "青岛市"];
    private static readonly string[] s_zhNames = ["恒远", "瑞丰", "华信达", "鑫泰", "明德", "博创", "天利", "宏图"];
    private static readonly string[] s_zhTrades = ["电子", "机械设备", "贸易", "光电科技", "仪器", "纺织品", "化工"];
    private static readonly string[] s_zhStreets = ["南山区科技路", "西湖区文三路", "高新区创业街", "工业园区星湖街"];

    /// <summary>Makes a party.</summary>
    public static MadeParty Of(string language, Random random) =>
        language switch
        {
            "ru" => new(
                $"{Pick(s_ruForms, random)} «{Pick(s_ruNames, random)}»",
                [
                    $"{random.Next(101, 690)}{random.Next(100, 999)}, {Pick(s_ruTowns, random)}",
                    $"{Pick(s_ruStreets, random)}, д. {random.Next(1, 99)}",
                ],
                Inn(random),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"тел. +7 (495) {random.Next(100, 999)}-{random.Next(10, 99)}-{random.Next(10, 99)}"
                )
            ),
            "zh" => new(
                $"{Pick(s_zhTowns, random)}{Pick(s_zhNames, random)}{Pick(s_zhTrades, random)}有限公司",
                [$"{Pick(s_zhTowns, random)}{Pick(s_zhStreets, random)}{random.Next(1, 300)}号"],
                Uscc(random),
                string.Create(CultureInfo.InvariantCulture, $"电话: 0755-{random.Next(20000000, 89999999)}")
            ),
            _ => new(
                $"{Pick(s_first, random)} {Pick(s_second, random)} {Pick(s_forms, random)}",
                [$"{random.Next(1, 240)} {Pick(s_streets, random)}", $"{random.Next(10000, 99999)} {Pick(s_towns, random)}"],
                German(random),
                string.Create(CultureInfo.InvariantCulture, $"Tel. +44 20 {random.Next(1000, 9999)} {random.Next(1000, 9999)}")
            ),
        };

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    private static string Inn(Random random)
    {
        int[] weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
        var digits = Enumerable.Range(0, 9).Select(i => i < 2 ? random.Next(1, 8) : random.Next(10)).ToArray();
        return string.Concat(digits) + (digits.Zip(weights, (d, w) => d * w).Sum() % 11 % 10).ToString(CultureInfo.InvariantCulture);
    }

    private static string Uscc(Random random)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        var body =
            "91"
            + string.Concat(
                Enumerable.Range(0, 15).Select(i => i < 6 ? (char)('0' + random.Next(10)) : alphabet[random.Next(alphabet.Length)])
            );
        var sum = body.Zip(weights, (c, w) => alphabet.IndexOf(c, StringComparison.Ordinal) * w).Sum();
        return body + alphabet[(31 - (sum % 31)) % 31];
    }

    // ISO 7064 mod 11,10.
    private static string German(Random random)
    {
        var digits = Enumerable.Range(0, 8).Select(i => random.Next(i == 0 ? 1 : 0, 10)).ToArray();
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (digit + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return "DE" + string.Concat(digits) + ((11 - product) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
