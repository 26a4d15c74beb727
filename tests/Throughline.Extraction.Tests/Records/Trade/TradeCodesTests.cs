using Throughline.Extraction.Records.Trade;

namespace Throughline.Extraction.Tests.Records.Trade;

public sealed class TradeCodesTests
{
    [Theory]
    [InlineData("AWB 990-44177022", "990-44177022")]
    [InlineData("990 4417 7022", "990-44177022")]
    [InlineData("990-44177023", null)]
    public void An_air_waybill_is_read_only_with_its_check_digit(string text, string? number) =>
        TradeCodes.AirWaybill(text)?.Value.ShouldBe(number);

    [Theory]
    [InlineData("CSQU3054383", true)]
    [InlineData("CSQU 305438-3", true)]
    [InlineData("CSQU3054384", false)]
    public void A_container_is_read_only_with_its_check_digit(string text, bool isRight) =>
        TradeCodes.Containers(text).Count.ShouldBe(isRight ? 1 : 0);

    [Theory]
    [InlineData("ДТ № 10714040/120324/0012345", "10714040/120324/0012345")]
    [InlineData("10714040/321324/0012345", null)]
    public void A_declaration_is_read_only_with_a_day_that_exists(string text, string? number) =>
        TradeCodes.Declaration(text)?.Value.ShouldBe(number);

    [Theory]
    [InlineData("8806.24.00", "88062400")]
    [InlineData("8501 40 000 0", "8501400000")]
    [InlineData("7701000000", null)]
    [InlineData("9901000000", null)]
    public void A_goods_code_is_read_only_in_a_chapter_that_exists(string text, string? code) =>
        (TradeCodes.HsCode(text)?.Value).ShouldBe(code);

    [Theory]
    [InlineData("FCA Shanghai terms", "FCA Shanghai")]
    [InlineData("DAP, Новосибирск (Инкотермс 2020)", "DAP Новосибирск")]
    public void A_delivery_term_is_read_with_its_place(string text, string term) =>
        TradeCodes.Incoterm(text)?.Value.Replace(", ", " ", StringComparison.Ordinal).ShouldBe(term);

    [Theory]
    [InlineData("044525225", "40702810938000000002", false)]
    [InlineData("044525225", "40702810938000000001", true)]
    [InlineData("044525225", "30101810400000000225", true)]
    [InlineData("044525593", "30101810200000000593", true)]
    public void An_account_has_a_key_for_its_bank(string bik, string account, bool isRight) =>
        RussianAccounts.IsRight(bik, account).ShouldBe(isRight);
}
