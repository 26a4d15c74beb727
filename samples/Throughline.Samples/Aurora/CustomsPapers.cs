using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Customs rows of both sides of the border.</summary>
internal static class CustomsPapers
{
    public static IEnumerable<SampleDocument> All() => [CustomsRu(), CustomsZh()];

    private static SampleDocument CustomsRu()
    {
        var rows = new SampleDocument("transport/dt_2024.csv", "customs", "ru") { Charset = "windows-1251", Separator = ';' };
        rows.Row([
            "Номер ДТ",
            "Дата",
            "Отправитель",
            "Получатель",
            "ИНН получателя",
            "Код ТН ВЭД",
            "Описание товара",
            "Кол-во",
            "Вес нетто",
            "Стоимость",
            "Валюта",
        ]);
        rows.Row(
            [
                "10131010/260424/0003311",
                "26.04.2024",
                "JINGZHOU LANLU AVIATION TECHNOLOGY CO LTD",
                "ООО \"ТД Кедрань\"",
                Cast.KedranInn,
                "8806240000",
                "БЕСПИЛОТНЫЕ ЛЕТАТЕЛЬНЫЕ АППАРАТЫ LH-40",
                "12",
                "1068",
                "1944000,00",
                "CNY",
            ],
            Customs("lanlu", "kedran", "LH-40", 12, 1_944_000m, "2024-04-26")
        );
        rows.Row(
            [
                "10131010/130924/0007420",
                "13.09.2024",
                "JINGZHOU LANLU AVIATION TECHNOLOGY CO LTD",
                "ООО \"ТД Кедрань\"",
                Cast.KedranInn,
                "8424490000",
                "ОБОРУДОВАНИЕ СЕЛЬСКОХОЗЯЙСТВЕННОЕ ДЛЯ ОПРЫСКИВАНИЯ",
                "4",
                "684",
                "1540000,00",
                "CNY",
            ],
            Customs("lanlu", "kedran", "ОБОРУДОВАНИЕ СЕЛЬСКОХОЗЯЙСТВЕННОЕ ДЛЯ ОПРЫСКИВАНИЯ", 4, 1_540_000m, "2024-09-13")
        );
        rows.Row(
            [
                "10131010/190824/0006702",
                "19.08.2024",
                "TAIZHOU SHUIHE PUMP CO LTD",
                "ООО \"Агроимпульс-Нерль\"",
                Cast.NerlInn,
                "8413708100",
                "НАСОСЫ ЦЕНТРОБЕЖНЫЕ ДЛЯ ОРОШЕНИЯ IP-22",
                "60",
                "2760",
                "189000,00",
                "CNY",
            ],
            Customs("shuihe", "nerl", "НАСОСЫ ЦЕНТРОБЕЖНЫЕ ДЛЯ ОРОШЕНИЯ IP-22", 60, 189_000m, "2024-08-19")
        );
        return rows;
    }

    private static SampleDocument CustomsZh() =>
        new SampleDocument("transport/报关单汇总2024.xlsx", "customs", "zh")
            .Sheet("出口")
            .Row(["报关单号", "申报日期", "境内发货人", "境外收货人", "商品编码", "商品名称", "数量", "总价", "币制", "运抵国"])
            .Row(
                [
                    "310120240000417703",
                    Day(2024, 4, 23),
                    "荆州岚鹭航空科技有限公司",
                    "TD Kedran LLC",
                    "8806240000",
                    "LH-40型无人机",
                    12,
                    1_944_000m,
                    "人民币",
                    "俄罗斯",
                ],
                Customs("lanlu", "kedran", "LH-40", 12, 1_944_000m, "2024-04-23")
            )
            .Row(
                [
                    "310120240000821195",
                    Day(2024, 8, 14),
                    "常德枫桨动力有限公司",
                    "Saryzhel Logistics LLP",
                    "8413709990",
                    "灌溉泵机组",
                    30,
                    720_000m,
                    "人民币",
                    "哈萨克斯坦",
                ],
                Customs("fengjiang", "saryzhel", "灌溉泵机组", 30, 720_000m, "2024-08-14")
            )
            .Row(
                [
                    "310120240000833020",
                    Day(2024, 8, 16),
                    "台州水禾泵业有限公司",
                    "Agroimpuls-Nerl LLC",
                    "8413709990",
                    "灌溉离心泵 IP-22",
                    60,
                    189_000m,
                    "人民币",
                    "俄罗斯",
                ],
                Customs("shuihe", "nerl", "灌溉离心泵 IP-22", 60, 189_000m, "2024-08-16")
            );

    private static ExpectedClaim Customs(string from, string to, string goods, int count, decimal value, string day) =>
        Move(from, to, goods, count, day) with
        {
            Amount = Money(value, "CNY"),
        };

    private static ExpectedClaim Move(string from, string to, string goods, int count, string? day) =>
        Claim(from, "shipped", to) with
        {
            AlsoPredicates = ["supplied", "delivered"],
            Concerns = goods,
            Quantity = Count(count),
            Time = day,
        };
}
