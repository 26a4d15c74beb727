namespace Throughline.Extraction.Tests.Records;

/// <summary>Accounts, addresses and numbers that stand with a party on Russian and Chinese papers.</summary>
public sealed class DetailsOfPartiesTests
{
    private static readonly ClaimExtractor s_extractor = new();

    private static readonly string s_bill = """
        АО «НЕВСКИЙ ПРОМКРЕДИТ» Банк получателя	БИК	044030811
        Сч. №	30101810300000000811
        ИНН 7810394589	Сч. №	40702810032000014402
        ООО «Балтийская кабельная компания» Получатель
        Счет на оплату № 447 от 9 апреля 2025 г.

        Поставщик: ООО «Балтийская кабельная компания», ИНН 7810394589, 196084, Санкт-Петербург г, Цветочная ул, дом № 18, тел.: (812) 318-44-07
        Покупатель: ИП Самохвалов Денис Юрьевич, ИНН 631190284700, 443090, Самара г, Антонова-Овсеенко ул, дом № 44
        [table]
        №	Товары	Кол-во	Ед.	Цена	Сумма
        1	Кабель КВВГ 7х1,5	300	м	148,20	44 460,00
        [end]
        Итого: 44 460,00
        Всего к оплате: 44 460,00 руб.
        """;

    [Fact]
    public void The_account_whose_key_fits_the_bank_over_a_bill_is_the_sellers()
    {
        var numbers = Numbers(s_bill);
        numbers.ShouldContain("ООО «Балтийская кабельная компания» 40702810032000014402");
        numbers.ShouldNotContain(n => n.Contains("30101810300000000811", StringComparison.Ordinal));
    }

    [Fact]
    public void An_account_whose_key_does_not_fit_is_nobodys() =>
        Numbers(s_bill.Replace("40702810032000014402", "40702810132000014402", StringComparison.Ordinal))
            .ShouldNotContain(n => n.Contains("32000014402", StringComparison.Ordinal));

    [Fact]
    public void An_address_behind_the_numbers_of_a_party_is_its_own() =>
        s_extractor
            .Extract(Papers.Of(s_bill, "ru"))
            .Claims.Where(c => c.Predicate == "locatedAt")
            .Select(c => $"{c.Subject.Name} > {c.Object!.Name}")
            .ShouldBe(
                [
                    "ООО «Балтийская кабельная компания» > 196084, Санкт-Петербург г, Цветочная ул, дом № 18",
                    "ИП Самохвалов Денис Юрьевич > 443090, Самара г, Антонова-Овсеенко ул, дом № 44",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void The_sum_of_a_contract_may_stand_on_the_next_line_behind_its_words()
    {
        var fields = s_extractor
            .Extract(
                Papers.Of(
                    """
                    ДОГОВОР ПОСТАВКИ № 58-ПС
                    г. Нижний Новгород	«11» февраля 2025 г.

                    ООО «Волгоподшипник», именуемое в дальнейшем «Поставщик», и АО «Миасский насосный завод», именуемое в дальнейшем «Покупатель», заключили договор:
                    1.2. Общая стоимость Договора составляет 4 820 000 (Четыре миллиона восемьсот двадцать тысяч)
                    рублей 00 копеек, в том числе НДС 20 %.
                    """,
                    "ru"
                )
            )
            .Fields.ToDictionary(f => f.Name, f => f.Value);
        (fields.GetValueOrDefault("total") ?? fields.GetValueOrDefault("amount")).ShouldBe("4820000");
        fields["currency"].ShouldBe("RUB");
    }

    [Fact]
    public void The_number_behind_a_bank_is_the_account() =>
        Numbers(
                """
                增值税电子普通发票
                发票号码：48217730
                开票日期：2023年11月06日
                购买方名称：深圳市云帆智联科技有限公司
                销售方名称：苏州晟博微电子有限公司
                开户行及账号：中国工商银行苏州园区支行 1102020609000473318
                [table]
                货物名称	数量	单价	金额
                贴片电容	40	85.00	3400.00
                [end]
                价税合计：¥3400.00
                """,
                "zh"
            )
            .ShouldContain("苏州晟博微电子有限公司 1102020609000473318");

    private static List<string> Numbers(string text, string language = "ru") =>
        [
            .. s_extractor
                .Extract(Papers.Of(text, language))
                .Claims.Where(c => c.Predicate == "hasIdentifier")
                .Select(c => $"{c.Subject.Name} {c.Value}"),
        ];
}
