using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Test reports with who, when, where, model and serial number, and nothing of performance.</summary>
internal static class TestPapers
{
    public static IEnumerable<SampleDocument> All() => [June(), November(), Summary(), Plan()];

    private static SampleDocument June() =>
        new SampleDocument("plant/протокол 7-24.pdf", "testReport", "ru")
            .Title("ПРОТОКОЛ ИСПЫТАНИЙ № 7-24")
            .Field("АО «КАЗ „Аврора“», лётно-испытательная станция")
            .Row(["Изделие", "БВС LH-40"])
            .Row(["Зав. номера", "LH40-24-0107, LH40-24-0109"])
            .Row(["Место", "полигон «Судиславль»"])
            .Row(["Дата начала", "18.06.2024"])
            .Row(["Дата окончания", "20.06.2024"])
            .Record(Claim("aurora", "tested", "LH-40") with { Time = "2024-06-18/2024-06-20", Place = "range", Quote = "БВС LH-40" })
            .Field("Присутствовали:")
            .Row(["Ф.И.О.", "Организация", "Подпись"])
            .Row(
                ["Гладышев Ф.И.", "АО «КАЗ „Аврора“»", "подпись"],
                Present("gladyshev", "2024-06-18/2024-06-20"),
                Claim("gladyshev", "employedBy", "aurora") with
                {
                    Optional = true,
                }
            )
            .Row(
                ["Шутихин Р.С.", "ООО «ТД Кедрань»", "подпись"],
                Present("shutikhin", "2024-06-18/2024-06-20"),
                Claim("shutikhin", "employedBy", "kedran") with
                {
                    Optional = true,
                }
            )
            .Row(["Дэн Шаотан", "ООО «ТД Кедрань»", "подпись"], Present("deng", "2024-06-18/2024-06-20"), Declared("deng"))
            .Row(["Кэ Няньцзу", "ООО «ТД Кедрань»", "подпись"], Present("ke", "2024-06-18/2024-06-20"), Declared("ke"))
            .Row(["Бянь Вэньхао", "ООО «ТД Кедрань»", "подпись"], Present("bian", "2024-06-18/2024-06-20"), Declared("bian"))
            .Say("Вывод: программа выполнена в полном объёме.");

    private static SampleDocument November() =>
        new SampleDocument("plant/Протокол 11-24.docx", "testReport", "ru")
            .Title("Протокол № 11-24 испытаний")
            .Say(
                "В период с 12 по 14 ноября 2024 года на площадке «Судиславль» комиссией завода проведены испытания двух комплектов LH-90V (зав. № LH90V-24-0021 и LH90V-24-0023), поставленных ООО «ТД Кедрань».",
                Claim("aurora", "tested", "LH-90V") with
                {
                    Time = "2024-11-12/2024-11-14",
                    Place = "range",
                    Quantity = Count(2),
                    Quote = "комиссией завода проведены испытания двух комплектов LH-90V",
                },
                Claim("kedran", "supplied", "aurora") with
                {
                    AlsoPredicates = ["delivered"],
                    Concerns = "LH-90V",
                    Quote = "поставленных ООО «ТД Кедрань»",
                }
            )
            .Say(
                "В испытаниях участвовали: от завода – Гладышев Ф.И.; от поставщика – Шутихин Р.С.; представители изготовителя Дэн Шаотан и Кэ Няньцзу.",
                Present("gladyshev", "2024-11-12/2024-11-14"),
                Present("shutikhin", "2024-11-12/2024-11-14"),
                Present("deng", "2024-11-12/2024-11-14"),
                Present("ke", "2024-11-12/2024-11-14"),
                Claim("deng", "represents", "lanlu") with
                {
                    Optional = true,
                }
            )
            .Say(
                "Комплект № 0024 к испытаниям не предъявлялся. Возможность применения изделия в комплексе ВС-6 комиссией не рассматривалась.",
                Claim("LH-90V", "usedIn", "VS-6") with
                {
                    Modality = "opinion",
                    Optional = true,
                    Knowledge = "unknown",
                }
            );

    private static ExpectedClaim Present(string who, string time) => Claim(who, "attended", null) with { Time = time };

    private static ExpectedClaim Declared(string who) => Claim(who, "employedBy", "kedran") with { Basis = "declared" };

    private static SampleDocument Summary() =>
        new SampleDocument("people/试验小结.txt", "testReport", "zh") { Charset = "gb18030" }
            .Title("六月赴俄工作小结")
            .Say("撰写人：卞文昊　日期：2024年6月25日")
            .Say(
                "6月18日至20日，我和邓工、柯念祖在苏季斯拉夫利试验场参加了LH-40两架样机的试验，极光厂由Гладышев负责组织。",
                Claim("bian", "attended", null) with
                {
                    Time = "2024-06-18/2024-06-20",
                    Place = "range",
                },
                Claim("deng", "attended", null) with
                {
                    Time = "2024-06-18/2024-06-20",
                    Place = "range",
                },
                Claim("ke", "attended", null) with
                {
                    Time = "2024-06-18/2024-06-20",
                    Place = "range",
                }
            )
            .Say(
                "试验前一天在厂里为对方十一名操作人员做了培训，并协助装配了四架。",
                Claim("lanlu|bian|我", "trained", "aurora|操作人员|对方") with
                {
                    Quantity = Count(11, "people"),
                    Time = "2024-06-17",
                    Quote = "在厂里为对方十一名操作人员做了培训",
                },
                Claim("lanlu|bian|我", "assisted", null) with
                {
                    Quote = "协助装配了四架",
                    Time = "2024-06-17",
                }
            )
            .Say(
                "对方要求我们在所有表格上写克德兰公司，理由没有说明。",
                Claim("deng", "employedBy", "kedran") with
                {
                    Basis = "declared",
                    Optional = true,
                }
            )
            .Say("22日返回武汉。", Claim("bian", "travelledTo", "WUH|武汉") with { Time = "2024-06-22" });

    private static SampleDocument Plan() =>
        new SampleDocument("plant/План испытаний 2025.xlsx", "plan", "ru")
            .Sheet("План")
            .Row(["План-график поставок и испытаний на 2025 год"])
            .Row(["Изделие", "Поставщик", "Кол-во", "Срок поставки", "Испытания (план)", "Отметка о выполнении"])
            .Row(
                ["LH-120", "ООО «ТД Кедрань»", 6, "II квартал 2025", "июнь 2025", "поставлено 30.05.2025"],
                Claim("kedran", "plannedDelivery", "aurora") with
                {
                    Concerns = "LH-120",
                    Quantity = Count(6),
                    Time = "2025-Q2",
                    Modality = "plan",
                },
                Claim("kedran", "delivered", "aurora") with
                {
                    Concerns = "LH-120",
                    Time = "2025-05-30",
                    AlsoPredicates = ["supplied"],
                    Optional = true,
                }
            )
            .Row(
                ["LH-120", "ООО «ТД Кедрань»", 10, "IV квартал 2025", "декабрь 2025", null],
                Claim("kedran", "plannedDelivery", "aurora") with
                {
                    Concerns = "LH-120",
                    Quantity = Count(10),
                    Time = "2025-Q4",
                    Modality = "plan",
                }
            )
            .Row(
                ["FJ-170", "ООО «Ладоржа-Комплект»", 20, "сентябрь 2025", "—", null],
                Claim("ladorzha", "plannedDelivery", "aurora") with
                {
                    Concerns = "FJ-170",
                    Quantity = Count(20),
                    Time = "2025-09",
                    Modality = "plan",
                }
            );
}
