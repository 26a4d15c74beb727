using Throughline.Samples.Truth;

namespace Throughline.Samples.Aurora;

/// <summary>What a good reader of the pile finds, and what it must not find.</summary>
internal static class Findings
{
    private static readonly string[] s_goods = ["supplied", "shipped", "delivered", "invoiced", "received", "ordered"];
    private static readonly string[] s_money = ["paid"];
    private static readonly string[] s_people = ["visited", "travelledTo", "attended", "employedBy"];

    public static IReadOnlyList<ExpectedFinding> Chains { get; } =
    [
        new("goods-lanlu", "The maker's aircraft reach the plant through the trading house")
        {
            From = "lanlu",
            To = "aurora",
            Kind = "goods",
            Hops = ["lanlu", "kedran", "aurora"],
            Predicates = [s_goods, s_goods],
        },
        new("goods-fengjiang", "The engines reach the plant through Kazakhstan and the trading house")
        {
            From = "fengjiang",
            To = "aurora",
            Kind = "goods",
            Hops = ["fengjiang", "saryzhel", "kedran", "aurora"],
            Predicates = [s_goods, s_goods, s_goods],
        },
        new("money-lanlu", "The plant's money reaches the maker through the trading house")
        {
            From = "aurora",
            To = "lanlu",
            Kind = "money",
            Hops = ["aurora", "kedran", "lanlu"],
            Predicates = [s_money, s_money],
        },
        new("people-deng", "The maker's head of service works at the plant")
        {
            From = "lanlu",
            To = "aurora",
            Kind = "people",
            Hops = ["lanlu", "deng", "aurora"],
            Predicates = [s_people, s_people],
        },
    ];

    public static IReadOnlyList<ExpectedFinding> Leads { get; } =
    [
        new("lead-listed-plant", "The plant is listed by both authorities") { Detection = "D01", Subjects = ["aurora"] },
        new("lead-listed-trader", "The trading house is listed in mid-story, by each authority on another day")
        {
            Detection = "D01",
            Subjects = ["kedran"],
        },
        new("lead-chain-aircraft", "Aircraft through the trading house") { Detection = "D27", Subjects = ["lanlu", "kedran", "aurora"] },
        new("lead-chain-engines", "Engines through Kazakhstan")
        {
            Detection = "D27",
            Subjects = ["fengjiang", "saryzhel", "kedran", "aurora"],
        },
        new("lead-cover-aircraft", "LH-90V waybilled as spraying equipment; the mail asks for it")
        {
            Detection = "D16",
            Subjects = ["lanlu", "kedran"],
        },
        new("lead-cover-engines", "FJ-170 declared as irrigation pump sets") { Detection = "D16", Subjects = ["saryzhel", "kedran"] },
        new("lead-watch-code", "8806.24 in a customs row") { Detection = "D14", Subjects = ["kedran"] },
        new("lead-presence-june", "The team is in Kostroma for the June test") { Detection = "D42", Subjects = ["deng", "ke", "bian"] },
        new("lead-presence-november", "Two of them for the November test") { Detection = "D42", Subjects = ["deng", "ke"] },
        new("lead-co-travel", "The team books together three times") { Detection = "D43", Subjects = ["deng", "ke", "bian"] },
        new("lead-affiliation-deng", "Declared as the trader's, in fact the maker's")
        {
            Detection = "D45",
            Subjects = ["deng", "kedran", "lanlu"],
        },
        new("lead-affiliation-ke", "Declared as the trader's, in fact the maker's")
        {
            Detection = "D45",
            Subjects = ["ke", "kedran", "lanlu"],
        },
        new("lead-affiliation-bian", "Declared as the trader's, in fact the maker's")
        {
            Detection = "D45",
            Subjects = ["bian", "kedran", "lanlu"],
        },
        new("lead-fifty", "52 % of the holding firm belongs to the plant") { Detection = "D02", Subjects = ["aktiv"] },
        new("lead-phoenix", "Formed ten weeks after the second listing, at the listed firm's address")
        {
            Detection = "D07",
            Subjects = ["ladorzha"],
        },
        new("lead-substitution", "FJ-170 for the same plant from a new seller after the listing")
        {
            Detection = "D30",
            Subjects = ["ladorzha", "aurora"],
        },
        new("lead-reconciliation", "Ten LH-120 are planned and not delivered; four LH-90V delivered, two tested")
        {
            Detection = "D26",
            Subjects = ["aurora"],
        },
        new("lead-sum", "The invoices of the second quarter of 2025 add up to CNY 5,655,000")
        {
            Detection = "D39",
            Subjects = ["lanlu", "kedran"],
        },
        new("lead-building", "Two firms in one building, office 9 and office 11") { Detection = "D04", Subjects = ["kedran", "ladorzha"] },
    ];

