using Throughline.Model;

namespace Throughline.Extraction.Tests.Records;

public sealed class InvoiceTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void An_english_invoice_yields_its_lines_and_its_total()
    {
        var document = Papers.Of(
            """
            PRO FORMA INVOICE
            Invoice No.: NW-2025/17
            Date: 12 May 2025
            Seller: Northwind Rotor Co., Ltd., 12 Harbour Road, Ningbo
            Buyer: Lumen Trade LLC
            Contract No. LT-5 dated 03.02.2025
            [table]
            No	Model	Description	HS Code	Qty	Unit	Unit Price	Amount, USD
            1	NR-40	Multirotor airframe	8806220000	2	pcs	1,500.00	3,000.00
            2	NR-9E	Ground station	8526920008	1	set	700.00	700.00
            Total						3,700.00
            [end]
            """
        );
        var result = s_extractor.Extract(document);
        result.Kind.ShouldBe("invoice");
        var claims = result.Claims.Where(c => c.Predicate == "invoiced").ToList();
        claims.Count.ShouldBe(3);
        claims.ShouldAllBe(c => c.Subject.Name == "Northwind Rotor Co., Ltd." && c.Object!.Name == "Lumen Trade LLC");
        claims.ShouldAllBe(c => c.Time.ToString() == "2025-05-12" && c.Qualifiers.Details["documentType"] == "proForma");
        var line = claims.Single(c => c.Qualifiers.Details["line"] == "1");
        line.Qualifiers.Concerns!.Name.ShouldBe("NR-40");
        line.Qualifiers.Concerns.Schema.ShouldBe("Product");
        line.Quantity!.Min.ShouldBe(2);
        line.Quantity.Unit.ShouldBe("pcs");
        line.Amount!.Min.ShouldBe(3000);
        line.Amount.Currency.ShouldBe("USD");
        line.Qualifiers.Details["hsCode"].ShouldBe("8806220000");
        line.Evidence[0].Cell.ShouldBe("Sheet1!A2:H2");
        claims.Single(c => c.Qualifiers.Details["line"] == "total").Amount!.Min.ShouldBe(3700);
        Field(result, "number").ShouldBe("NW-2025/17");
        Field(result, "date").ShouldBe("2025-05-12");
        Field(result, "seller").ShouldBe("Northwind Rotor Co., Ltd.");
        Field(result, "total").ShouldBe("3700");
        Field(result, "contract").ShouldBe("LT-5");
        Field(result, "lines[0].quantity").ShouldBe("2");
    }

    [Fact]
    public void A_russian_invoice_without_colons_is_read()
    {
        var document = Papers.Of(
            """
            Счет на оплату № 118 от 14 ноября 2024 г.
            Поставщик:	ООО «Полярный круг», ИНН 7707083893, КПП 770701001, 117997, г. Москва, ул. Вавилова, д. 19
            Покупатель:	АО «Тёплый стан», ИНН 7702070139
            [table]
            №	Товары (работы, услуги)	Кол-во	Ед.	Цена	Сумма
            1	Двигатель ДВС-120М	3	шт	1 200 000,00	3 600 000,00
            Итого:					3 600 000,00
            В том числе НДС:					600 000,00
            Всего к оплате:					3 600 000,00
            [end]
            Всего наименований 1, на сумму 3 600 000,00 руб.
            """,
            "ru"
        );
        var result = s_extractor.Extract(document);
        result.Kind.ShouldBe("invoice");
        var line = result.Claims.Single(c => c.Predicate == "invoiced" && c.Qualifiers.Details["line"] == "1");
        line.Subject.Name.ShouldBe("ООО «Полярный круг»");
        line.Object!.Name.ShouldBe("АО «Тёплый стан»");
        line.Amount!.Min.ShouldBe(3_600_000);
        line.Qualifiers.Concerns!.Name.ShouldBe("ДВС-120М");
        line.Qualifiers.Details["invoice"].ShouldBe("118");
        line.Time.ToString().ShouldBe("2024-11-14");
        result.Claims.ShouldContain(c =>
            c.Predicate == "hasIdentifier" && c.Value == "7707083893" && c.Qualifiers.Details["kind"] == "Inn"
        );
        Field(result, "tax").ShouldBe("600000");
    }

    [Fact]
    public void A_chinese_invoice_is_read()
    {
        var document = Papers.Of(
            """
            商业发票
            发票号码：HX-0099　开票日期：2025年3月8日
            卖方：宁波海川旋翼有限公司
            买方：光明贸易有限责任公司
            [table]
            序号	品名	规格型号	数量	单价（元）	金额（元）
            1	活塞发动机	HC-55	4	25,000.00	100,000.00
            合计					100,000.00
            [end]
            """,
            "zh"
        );
        var result = s_extractor.Extract(document);
        result.Kind.ShouldBe("invoice");
        var line = result.Claims.Single(c => c.Predicate == "invoiced" && c.Qualifiers.Details["line"] == "1");
        line.Subject.Name.ShouldBe("宁波海川旋翼有限公司");
        line.Object!.Name.ShouldBe("光明贸易有限责任公司");
        line.Amount!.Currency.ShouldBe("CNY");
        line.Time.ToString().ShouldBe("2025-03-08");
        Field(result, "number").ShouldBe("HX-0099");
    }

    [Fact]
    public void A_line_that_does_not_multiply_is_reported_and_kept()
    {
        var document = Papers.Of(
            """
            Invoice No: 7
            Seller: Alder Works Ltd
            Buyer: Birch Import GmbH
            Date: 2025-01-31
            [table]
            Description	Quantity	Price	Amount EUR
            Pump P-20	3	100.00	310.00
            [end]
            Total: EUR 310.00
            """
        );
        var result = s_extractor.Extract(document);
        result.Claims.Single(c => c.Predicate == "invoiced" && c.Qualifiers.Details["line"] == "1").Confidence.ShouldBe(0.6);
        Field(result, "checks[0]").ShouldBe("line 1: 3 × 100 = 300, found 310");
    }

    [Fact]
    public void A_price_list_yields_no_claim()
    {
        var document = Papers.Of(
            """
            Price list 2025
            Alder Works Ltd
            [table]
            Model	Description	Price, EUR	Quantity in stock
            P-20	Pump	100.00	5
            P-30	Pump	200.00	7
            [end]
            """
        );
        s_extractor.Extract(document).Claims.ShouldBeEmpty();
    }

    [Fact]
    public void A_register_of_invoices_yields_a_claim_a_row()
    {
        var document = Papers.Of(
            """
            Register of invoices
            [table]
            Customer	Invoice date	Invoice #	Supplier	Ccy	Invoice value	Goods
            Birch Import GmbH	05.03.2025	A-1	Alder Works Ltd	EUR	1,200.50	Pump P-20
            Cedar Trade LLC	06.03.2025	A-2	Alder Works Ltd	USD	99.00	Valves
            [end]
            """
        );
        var claims = s_extractor.Extract(document).Claims.Where(c => c.Predicate == "invoiced").ToList();
        claims.Count.ShouldBe(2);
        claims[0].Object!.Name.ShouldBe("Birch Import GmbH");
        claims[0].Qualifiers.Details["invoice"].ShouldBe("A-1");
        claims[0].Amount.ShouldBe(Amount.Exactly(1200.50m, "EUR", "1,200.50"));
        claims[1].Qualifiers.Concerns!.Schema.ShouldBe("Thing");
    }

    private static string? Field(ExtractionResult result, string name) => result.Fields.FirstOrDefault(f => f.Name == name)?.Value;
}
