using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Waybills, packing lists, customs rows and the forwarder's mail.</summary>
internal static class TransportPapers
{
    private static readonly string s_awb1 = CheckDigits.Waybill("990", "4417702");
    private static readonly string s_awb2 = CheckDigits.Waybill("990", "4531186");
    private static readonly string s_awb3 = CheckDigits.Waybill("990", "5120943");

    public static IEnumerable<SampleDocument> All() => [Instruction(), Cmr(), Register(), Archive(), ThirdWaybill()];

    private static ExpectedClaim Move(string from, string to, string goods, int count, string? day) =>
        Claim(from, "shipped", to) with
        {
            AlsoPredicates = ["supplied", "delivered"],
            Concerns = goods,
            Quantity = Count(count),
            Time = day,
        };

    private static SampleDocument FirstWaybill() =>
        new SampleDocument($"AWB {s_awb1}.pdf", "waybill", "en")
            .Title($"AIR WAYBILL {s_awb1}")
            .Field("Shipper: Jingzhou Lanlu Aviation Technology Co., Ltd., Jingzhou, China")
            .Field("Consignee: TD Kedran LLC, Yaroslavl, Russia")
            .Field("Issuing carrier's agent: Ningbo Haijiaqiao International Freight Co., Ltd.")
            .Field("Airport of departure: WUH    Airport of destination: KMW    Executed on 24 April 2024")
            .Row(["No. of pieces", "Gross weight kg", "Rate class", "Nature and quantity of goods"])
            .Row(
                ["12", "1,236", "Q", "UNMANNED AIRCRAFT LH-40, 12 SETS, INV LL2404-17"],
                Move("lanlu", "kedran", "LH-40", 12, "2024-04-24") with
                {
                    Via = "haijiaqiao",
                    Quote = "UNMANNED AIRCRAFT LH-40, 12 SETS",
                }
            );

    private static SampleDocument SecondWaybill() =>
        new SampleDocument($"{s_awb2}.txt", "waybill", "en").Field(
            $"HOUSE AIR WAYBILL\nMAWB {s_awb2}   DATE 10 SEP 2024\n\nSHIPPER    JINGZHOU LANLU AVIATION TECHNOLOGY CO LTD\n"
                + "CONSIGNEE  TD KEDRAN LLC, YAROSLAVL\nNOTIFY     SAME AS CONSIGNEE\nAGENT      NINGBO HAIJIAQIAO INTERNATIONAL FREIGHT\n\n"
                + "PIECES 4   GROSS 812 KG\nGOODS      AGRICULTURAL SPRAYING EQUIPMENT\nREF        INV LL2409-03",
            Move("lanlu", "kedran", "AGRICULTURAL SPRAYING EQUIPMENT", 4, "2024-09-10") with
            {
                Quote = "GOODS      AGRICULTURAL SPRAYING EQUIPMENT",
            }
        );

    private static SampleDocument ThirdWaybill() =>
        new SampleDocument($"transport/awb_{s_awb3}.pdf", "waybill", "en")
            .Title("Not negotiable AIR WAYBILL")
            .Row(["AWB number", s_awb3, "Flight/date", "MZ812 / 30-APR-2025"])
            .Row(["Shipper's name and address", "Jingzhou Lanlu Aviation Technology Co., Ltd."])
            .Row(["Consignee's name and address", "Trading House Kedran LLC, Yaroslavl"])
            .Row(["Notify", "KAZ Aurora JSC, A. Zheleznyak, Kostroma"])
            .Row(["Pieces", "Weight", "Description of goods", "Reference"])
            .Row(
                ["6", "2,410 kg", "Crop monitoring platforms, dismantled", "LL2504-22"],
                Move("lanlu", "kedran", "Crop monitoring platforms, dismantled", 6, "2025-04-30"),
                Claim("LH-120", "declaredAs", "Crop monitoring platforms, dismantled") with
                {
                    Optional = true,
                }
            );

    private static SampleDocument Instruction() =>
        new SampleDocument("mail/20240906-booking.eml", "email", "en")
        {
            Mail = new(
                "Deng Shaotang <deng.st@lanlu-av.example>",
                "Operations <ops@haijiaqiao.example>",
                "LL2409-03 booking",
                "Fri, 06 Sep 2024 16:41:00 +0800",
                "20240906.1641@lanlu-av.example"
            )
            {
                Cc = "柯念祖 <ke.nz@lanlu-av.example>",
            },
        }
            .Say("Hi,")
            .Say(
                "please book four pieces WUH-KMW for next Tuesday, consignee TD Kedran as before.",
                Claim("lanlu", "shipped", "kedran") with
                {
                    Modality = "plan",
                    Optional = true,
                    Quantity = Count(4),
                    Time = "2024-09-10",
                    AlsoPredicates = ["plannedDelivery"],
                }
            )
            .Say(
                "On the waybill the LH-90V should be described as agricultural spraying equipment. Last time the word \"unmanned\" cost us two weeks at the airport and the client was not happy.",
                Claim("LH-90V", "declaredAs", "agricultural spraying equipment") with
                {
                    Modality = "any",
                    Quote = "the LH-90V should be described as agricultural spraying equipment",
                }
            )
            .Say("Packing list attached. Invoice stays as it is.")
            .Say(
                "Deng Shaotang\nHead of Overseas Service\nJingzhou Lanlu Aviation Technology Co., Ltd.\n+86 716 8802 144",
                Claim("deng", "employedBy", "lanlu") with
                {
                    Quote = "Deng Shaotang\nHead of Overseas Service\nJingzhou Lanlu Aviation Technology Co., Ltd.",
                }
            )
            .With(
                new SampleDocument("packing-LL2409-03.xlsx", "packingList", "en")
                    .Sheet("PL")
                    .Row(["PACKING LIST", null, "Invoice", "LL2409-03"])
                    .Row(["Exporter", "Jingzhou Lanlu Aviation Technology Co., Ltd."])
                    .Row(["Consignee", "TD Kedran LLC"])
                    .Row(["Case", "Contents", "Serial", "Net kg", "Gross kg"])
                    .Row(["1/4", "LH-90V", "LH90V-24-0021", 171, 203], Packed("LH-90V"))
                    .Row(["2/4", "LH-90V", "LH90V-24-0022", 171, 203], Packed("LH-90V"))
                    .Row(["3/4", "LH-90V", "LH90V-24-0023", 171, 203], Packed("LH-90V"))
                    .Row(["4/4", "LH-90V", "LH90V-24-0024", 171, 203], Packed("LH-90V"))
            );

