using Throughline.Samples.Writing;

namespace Throughline.Samples.Kupol;

/// <summary>Our own table of who is listed by whom since when, in the public reference case; each row names the act or list edition it rests on.</summary>
internal static class Listings
{
    public const string Freeze = "Regulation (EU) No 269/2014 (asset freeze)";
    public const string Annex = "Regulation (EU) No 833/2014, Annex IV";
    public const string Sdn = "SDN List";
    private const string Act2022 = "EU 269/2014 Annex I, listing of 16.12.2022";
    private const string Act2024 = "EU 269/2014 Annex I, listing of 16.12.2024";
    private const string Act2026 = "EU 269/2014 Annex I, listing of 23.4.2026";
    private const string October = "OFAC action of 17 October 2024";
    private const string December = "first in SDN.CSV of 2023-12-12, absent on 2023-12-11";

    private static readonly string[] s_header =
    [
        "authority",
        "instrument",
        "entryId",
        "name",
        "alias",
        "schema",
        "country",
        "identifier",
        "from",
        "to",
        "reason",
        "source",
    ];

    /// <summary>The rows: authority, instrument, entry, name, alias, schema, country, identifier, from, source.</summary>
    public static IReadOnlyList<string[]> Rows { get; } =
    [
        [
            "EU",
            Freeze,
            "269/2014-141",
            "JSC Izhevsk Electromechanical Plant ‘Kupol’",
            "ИЖЕВСКИЙ ЭЛЕКТРОМЕХАНИЧЕСКИЙ ЗАВОД ‘КУПОЛ’",
            "Company",
            "ru",
            "INN 1831083343;OGRN 1021801143374",
            "2022-12-16",
            Act2022,
        ],
        [
            "EU",
            Annex,
            "833/2014-IV-516",
            "IEMZ Kupol",
            "",
            "Company",
            "ru",
            "INN 1831083343",
            "2023-06-23",
            "EU 833/2014 Annex IV, no. 516",
        ],
        [
            "OFAC",
            Sdn,
            "46431",
            "JOINT STOCK COMPANY IZHEVSK ELECTROMECHANICAL PLANT KUPOL",
            "IEMZ Kupol",
            "Company",
            "ru",
            "INN 1831083343",
            "2023-12-12",
            December,
        ],
        ["BIS", "Entity List", "", "IEMZ Kupol", "", "Company", "ru", "", "2023-05-19", "tass.com/world/1620225, 19 May 2023"],
        [
            "Canada",
            "Special Economic Measures (Russia) Regulations, Schedule 1 Part 2",
            "306",
            "IEMZ Kupol",
            "",
            "Company",
            "ru",
            "",
            "2023-02-23",
            "Canadian list, Schedule 1 Part 2 item 306",
        ],
        [
            "EU",
            Freeze,
            "269/2014-503",
            "OOO TSK Vektor",
            "ООО ТСК Вектор",
            "Company",
            "ru",
            "INN 3849055365;OGRN 1153850042246",
            "2024-12-16",
            Act2024,
        ],
        [
            "EU",
            Annex,
            "833/2014-IV-791",
            "OOO TSK Vektor",
            "",
            "Company",
            "ru",
            "INN 3849055365",
            "2025-07-20",
            "EU 833/2014 Annex IV, no. 791",
        ],
        ["OFAC", Sdn, "46441", "TSK VEKTOR, OOO", "", "Company", "ru", "INN 3849055365", "2023-12-12", December],
        [
            "UK",
            "Russia (Sanctions) (EU Exit) Regulations 2019",
            "RUS2262",
            "TSK Vektor",
            "",
            "Company",
            "ru",
            "",
            "2024-11-07",
            "UK Sanctions List, RUS2262",
        ],
        [
            "EU",
            Freeze,
            "269/2014-504",
            "Redlepus TSK Vektor Industrial (Shenzhen)",
            "红兔矢量实业（深圳）有限公司;Red Rabbit",
            "Company",
            "cn",
            "USCC 91440300MA5HX80Y1Q",
            "2024-12-16",
            Act2024,
        ],
        [
            "OFAC",
            Sdn,
            "51265",
            "REDLEPUS VECTOR INDUSTRY SHENZHEN CO LTD",
            "红兔矢量实业（深圳）有限公司",
            "Company",
            "cn",
            "USCC 91440300MA5HX80Y1Q",
            "2024-10-17",
            October,
        ],
        [
            "UK",
            "Russia (Sanctions) (EU Exit) Regulations 2019",
            "RUS2257",
            "Redlepus Vector Industry Shenzhen",
            "",
            "Company",
            "cn",
            "",
            "2024-11-07",
            "UK Sanctions List, RUS2257",
        ],
        [
            "EU",
            Freeze,
            "269/2014-505",
            "Xiamen Limbach Aviation Engine",
            "厦门林巴贺航空发动机股份有限公司",
            "Company",
            "cn",
            "USCC 91350200051193084R",
            "2024-12-16",
            Act2024,
        ],
        [
            "OFAC",
            Sdn,
            "51298",
            "XIAMEN LIMBACH AIRCRAFT ENGINE CO LTD",
            "",
            "Company",
            "cn",
            "USCC 91350200051193084R",
            "2024-10-17",
            October,
        ],
        [
            "EU",
            Freeze,
            "",
            "Artem Mikhailovich YAMSHCHIKOV",
            "Артем Михайлович ЯМЩИКОВ",
            "Person",
            "ru",
            "INN 381000781179",
            "2024-12-16",
            Act2024,
        ],
        ["OFAC", Sdn, "51211", "YAMSHCHIKOV, Artem Mikhailovich", "", "Person", "ru", "INN 381000781179", "2024-10-17", October],
        ["OFAC", Sdn, "51215", "LLC TRADING HOUSE VECTOR", "", "Company", "ru", "INN 3808184570", "2024-10-17", October],
        [
            "EU",
            Annex,
            "",
            "Trading House Vector LLC",
            "",
            "Company",
            "ru",
            "INN 3808184570",
            "2025-10-24",
            "EU 833/2014 Annex IV, 24.10.2025",
        ],
        [
            "EU",
            Freeze,
            "",
            "Juhang Aviation Technology Shenzhen",
            "巨航航空科技",
            "Company",
            "cn",
            "USCC 91440300MA5GN73B4F",
            "2024-12-16",
            Act2024,
        ],
        [
            "EU",
            Annex,
            "",
            "Juhang Aviation Technology (Shenzen)",
            "",
            "Company",
            "cn",
            "USCC 91440300MA5GN73B4F",
            "2024-12-17",
            "EU 833/2014 Annex IV, 17.12.2024",
        ],
        [
            "EU",
            Freeze,
            "269/2014-758",
            "Sichuan AEE",
            "Shenzhen Yidian Aviation Technology;深圳一电航空技术有限公司",
            "Company",
            "cn",
            "",
            "2026-04-23",
            Act2026,
        ],
        ["EU", Freeze, "269/2014-755", "Hunan Haotyanyi", "", "Company", "cn", "", "2026-04-23", Act2026],
        [
            "EU",
            Freeze,
            "",
            "Beijing Xichao International Technology and Trade",
            "北京汐潮国际科贸",
            "Company",
            "cn",
            "USCC 91110105MACQWR1U2C",
            "2026-04-23",
            Act2026,
        ],
        ["EU", Freeze, "", "LIBSS LLC", "LIBBS LLC", "Company", "ru", "OGRN 1217700455213", "2026-04-23", Act2026],
    ];

    public static byte[] Csv()
    {
        var list = new SampleDocument("facts.csv", "list", "en").Row(s_header);
        foreach (var r in Rows)
        {
            list.Row([r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], "", "", r[9]]);
        }

        return list.Bytes();
    }
}