    /// <summary>As-of facts: what a list says of a party on a day.</summary>
    public static IReadOnlyList<ExpectedFinding> Listings { get; } =
    [
        new("state-kedran-2024-10", "Before either listing")
        {
            Subjects = ["kedran"],
            Authority = "Atlantic Treasury",
            AsOf = "2024-10-22",
            State = "listedLater",
        },
        new("state-kedran-2024-12-atlantic", "Between the two")
        {
            Subjects = ["kedran"],
            Authority = "Atlantic Treasury",
            AsOf = "2024-12-01",
            State = "active",
        },
        new("state-kedran-2024-12-union", "Between the two")
        {
            Subjects = ["kedran"],
            Authority = "Northern Union",
            AsOf = "2024-12-01",
            State = "listedLater",
        },
        new("state-lanlu-2025-11", "On the day of the report")
        {
            Subjects = ["lanlu"],
            Authority = "Northern Union",
            AsOf = "2025-11-06",
            State = "listedLater",
        },
        new("state-lanlu-2026-03", "After its listing")
        {
            Subjects = ["lanlu"],
            Authority = "Northern Union",
            AsOf = "2026-03-01",
            State = "active",
        },
        new("state-aurora-2024-01", "Before the story")
        {
            Subjects = ["aurora"],
            Authority = "Northern Union",
            AsOf = "2024-01-01",
            State = "active",
        },
    ];

    public static IReadOnlyList<ExpectedFinding> HardNegatives { get; } =
    [
        new("no-namesake", "Sells stationery in Perm; another number, never listed") { Subjects = ["perm"] },
        new("no-farm-chain", "Buys sprayer parts and a pump from the trading house") { Detection = "D27", Subjects = ["sukhona"] },
        new("no-pump-cover", "Pumps that are pumps, in the same customs chapter as the disguised engines")
        {
            Detection = "D16",
            Subjects = ["shuihe", "nerl"],
        },
        new("no-pump-chain", "Honest pump trade") { Detection = "D27", Subjects = ["shuihe", "nerl"] },
        new("no-survey-laos", "A survey firm that buys the same aircraft") { Subjects = ["vangsai"] },
        new("no-survey-kz", "A survey firm that buys the same aircraft") { Subjects = ["yertis"] },
        new("no-minor-stake", "Eight per cent of it belong to the plant") { Detection = "D02", Subjects = ["forest"] },
        new("no-expo-crowd", "Fair visitors on the flight of the first team")
        {
            Subjects =
            [
                "HUANG/JIAMU MR",
                "LIAO/SHIQIN MS",
                "QIN/BOYUAN MR",
                "TANG/YUEHAN MR",
                "SHI/ANLAN MS",
                "DENG/SHAOTING MS",
                "PAN/ZHEKAI MR",
                "MIAO/RUSONG MR",
                "FENG/XILIN MR",
                "LU/MINGHUI MS",
            ],
        },
    ];

    public static IReadOnlyList<ExpectedFinding> Contradictions { get; } =
    [
        new("con-denial", "The trading house denies deliveries that acts, waybills and the plant's letter document")
        {
            Kind = "denial",
            Subjects = ["kedran"],
            Documents = ["letters/заявление Кедрань.txt", "news/harbour-desk.html"],
        },
        new("con-not-aware", "The maker is not aware of work that its own papers document")
        {
            Kind = "notAware",
            Subjects = ["lanlu"],
            Documents = ["news/harbour-desk.html"],
        },
        new("con-affiliation", "Two employers of one engineer")
        {
            Kind = "affiliation",
            Subjects = ["deng"],
            Documents = ["letters/Письмо о пропусках 06-2024.docx", "mail/20240612-team.eml"],
        },
        new("con-time", "June 2024 in the report, June 2023 in the Russian rewrite")
        {
            Kind = "time",
            Subjects = ["lanlu"],
            Documents = ["news/harbour-desk.html", "news/verhnyaya-volga.html"],
        },
        new("con-description", "One consignment: four LH-90V on the invoice, spraying equipment on the waybill")
        {
            Kind = "description",
            Subjects = ["lanlu"],
            Documents = ["trade/LL2409-03.xlsx", "transport/dt_2024.csv"],
        },
    ];

    public static IReadOnlyList<ExpectedFinding> Unknowns { get; } =
    [
        new("unk-contract", "The contract 118/А-24 between trader and plant is named and nowhere seen")
        {
            Kind = "unknown",
            Subjects = ["kedran", "aurora"],
            Documents = ["news/harbour-desk.html"],
        },
        new("unk-prices", "The report withholds the plant's prices")
        {
            Kind = "withheld",
            Subjects = ["aurora"],
            Documents = ["news/harbour-desk.html"],
        },
        new("unk-response", "The plant did not respond")
        {
            Kind = "noResponse",
            Subjects = ["aurora"],
            Documents = ["news/harbour-desk.html"],
        },
        new("unk-engines", "Who buys the engines after 2024") { Kind = "unknown", Documents = ["news/analyst-brief.txt"] },
    ];
}
