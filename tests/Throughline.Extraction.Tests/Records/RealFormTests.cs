using Throughline.Extraction.Records;

namespace Throughline.Extraction.Tests.Records;

/// <summary>What real forms have and tidy papers lack: numbered columns, several things in a cell, boxes of a party's name, codes over values.</summary>
public sealed class RealFormTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void A_head_that_lists_what_its_cells_hold_is_the_party_and_the_title_names_the_account()
    {
        var result = s_extractor.Extract(
            Papers.Of(
                """
                ВЫПИСКА ОПЕРАЦИЙ ПО ЛИЦЕВОМУ СЧЁТУ 40702810900000001234
                Клиент: ООО «Сосновый яр», ИНН 7707083893
                [table]
                Дата	№ док.	Контрагент (наименование, ИНН, счёт)	Дебет	Кредит	Назначение платежа
                03.03.25	88	АО «Вал-Прибор» ИНН 7702070139 сч. 40702810500000007711		591 600,00	Аванс по договору № 17-П
                05.03.25	31	ООО «Рейл-Эксп»	84 000,00		Оплата по счету 55
                [end]
                """,
                "ru"
            )
        );
        result
            .Claims.Where(c => c.Predicate == "paid")
            .Select(c => $"{c.Subject.Name} > {c.Object!.Name} {c.Amount!.Min:0}")
            .ShouldBe(["АО «Вал-Прибор» > ООО «Сосновый яр» 591600", "ООО «Сосновый яр» > ООО «Рейл-Эксп» 84000"]);
        var numbers = result.Claims.Where(c => c.Predicate == "hasIdentifier").Select(c => $"{c.Subject.Name} {c.Value}").ToList();
        numbers.ShouldContain("ООО «Сосновый яр» 40702810900000001234");
        numbers.ShouldContain("АО «Вал-Прибор» 40702810500000007711");
        numbers.ShouldContain("АО «Вал-Прибор» 7702070139");
    }

    [Fact]
    public void Numbers_under_the_heads_are_no_line_of_goods()
    {
        var result = s_extractor.Extract(
            Papers.Of(
                """
                Счет-фактура № 417 от 14 марта 2025 г.
                Продавец: ООО «Сосновый яр»
                Покупатель: АО «Вал-Прибор»
                [table]
                Код	№ п/п	Наименование товара	Ед. изм.	Количество	Цена	Сумма
                А	1	1а	2	3	4	5
                118	1	Редуктор СП-30М	шт	120	4 250,00	510 000,00
                121	2	Модуль НМ-8	шт	40	11 900,00	476 000,00
                Всего к оплате						986 000,00
                [end]
                """,
                "ru"
            )
        );
        var lines = result
            .Claims.Where(c => c.Predicate == "invoiced" && c.Qualifiers.Details.GetValueOrDefault("line") != "total")
            .ToList();
        lines.Select(c => c.Quantity!.Min).ShouldBe([120m, 40m]);
    }

    [Fact]
    public void The_boxes_of_a_bank_slip_name_both_parties_and_each_its_own_account()
    {
        var result = s_extractor.Extract(
            Papers.Of(
                """
                网上银行电子回单
                回单编号：20250411 0007 7319	记账日期：2025年04月11日
                [table]
                付款人	户名	阜川启明进出口有限公司	收款人	户名	泸桥恒锐伺服技术有限公司
                	账号	8110301012300456789		账号	6222021001116245702
                金额（大写）		人民币壹佰贰拾叁万肆仟伍佰元整	小写		￥1,234,500.00
                用途		支付HY-2025-03号合同货款			
                [end]
                """,
                "zh"
            )
        );
        var paid = result.Claims.Single(c => c.Predicate == "paid");
        (paid.Subject.Name, paid.Object!.Name, paid.Amount!.Min).ShouldBe(
            ("阜川启明进出口有限公司", "泸桥恒锐伺服技术有限公司", 1_234_500m)
        );
        result
            .Claims.Where(c => c.Predicate == "hasIdentifier")
            .Select(c => $"{c.Subject.Name} {c.Value}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(["泸桥恒锐伺服技术有限公司 6222021001116245702", "阜川启明进出口有限公司 8110301012300456789"]);
    }

    [Fact]
    public void A_declaration_with_codes_over_values_and_several_values_in_a_cell_is_read()
    {
        var result = s_extractor.Extract(
            Papers.Of(
                """
                中华人民共和国海关出口货物报关单
                海关编号：223120250003188421

                境内发货人
                （91310115MA1K4XYZ0U）
                泸桥恒锐伺服技术有限公司

                境外收货人
                ORDA TECH SUPPLY LLP

                出口日期
                20250418

                监管方式
                （0110）
                一般贸易

                [table]
                项号	商品编号	商品名称及规格型号	数量及单位	单价/总价/币制	原产国（地区）
                1	8501310000	伺服电机	1290千克 600台	285.0000 171000.00 美元	中国
                [end]
                """,
                "zh"
            )
        );
        result.Fields.First(f => f.Name == "procedure").Value.ShouldBe("一般贸易");
        var shipped = result.Claims.Single(c => c.Predicate == "shipped");
        (shipped.Subject.Name, shipped.Object!.Name).ShouldBe(("泸桥恒锐伺服技术有限公司", "ORDA TECH SUPPLY LLP"));
        (shipped.Quantity!.Min, shipped.Amount!.Min).ShouldBe((600m, 171_000m));
    }

    [Theory]
    [InlineData("1|2|3|4", true)]
    [InlineData("А|Б|1|1а|1б|2|2а|3", true)]
    [InlineData("(1)|(2)|(3)", true)]
    [InlineData("1|12|3", false)]
    [InlineData("1|2", false)]
    [InlineData("1|Pump|3", false)]
    [InlineData("5|6|7|8", false)]
    public void A_row_that_numbers_columns_is_told_from_data(string cells, bool isNumbers) =>
        NumberedColumns.Is(cells.Split('|')).ShouldBe(isNumbers);
}
