using Throughline.Model;

namespace Throughline.Extraction.Tests.Records.Trade;

public sealed class TradePaperTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void An_english_air_waybill_yields_its_fields_and_a_shipment_with_its_quotes()
    {
        var result = s_extractor.Extract(
            Papers.Of(
                """
                AIR WAYBILL
                AWB Number: 990-44177022
                Shipper's Name and Address: Hallmere Instruments Ltd, 14 Quay Road, Felixstowe
                Consignee's Name and Address: Severny Put LLC, 25 Lenin Street, Novosibirsk
                Airport of Departure: London Heathrow    Airport of Destination: Novosibirsk
                Flight/Date: SU 2571 / 14 May 2024
                Executed on: 13 May 2024
                [table]
                No. of Pieces	Gross Weight	Nature and Quantity of Goods
                12	340.5 kg	Pressure sensors
                [end]
                """
            )
        );
        result.Kind.ShouldBe("waybill");
        Value(result, "documentType").ShouldBe("airWaybill");
        Value(result, "number").ShouldBe("990-44177022");
        Value(result, "date").ShouldBe("2024-05-13");
        Value(result, "flight").ShouldBe("SU2571");
        Value(result, "grossWeight").ShouldBe("340.50");
        var shipped = result.Claims.Where(c => c.Predicate == "shipped").ShouldHaveSingleItem();
        shipped.Subject.Name.ShouldBe("Hallmere Instruments Ltd");
        shipped.Object!.Name.ShouldBe("Severny Put LLC");
        shipped.Epistemic.ShouldBe(Epistemic.Documented);
        shipped.Evidence.ShouldAllBe(e => e.Quote.Length > 0);
    }

    [Fact]
    public void A_russian_declaration_in_numbered_boxes_names_its_parties_codes_and_contract()
    {
        var result = s_extractor.Extract(
            Papers.Of(
                """
                ДЕКЛАРАЦИЯ НА ТОВАРЫ
                A 10714040/120324/0012345
                2 Отправитель/Экспортер    NINGBO HAICHUAN TRADING CO LTD
                8 Получатель    ООО «Северный путь» ИНН 7707083893
                11 Торг. страна    CN
                22 Валюта и общая сумма по счету    CNY 154 000,50
                31 Грузовые места и описание товаров    Электродвигатели однофазные EM-90L
                33 Код товара    8501402009
                35 Вес брутто (кг)    1 820
                44 Контракт    NH-2024/07 от 12.01.2024
                """,
                "ru"
            )
        );
        result.Kind.ShouldBe("customsDeclaration");
        Value(result, "number").ShouldBe("10714040/120324/0012345");
        Value(result, "date").ShouldBe("2024-03-12");
        Value(result, "shipper").ShouldBe("NINGBO HAICHUAN TRADING CO LTD");
        Value(result, "hsCode").ShouldBe("8501402009");
        Value(result, "total").ShouldBe("154000.50");
        Value(result, "currency").ShouldBe("CNY");
        Value(result, "contract").ShouldBe("NH-2024/07");
        Value(result, "contractDate").ShouldBe("2024-01-12");
        result.Claims.ShouldContain(c => c.Predicate == "declaredAs" && c.Subject.Name == "EM-90L");
    }

    [Fact]
    public void A_chinese_export_declaration_is_read_by_its_boxes()
    {
        var result = s_extractor.Extract(
            Papers.Of(
                """
                中华人民共和国海关出口货物报关单
                海关编号：310120240000417703
                境内发货人：宁波海川贸易有限公司
                境外收货人：Severny Put LLC
                运抵国（地区）：俄罗斯
                成交方式：FOB
                毛重（千克）：1820
                [table]
                商品编号	商品名称	数量及单位	总价	币制
                8501400000	单相电动机 EM-90L	120	154000.00	人民币
                [end]
                """,
                "zh"
            )
        );
        Value(result, "documentType").ShouldBe("chinaDeclaration");
        Value(result, "number").ShouldBe("310120240000417703");
        Value(result, "destinationCountry").ShouldBe("俄罗斯");
        Value(result, "lines[0].hsCode").ShouldBe("8501400000");
        result.Claims.ShouldContain(c => c.Predicate == "shipped" && c.Object!.Name == "Severny Put LLC");
    }

    [Fact]
    public void A_contract_in_sentences_names_its_sides_and_who_stands_for_them()
    {
        var result = s_extractor.Extract(
            Papers.Of(
                """
                ДОГОВОР ПОСТАВКИ № 17/24
                г. Новосибирск    12 марта 2024 г.
                ООО «Приборсервис», именуемое в дальнейшем «Поставщик», в лице директора Громова Ильи Петровича, действующего на основании Устава, и АО «Вятский станок», именуемое в дальнейшем «Покупатель», заключили настоящий Договор.
                Общая сумма договора составляет 1 250 000,00 руб.
                Поставка осуществляется на условиях DAP Киров.
                """,
                "ru"
            )
        );
        result.Kind.ShouldBe("contract");
        Value(result, "seller").ShouldBe("ООО «Приборсервис»");
        Value(result, "buyer").ShouldBe("АО «Вятский станок»");
        Value(result, "sellerSignatory").ShouldBe("Громова Ильи Петровича");
        Value(result, "total").ShouldBe("1250000");
        Value(result, "incoterm").ShouldBe("DAP Киров");
        result.Claims.ShouldContain(c => c.Predicate == "contractedWith" && c.Amount!.Min == 1_250_000m);
        result.Claims.ShouldContain(c => c.Predicate == "represents" && c.Object!.Name == "ООО «Приборсервис»");
    }

    [Theory]
    [InlineData(
        "END-USER CERTIFICATE\nCertificate No.: EU-77\nDate: 3 May 2024\nEnd user: Severny Put LLC\nSupplier: Hallmere Instruments Ltd\nGoods: Pressure sensors\nQuantity: 40\nEnd use: boiler houses\n",
        "plannedDelivery"
    )]
    [InlineData(
        "IRREVOCABLE DOCUMENTARY CREDIT\nL/C No.: LC-5512\nDate of Issue: 3 May 2024\nApplicant: Severny Put LLC\nBeneficiary: Hallmere Instruments Ltd\nAmount: USD 12,500.00\nExpiry date: 3 August 2024\n",
        "paid"
    )]
    public void What_is_only_promised_stays_a_plan(string text, string predicate)
    {
        var result = s_extractor.Extract(Papers.Of(text));
        result.Claims.Where(c => c.Predicate == predicate).ShouldHaveSingleItem().Modality.ShouldBe(Modality.Plan);
        result.Claims.ShouldNotContain(c =>
            (c.Predicate == "delivered" || c.Predicate == "shipped" || c.Predicate == "paid") && c.Modality == Modality.Fact
        );
    }

    [Fact]
    public void An_invoice_that_names_its_contract_stays_an_invoice()
    {
        var result = s_extractor.Extract(
            Papers.Of(
                """
                COMMERCIAL INVOICE
                Contract No. 5/24
                Invoice No. INV-12
                Seller: Hallmere Instruments Ltd
                Buyer: Severny Put LLC
                Total: USD 1,250.00
                """
            )
        );
        result.Kind.ShouldBe("invoice");
    }

    [Theory]
    [InlineData("Date;Bill of Entry No;Exporter Name;Importer Name;HS Code;Product Description;Quantity;Value USD")]
    [InlineData("G072;ND;G022;G082;G33;G31_1;Кол-во;G46")]
    [InlineData("日期;报关单号;出口商;进口商;海关编码;产品描述;数量;美元总金额")]
    public void Customs_data_is_read_by_the_meaning_of_its_heads(string heads)
    {
        var row =
            "2024-03-12;10714040/120324/0012345;NINGBO HAICHUAN TRADING CO LTD;SEVERNY PUT LLC;8501400000;ELECTRIC MOTORS EM-90L;120;15400.50";
        var result = s_extractor.Extract(Papers.Of(Papers.Table([heads.Split(';'), row.Split(';')])));
        var shipped = result.Claims.Where(c => c.Predicate == "shipped").ShouldHaveSingleItem();
        shipped.Object!.Name.ShouldBe("SEVERNY PUT LLC");
        shipped.Quantity!.Min.ShouldBe(120);
        shipped.Amount!.Min.ShouldBe(15400.50m);
        shipped.Evidence[0].Cell.ShouldNotBeNull();
    }

    private static string? Value(ExtractionResult result, string name) => result.Fields.FirstOrDefault(f => f.Name == name)?.Value;
}
