namespace Throughline.Extraction.Tests.Records.Trade;

/// <summary>Papers of buyers, laboratories and offices whose heads and labels stand otherwise than usual.</summary>
public sealed class OfficePaperTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void A_buyer_that_has_goods_sent_to_itself_orders_what_stands_beside_the_item_numbers()
    {
        var result = Read(
            """
            Kestrelmoor Instruments Ltd	PURCHASE ORDER
            PO Number	4500118276
            PO Date	14-Jul-2025
            Currency	USD
            Vendor
            Changsha Yuanhe Optics Co., Ltd.
            Ship to
            Kestrelmoor Instruments Ltd

            [table]
            Item	Material / Description	Delivery date	Qty	UoM	Unit price	Net value
            10	YHL-25F14 LWIR lens assembly	29-Aug-2025	50	EA	186.00	9,300.00
            20	YHL-75F1 LWIR lens assembly	12-Sep-2025	12	EA	1,140.00	13,680.00
            [end]
            """,
            "en"
        );
        result
            .Claims.Where(c => c.Predicate == "ordered")
            .Select(c => $"{c.Subject.Name} {c.Object!.Name} {c.Qualifiers.Concerns!.Name} {c.Quantity!.Min} {c.Amount!.Min:0}")
            .ShouldBe(
                [
                    "Kestrelmoor Instruments Ltd Changsha Yuanhe Optics Co., Ltd. YHL-25F14 LWIR lens assembly 50 9300",
                    "Kestrelmoor Instruments Ltd Changsha Yuanhe Optics Co., Ltd. YHL-75F1 LWIR lens assembly 12 13680",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_test_report_is_issued_on_the_day_of_its_title_and_names_the_maker()
    {
        var result = Read(
            """
            ООО «Испытательный центр „Прикамье“»
            ПРОТОКОЛ ИСПЫТАНИЙ № 61-25
            от 29.07.2025
            [table]
            Наименование изделия	Визир оптический ВО-5
            Изготовитель	АО «Удмуртская оптика»
            Заказчик	АО «Соломбальский прибор»
            Дата проведения испытаний	21.07.2025 – 25.07.2025
            [end]
            """,
            "ru"
        );
        result.Fields.Single(f => f.Name == "issueDate").Value.ShouldBe("2025-07-29");
        var produces = result.Claims.Single(c => c.Predicate == "produces");
        produces.Subject.Name.ShouldBe("АО «Удмуртская оптика»");
        produces.Object!.Name.ShouldContain("ВО-5");
        result.Claims.Single(c => c.Predicate == "tested").Time!.ToString().ShouldBe("2025-07-21/2025-07-25");
    }

    [Fact]
    public void The_day_of_a_balance_belongs_to_its_label()
    {
        var fields = Read(
            """
            Выписка по счету 40702810000000007731 за август 2025 года
            Клиент: АО «Барнаульский моторный двор»
            Входящее сальдо на 01.08.2025: 3 118 400,20 (пассив)
            [table]
            Дата	Номер док.	Контрагент	Дебет	Кредит	Назначение
            21.08.25	611	ООО "Сибтермоприбор"	567 090,00		Оплата по УПД УТ-388
            25.08.25	72	ООО "Речной Верфь-Сервис"		1 200 000,00	Аванс
            [end]
            Исходящее сальдо на 31.08.2025: 3 751 310,20 (пассив)
            """,
            "ru"
        )
            .Fields.DistinctBy(f => f.Name)
            .ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        (fields["openingBalance"], fields["closingBalance"], fields["period"]).ShouldBe(("3118400.20", "3751310.20", "2025-08"));
    }

    [Fact]
    public void Heads_of_many_words_are_heads()
    {
        var lines = Read(
            """
            Счет-фактура № УТ-388 от 19 августа 2025 г.
            Продавец: ООО "Сибтермоприбор"
            Покупатель: АО "Барнаульский моторный двор"
            [table]
            № п/п	Наименование товара (описание выполненных работ, оказанных услуг), имущественного права	Количество (объем)	Цена (тариф) за единицу измерения	Стоимость товаров (работ, услуг), имущественных прав без налога - всего
            1	Термопреобразователь ТПС-9	150	2840	426000
            2	Клеммная головка КГ-2	150	310.5	46575
            [end]
            """,
            "ru"
        )
            .Claims.Where(c => c.Predicate == "invoiced")
            .Select(c => c.Qualifiers.Concerns?.Name)
            .OfType<string>();
        lines.Count().ShouldBe(2);
    }

    private static ExtractionResult Read(string text, string language) => s_extractor.Extract(Papers.Of(text, language));
}
