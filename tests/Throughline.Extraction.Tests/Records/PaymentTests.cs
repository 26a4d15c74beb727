namespace Throughline.Extraction.Tests.Records;

public sealed class PaymentTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void Debit_and_credit_columns_give_the_direction()
    {
        var document = Papers.Of(
            """
            Выписка по счету
            Владелец счета: ООО «Полярный круг»
            Счет: 40702810900000000012
            Валюта: RUB
            [table]
            Дата	Контрагент	ИНН контрагента	Счет контрагента	Дебет	Кредит	Назначение платежа
            Входящий остаток					1 000,00
            03.02.2025	ООО «Снег»	7707083893	40702810100000000001	150 000,00		Оплата по счету № 12 от 01.02.2025
            04.02.2025	АО «Лёд»	7702070139	40702810100000000002		90 000,50	По договору № 7
            Итого обороты				150 000,00	90 000,50
            [end]
            """,
            "ru"
        );
        var result = s_extractor.Extract(document);
        result.Kind.ShouldBe("bankStatement");
        var paid = result.Claims.Where(c => c.Predicate == "paid").ToList();
        paid.Count.ShouldBe(2);
        paid[0].Subject.Name.ShouldBe("ООО «Полярный круг»");
        paid[0].Object!.Name.ShouldBe("ООО «Снег»");
        paid[0].Amount!.Min.ShouldBe(150_000);
        paid[0].Amount!.Currency.ShouldBe("RUB");
        paid[0].Qualifiers.Details["invoice"].ShouldBe("12");
        paid[0].Time.ToString().ShouldBe("2025-02-03");
        paid[1].Subject.Name.ShouldBe("АО «Лёд»");
        paid[1].Qualifiers.Details["contract"].ShouldBe("7");
        result.Claims.ShouldContain(c => c.Predicate == "hasIdentifier" && c.Subject.Name == "ООО «Снег»" && c.Value == "7707083893");
    }

    [Fact]
    public void Payer_and_payee_columns_in_any_order_and_language_are_read()
    {
        var document = Papers.Of(
            """
            付款明细
            [table]
            金额	收款人	币种	用途	交易日期	付款人
            5,120,000.00	宁波海川旋翼有限公司	CNY	货款 发票号 HX-0099	2025-03-20	光明贸易有限责任公司
            [end]
            """,
            "zh"
        );
        var paid = s_extractor.Extract(document).Claims.Single(c => c.Predicate == "paid");
        paid.Subject.Name.ShouldBe("光明贸易有限责任公司");
        paid.Object!.Name.ShouldBe("宁波海川旋翼有限公司");
        paid.Amount!.Min.ShouldBe(5_120_000);
        paid.Amount.Currency.ShouldBe("CNY");
        paid.Qualifiers.Details["invoice"].ShouldBe("HX-0099");
    }

    [Fact]
    public void A_payment_order_in_label_form_is_read()
    {
        var document = Papers.Of(
            """
            PAYMENT ORDER No. 55
            Date: 03/14/2025
            Ordering customer: Lumen Trade LLC
            Account: DE89370400440532013000
            Beneficiary: Northwind Rotor Co., Ltd.
            Amount: USD 3,700.00
            Purpose of payment: Payment under invoice NW-2025/17
            """
        );
        var result = s_extractor.Extract(document);
        result.Kind.ShouldBe("paymentOrder");
        var paid = result.Claims.Single(c => c.Predicate == "paid");
        paid.Subject.Name.ShouldBe("Lumen Trade LLC");
        paid.Object!.Name.ShouldBe("Northwind Rotor Co., Ltd.");
        paid.Amount!.Currency.ShouldBe("USD");
        paid.Time.ToString().ShouldBe("2025-03-14");
        paid.Qualifiers.Details["invoice"].ShouldBe("NW-2025/17");
        result.Claims.ShouldContain(c => c.Predicate == "hasIdentifier" && c.Qualifiers.Details["kind"] == "Iban");
    }
}
