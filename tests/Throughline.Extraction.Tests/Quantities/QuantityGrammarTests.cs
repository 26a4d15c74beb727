using Throughline.Extraction.Quantities;

namespace Throughline.Extraction.Tests.Quantities;

public class QuantityGrammarTests
{
    [Theory]
    [InlineData("more than 5 million yuan", "en", 5_000_000, null, "CNY")]
    [InlineData("€3.2m", "en", 3_200_000, 3_200_000, "EUR")]
    [InlineData("RMB 5,120,000", "en", 5_120_000, 5_120_000, "CNY")]
    [InlineData("$790 million", "en", 790_000_000, 790_000_000, "USD")]
    [InlineData("свыше 5,4 млн рублей", "ru", 5_400_000, null, "RUB")]
    [InlineData("5 120 000,00 руб.", "ru", 5_120_000, 5_120_000, "RUB")]
    [InlineData("超过500万元", "zh", 5_000_000, null, "CNY")]
    [InlineData("￥5120000", "zh", 5_120_000, 5_120_000, "CNY")]
    [InlineData("1.2亿美元", "zh", 120_000_000, 120_000_000, "USD")]
    public void Money_is_read_with_its_bounds(string text, string language, int min, int? max, string currency)
    {
        var amount = QuantityGrammar.Find(text, 0, text.Length, language).Single().Amount!;
        (amount.Min, amount.Max, amount.Currency).ShouldBe((min, max, currency));
    }

    [Theory]
    [InlineData("полтора миллиона рублей", "ru", 1_500_000, 1_500_000, "RUB")]
    [InlineData("от 5 до 7 млн рублей", "ru", 5_000_000, 7_000_000, "RUB")]
    [InlineData("70 тыс. долларов и более", "ru", 70_000, null, "USD")]
    [InlineData("two and a half million us dollars", "en", 2_500_000, 2_500_000, "USD")]
    [InlineData("人民币三百五十万元", "zh", 3_500_000, 3_500_000, "CNY")]
    [InlineData("伍佰万元", "zh", 5_000_000, 5_000_000, "CNY")]
    public void Money_in_words_is_read(string text, string language, int min, int? max, string currency) =>
        Money_is_read_with_its_bounds(text, language, min, max, currency);

    [Theory]
    [InlineData("百分之五", 5)]
    [InlineData("九折", 90)]
    [InlineData("七成六", 76)]
    [InlineData("25,5 %", 25.5)]
    public void A_share_is_read(string text, double value) =>
        QuantityGrammar.Find(text, 0, text.Length, "zh").Single().Quantity.ShouldNotBeNull().Min.ShouldBe((decimal)value);

    [Theory]
    [InlineData("four specialists", "en", 4, 4)]
    [InlineData("several drones", "en", 2, null)]
    [InlineData("two dozen drones", "en", 24, 24)]
    [InlineData("1,500 units", "en", 1500, 1500)]
    [InlineData("四名工程师", "zh", 4, 4)]
    [InlineData("40 комплектов", "ru", 40, 40)]
    public void Counts_are_read(string text, string language, int min, int? max)
    {
        var quantity = QuantityGrammar.Find(text, 0, text.Length, language).Single().Quantity!;
        (quantity.Min, quantity.Max).ShouldBe((min, max));
    }
}
