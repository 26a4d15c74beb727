using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tests.Mentions;

public class ProductCodesTests
{
    [Theory]
    [InlineData("The A140, HW52V and GA‑21 flew.", "A140 HW52V GA‑21")]
    [InlineData("Дрон «Гарпия-А1» и ракета 9М133.", "Гарпия-А1 9М133")]
    [InlineData("该厂生产翼龙-2和TB-2。", "翼龙-2 TB-2")]
    [InlineData("Cyrillic А200 beside A60/A100", "А200 A60 A100")]
    [InlineData("the B12 drone", "B12")]
    public void Designations_are_found(string text, string expected) =>
        string.Join(' ', ProductCodes.Find(text).Select(m => m.Text)).ShouldBe(expected);

    [Theory]
    [InlineData("under contract No. KV-2025/14 and invoice INV-77")]
    [InlineData("flight SU208 and CZ6001 in Q3 2025")]
    [InlineData("рейсом SU208 по договору № АБ-17")]
    [InlineData("ISO 9001, IP67, ГОСТ-15150, COVID-19, a 20-foot box")]
    [InlineData("航班CZ6001，合同号AB-2025")]
    [InlineData("a12@example.com https://example.com/A140/x")]
    public void Codes_of_other_things_are_not(string text) => ProductCodes.Find(text).ShouldBeEmpty();

    [Fact]
    public void A_long_line_takes_time_in_proportion()
    {
        var text = string.Concat(Enumerable.Repeat("A140 и 翼龙-2, ", 100_000));
        ProductCodes.Find(text).Count.ShouldBe(200_000);
    }
}
