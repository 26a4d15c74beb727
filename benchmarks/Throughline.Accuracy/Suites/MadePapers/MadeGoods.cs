using System.Globalization;

namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>Invented lines of goods.</summary>
internal static class MadeGoods
{
    private static readonly Dictionary<string, (string[] Goods, string[] Kinds, string[] Units)> s_words = new(StringComparer.Ordinal)
    {
        ["en"] = (
            [
                "Steel bracket",
                "Ball bearing",
                "Control cable",
                "Servo drive",
                "Pressure sensor",
                "Hydraulic pump",
                "LED module",
                "Packing foam",
                "Filter element",
                "Gasket set",
            ],
            ["type A", "reinforced, galvanised", "10 mm", "for outdoor use", "spare part", ""],
            ["pcs", "set", "kg", "m"]
        ),
        ["ru"] = (
            [
                "Подшипник шариковый",
                "Кабель силовой",
                "Датчик давления",
                "Насос гидравлический",
                "Клапан обратный",
                "Фильтр воздушный",
                "Болт крепёжный",
                "Блок питания",
                "Муфта соединительная",
            ],
            ["усиленный", "тип Б", "10 мм", "для наружной установки", ""],
            ["шт", "компл", "кг", "м"]
        ),
        ["zh"] = (
            ["轴承", "电缆", "压力传感器", "液压泵", "伺服电机", "过滤器", "电源模块", "密封圈", "连接器", "控制板"],
            ["加强型", "A型", "10毫米", "户外用", ""],
            ["个", "套", "千克", "米"]
        ),
    };

    /// <summary>A line: description, quantity, unit, price.</summary>
    public static (string Description, int Quantity, string Unit, decimal Price) Of(string language, Random random)
    {
        var (goods, kinds, units) = s_words[language];
        var kind = kinds[random.Next(kinds.Length)];
        var name = goods[random.Next(goods.Length)];
        var description = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}{(language == "zh" ? "" : " ")}{(char)('A' + random.Next(20))}{(char)('K' + random.Next(10))}-{random.Next(10, 999)}"
        );
        return (
            kind.Length == 0 ? description
            : language == "zh" ? description + kind
            : $"{description} {kind}",
            random.Next(1, random.Next(2) == 0 ? 12 : 400),
            units[random.Next(units.Length)],
            Math.Round((decimal)Math.Exp(random.NextDouble() * 8), 2) + 0.25m
        );
    }
}
