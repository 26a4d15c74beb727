using System.Globalization;
using Throughline.Extraction.Records;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Records.Trade;

/// <summary>What recognition misread and check digits or capital numerals put right.</summary>
public sealed class MisreadingTests
{
    [Theory]
    [InlineData(IdentifierKind.Uscc, "9I370212MA3C8T4U72", "91370212MA3C8T4U72")]
    [InlineData(IdentifierKind.Uscc, "913Z0594MA1X7K2P9H", "91320594MA1X7K2P9H")]
    [InlineData(IdentifierKind.Uscc, "91370212MA3CBT4U72", "91370212MA3C8T4U72")]
    [InlineData(IdentifierKind.Uscc, "91370212MA3C8T4U72", null)]
    [InlineData(IdentifierKind.Uscc, "91370212MA3C8T4U73", null)]
    [InlineData(IdentifierKind.Inn, "77O4125986", "7704125986")]
    [InlineData(IdentifierKind.Inn, "7704125987", null)]
    [InlineData(IdentifierKind.Iban, "DE3637O400440532019871", "DE36370400440532019871")]
    [InlineData(IdentifierKind.Iban, "DE36370400440532019871", null)]
    public void An_identifier_is_repaired_where_one_reading_alone_is_right(IdentifierKind kind, string read, string? right) =>
        MisrecognisedCodes.OrNull(kind, read).ShouldBe(right);

    [Theory]
    [InlineData("人民币壹拾贰万肆仟捌佰元整", "124800")]
    [InlineData("肆拾贰万陆仟柒佰玖拾元伍角整", "426790.5")]
    [InlineData("美元壹拾壹万壹仟零叁拾元整", "111030")]
    [InlineData("總計美元壹拾壹萬柒仟叁佰柒拾伍元整", "117375")]
    [InlineData("贰亿零伍万元零壹分", "200050000.01")]
    public void Capital_numerals_are_a_sum(string text, string sum) =>
        HanAmounts.All(text).ShouldHaveSingleItem().Value.ShouldBe(decimal.Parse(sum, CultureInfo.InvariantCulture));

    [Fact]
    public void Other_text_has_no_capital_numerals() => HanAmounts.All("合同总额30%即人民币88,380.00元，共三万元").ShouldBeEmpty();

    [Fact]
    public void A_misread_sum_is_the_one_that_the_numerals_say_and_the_claim_tells_so()
    {
        var result = Recognised("金额：1,234,600.00", "91370212MA3CBT4U72");
        var paid = result.Claims.Single(c => c.Predicate == "paid");
        paid.Amount!.Min.ShouldBe(1_234_500m);
        paid.Qualifiers.Details["amountAsRead"].ShouldBe("1,234,600.00");
    }

    [Fact]
    public void A_repaired_code_stands_in_the_claim_with_what_was_read()
    {
        var claim = Recognised("金额：1,234,500.00", "91370212MA3CBT4U72")
            .Claims.Single(c => c.Predicate == "hasIdentifier" && c.Qualifiers.Details["kind"] == "Uscc");
        (claim.Value, claim.Qualifiers.Details["asRead"]).ShouldBe(("91370212MA3C8T4U72", "91370212MA3CBT4U72"));
    }

    private static ExtractionResult Recognised(string amount, string code)
    {
        var document = Papers.Of(
            $"""
            网上银行电子回单
            记账日期：2025年04月11日
            付款人：青岛沧屿国际贸易有限公司
            统一社会信用代码：{code}
            收款人：泸桥恒锐伺服技术有限公司
            {amount}
            大写：人民币壹佰贰拾叁万肆仟伍佰元整
            用途：货款
            """,
            "zh"
        );
        var words = System.Collections.Immutable.ImmutableArray.CreateBuilder<Word>();
        var (row, start) = (0, 0);
        foreach (var line in document.Text.Split('\n'))
        {
            if (line.Length > 0)
            {
                words.Add(new(start, start + line.Length, 1, new(40, 40 + (row * 16), line.Length * 9, 10), 0.9));
            }

            (row, start) = (row + 1, start + line.Length + 1);
        }

        return new ClaimExtractor().Extract(document with { Words = words.ToImmutable() });
    }
}
