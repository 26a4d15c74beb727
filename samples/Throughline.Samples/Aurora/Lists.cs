using System.Text.Json;
using Throughline.Samples.Writing;

namespace Throughline.Samples.Aurora;

/// <summary>Watchlists of two invented authorities: the plant early, the trader in mid-story, the maker afterwards, and strangers with like names.</summary>
internal static class Lists
{
    private const string Union = "Northern Union";
    private const string UnionAct = "Regulation 2023/77 (asset freeze)";
    private const string Treasury = "Atlantic Treasury";
    private const string TreasuryAct = "Restricted Parties List";

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
    ];

    private static readonly string[][] s_rows =
    [
        [
            Treasury,
            TreasuryAct,
            "ATL-20117",
            "KOSTROMA APPARATUS PLANT AURORA JSC",
            "АО «КАЗ „Аврора“»;KAZ Aurora",
            "Company",
            "ru",
            $"INN {Cast.AuroraInn}",
            "2023-06-15",
            "",
            "Maker of unmanned aircraft for the armed forces",
        ],
        [
            Union,
            UnionAct,
            "NU-0318",
            "Kostroma Apparatus Plant “Aurora”",
            "Костромской аппаратный завод «Аврора»",
            "Company",
            "ru",
            $"INN {Cast.AuroraInn};OGRN {Cast.AuroraOgrn}",
            "2023-12-08",
            "",
            "Produces unmanned aircraft",
        ],
        [
            Treasury,
            TreasuryAct,
            "ATL-23540",
            "TRADING HOUSE KEDRAN LLC",
            "TD Kedran OOO;ООО «ТД Кедрань»",
            "Company",
            "ru",
            $"INN {Cast.KedranInn}",
            "2024-11-19",
            "",
            "Buys aircraft abroad for ATL-20117",
        ],
        [
            Union,
            UnionAct,
            "NU-0741",
            "OOO TD Kedran",
            "ООО «Торговый дом „Кедрань“»",
            "Company",
            "ru",
            $"INN {Cast.KedranInn};OGRN {Cast.KedranOgrn}",
            "2025-03-04",
            "",
            "Intermediary for NU-0318",
        ],
        [
            Union,
            UnionAct,
            "NU-1022",
            "Jingzhou Lanlu Aviation Technology",
            "荆州岚鹭航空科技有限公司",
            "Company",
            "cn",
            $"USCC {Cast.LanluUscc}",
            "2026-02-17",
            "",
            "Supplies unmanned aircraft through NU-0741",
        ],
        [
            Union,
            UnionAct,
            "NU-1023",
            "Gleb Arkadyevich VORSMAN",
            "Глеб Аркадьевич ВОРСМАН",
            "Person",
            "ru",
            $"INN {Cast.VorsmanInn}",
            "2026-02-17",
            "",
            "Owner of NU-0741",
        ],
        [
            Union,
            UnionAct,
            "NU-0129",
            "OOO Kedran-M",
            "ООО «Кедрань-М»",
            "Company",
            "ru",
            $"INN {Cast.KedranMInn}",
            "2022-09-22",
            "",
            "Timber trade in a region under embargo",
        ],
        [
            Treasury,
            TreasuryAct,
            "ATL-11906",
            "AURORA BOREAL SHIPPING SA",
            "",
            "Company",
            "pa",
            "",
            "2019-05-02",
            "2024-01-31",
            "Tanker operator",
        ],
        [
            Treasury,
            TreasuryAct,
            "ATL-18822",
            "LANLU MARINE ENGINEERING (TIANJIN) CO., LTD.",
            "天津蓝陆海洋工程有限公司",
            "Company",
            "cn",
            "",
            "2022-03-11",
            "",
            "Ship-to-ship transfers",
        ],
        [Union, UnionAct, "NU-0502", "Deng Shaotian", "", "Person", "cn", "", "2024-02-20", "", "Director of a shipping firm"],
        [
            Union,
            UnionAct,
            "NU-0630",
            "Saryozek Bulk Terminal LLP",
            "ТОО «Сарыозек Балк Терминал»",
            "Company",
            "kz",
            "",
            "2024-06-27",
            "",
            "Bulk terminal",
        ],
        [
            Union,
            UnionAct,
            "NU-0655",
            "Polunin Research Institute of Seals",
            "НИИ уплотнений им. Полунина",
            "PublicBody",
            "ru",
            "",
            "2024-06-27",
            "",
            "Research for the defence industry",
        ],
    ];

    /// <summary>The list in the product's simple CSV form; several aliases or identifiers in one cell are parted by semicolons.</summary>
    public static byte[] Csv()
    {
        var list = new SampleDocument("listed.csv", "list", "en").Row(s_header);
        foreach (var row in s_rows)
        {
            list.Row(row);
        }

        return list.Bytes();
    }

    /// <summary>The entries of the union again as FollowTheMoney entities with their listings.</summary>
    public static byte[] FollowTheMoney()
    {
        var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var lines = new System.Text.StringBuilder();
        foreach (var r in s_rows.Where(r => r[0] == Union))
        {
            var id = r[2].ToLowerInvariant();
            var properties = new SortedDictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["name"] = [r[3]],
                ["country"] = [r[6]],
                ["topics"] = ["sanction"],
            };
            if (r[4].Length > 0)
            {
                properties["alias"] = r[4].Split(';');
            }

            foreach (var identifier in r[7].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                properties[
                    identifier.StartsWith("INN", StringComparison.Ordinal) ? "innCode"
                    : identifier.StartsWith("OGRN", StringComparison.Ordinal) ? "ogrnCode"
                    : "uscCode"
                ] = [identifier[(identifier.IndexOf(' ', StringComparison.Ordinal) + 1)..]];
            }

            var entity = new
            {
                id,
                caption = r[3],
                schema = r[5],
                properties,
                datasets = (string[])["northern_union"],
                referents = Array.Empty<string>(),
                target = true,
            };
            lines.Append(JsonSerializer.Serialize(entity, options)).Append('\n');
            var sanction = new SortedDictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["entity"] = [id],
                ["authority"] = [r[0]],
                ["program"] = [r[1]],
                ["authorityId"] = [r[2]],
                ["startDate"] = [r[8]],
                ["reason"] = [r[10]],
            };
            var listing = new
            {
                id = $"{id}-listing",
                caption = r[1],
                schema = "Sanction",
                properties = sanction,
                datasets = (string[])["northern_union"],
                referents = Array.Empty<string>(),
                target = false,
            };
            lines.Append(JsonSerializer.Serialize(listing, options)).Append('\n');
        }

        return System.Text.Encoding.UTF8.GetBytes(lines.ToString());
    }
}
