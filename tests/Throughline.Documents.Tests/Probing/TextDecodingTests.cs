using System.Text;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Tests.Probing;

public class TextDecodingTests
{
    private const string Russian =
        "Общество с ограниченной ответственностью «Вельм» поставило товар по договору № 14 от 3 октября 2025 года. Оплата произведена.";
    private const string Plain =
        "Общество с ограниченной ответственностью поставило товар по договору от 3 октября 2025 года. Оплата произведена.";
    private const string Capitals =
        "10012020/180325/0004417;18.03.2025;ООО ВЕЛЬМ ГИДРАВЛИКА;660012, КРАСНОЯРСК, УЛ. СУДОСТРОИТЕЛЬНАЯ, 90;НАСОСЫ ШЕСТЕРЕННЫЕ;8413603900";
    private const string Chinese =
        "合同编号：2025-14。卖方公司向买方提供设备，总额为人民币五百万元，付款方式为银行转账，交货日期为十月三日。";
    private const string French =
        "Le contrat n° 14 a été signé à Genève par la société Welm, représentée par son gérant, et réglé à l'échéance.";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Plain)]
    [InlineData("windows-1251", Capitals)]
    [InlineData("koi8-r", Capitals)]
    [InlineData("cp866", Capitals)]
    [InlineData("cp866", Plain)]
    [InlineData("utf-8", Russian)]
    [InlineData("utf-16", Russian)]
    [InlineData("utf-16BE", Russian)]
    [InlineData("gb18030", Chinese)]
    [InlineData("utf-8", Chinese)]
    [InlineData("windows-1252", French)]
    public void Text_is_read_in_its_encoding_without_a_mark(string encoding, string text)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        TextDecoding.DecodeOrNull(bytes).ShouldNotBeNull().Text.ShouldBe(text);
    }

    [Fact]
    public void A_short_name_in_cp1251_is_read()
    {
        var bytes = Encoding.GetEncoding("windows-1251").GetBytes("Плательщик: ООО Вельм");
        TextDecoding.DecodeOrNull(bytes).ShouldNotBeNull().Text.ShouldBe("Плательщик: ООО Вельм");
    }

    [Fact]
    public void Binary_bytes_are_no_text() =>
        TextDecoding.DecodeOrNull([0, 1, 2, 3, 200, 201, 0, 0, 7, 9, 255, 254, 0, 17, 3, 3]).ShouldBeNull();
}
