using Throughline.Extraction.Tests.Records;

namespace Throughline.Extraction.Tests.Kinds;

public sealed class DocumentKindTests
{
    [Theory]
    [InlineData("Memorandum\nTo: A. Veter\nRe: badges\nPlease return the badges.", "memo")]
    [InlineData("Уважаемый Иван Петрович!\nПросим согласовать визит.\nС уважением, директор", "letter")]
    [InlineData("合同\n合同号：TY-8\n甲方：光明贸易有限责任公司\n乙方：宁波海川旋翼有限公司\n本合同一式两份。", "contract")]
    [InlineData("ПРОТОКОЛ ИСПЫТАНИЙ № 4\nОбъект испытаний: TY-300\nМесто: полигон\nДата: 21.06.2025", "testReport")]
    [InlineData("PACKING LIST\nShipper: Alder Works Ltd\nConsignee: Birch Import GmbH\nGross weight: 12 kg", "packingList")]
    [InlineData("Weather\nSunny, later rain.", "other")]
    public void A_paper_is_known_by_its_words(string text, string kind) =>
        new ClaimExtractor().Extract(Papers.Of(text)).Kind.ShouldBe(kind);
}