    private static ExpectedClaim Packed(string goods) =>
        Claim("lanlu", "shipped", "kedran") with
        {
            AlsoPredicates = ["supplied"],
            Concerns = goods,
            Optional = true,
        };

    private static SampleDocument Cmr() =>
        new SampleDocument("transport/CMR 0066120.docx", "waybill", "ru")
            .Title("МЕЖДУНАРОДНАЯ ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ / CMR № 0066120")
            .Row(
                ["1. Отправитель", "ТОО «Сарыжел Логистик», Алматы, ул. Кокжиек, 40"],
                Claim("saryzhel", "locatedAt", "Алматы, ул. Кокжиек, 40") with
                {
                    Optional = true,
                }
            )
            .Row(["2. Получатель", "ООО «ТД Кедрань», Ярославль, ул. Полушкина Роща, 14"])
            .Row(["3. Место разгрузки", "г. Кострома, ул. Сутырина, 3 (склад АО «КАЗ „Аврора“»)"])
            .Row(["4. Место и дата погрузки", "Алматы, 18.09.2024"])
            .Row(["Кол-во мест", "Род упаковки", "Наименование груза", "Вес брутто, кг"])
            .Row(
                ["30", "ящик", "Насосный агрегат для орошения", "1 470"],
                Move("saryzhel", "kedran", "Насосный агрегат для орошения", 30, "2024-09-18")
            )
            .Field("16. Перевозчик: ИП Тулешов");

    private static SampleDocument Register() =>
        new SampleDocument("transport/forwarder jobs 2024-25.xlsx", "register", "en")
            .Sheet("Jobs")
            .Row(["Haijiaqiao Freight — job register (air)"])
            .Row(["Job", "Pick-up", "Shipper", "Receiver", "Cargo as booked", "Pcs", "AWB", "Remarks"])
            .Row(
                [
                    "HJ-24-0193",
                    Day(2024, 4, 22),
                    "Lanlu Aviation",
                    "TD Kedran",
                    "LH-40 unmanned aircraft",
                    12,
                    s_awb1,
                    "held 13 days, papers",
                ],
                Move("lanlu", "kedran", "LH-40", 12, "2024-04-22") with
                {
                    Time = "2024-04-22/2024-04-24",
                }
            )
            .Row(
                [
                    "HJ-24-0377",
                    Day(2024, 6, 7),
                    "Lanlu Aviation",
                    "Yertis Geodesy LLP",
                    "LH-40 unmanned aircraft",
                    3,
                    CheckDigits.Waybill("990", "4460518"),
                    null,
                ],
                Move("lanlu", "yertis", "LH-40", 3, "2024-06-07")
            )
            .Row(
                [
                    "HJ-24-0611",
                    Day(2024, 9, 9),
                    "Lanlu Aviation",
                    "TD Kedran",
                    "agricultural spraying equipment",
                    4,
                    s_awb2,
                    "description per shipper",
                ],
                Move("lanlu", "kedran", "agricultural spraying equipment", 4, "2024-09-09") with
                {
                    Time = "2024-09-09/2024-09-10",
                }
            )
            .Row(
                [
                    "HJ-25-0148",
                    Day(2025, 4, 28),
                    "Lanlu Aviation",
                    "Trading House Kedran LLC",
                    "crop monitoring platforms",
                    6,
                    s_awb3,
                    "notify party added by shipper",
                ],
                Move("lanlu", "kedran", "crop monitoring platforms", 6, "2025-04-28") with
                {
                    Time = "2025-04-28/2025-04-30",
                }
            );

    // The copy of the April invoice is byte for byte the file in trade/.
    private static SampleDocument Archive() =>
        new SampleDocument("transport/forwarder-archive.zip", "archive", "en").With(
            FirstWaybill(),
            SecondWaybill(),
            MakerCopy(),
            new SampleDocument("notes/readme.txt", "note", "en") { Noise = true }.Say(
                "Scans of 2024 jobs. Originals are in the grey cabinet, second floor."
            )
        );

    private static SampleDocument MakerCopy()
    {
        var original = MakerPapers.All().First(d => d.Path.EndsWith("LL2404-17.pdf", StringComparison.Ordinal));
        return original.As("copies/inv LL2404-17.pdf", original.Path);
    }
}
