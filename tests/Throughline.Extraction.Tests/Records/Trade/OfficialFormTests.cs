namespace Throughline.Extraction.Tests.Records.Trade;

/// <summary>Official forms: explanations under the lines to be filled in, numbered boxes, heads broken in narrow columns, books compared.</summary>
public sealed class OfficialFormTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void Words_in_brackets_under_a_line_say_what_stands_on_it()
    {
        var result = Read(
            """
            ТРАНСПОРТНАЯ НАКЛАДНАЯ (форма)
            Дата 18.08.2025 № 418
            1. Грузоотправитель
            1а. Заказчик услуг по организации перевозки груза (при наличии)
            ООО «Мезон-Комплект», ИНН 5257031183, 603009, г. Нижний Новгород, ул. Батумская, д. 7Б
            (реквизиты, позволяющие идентифицировать Грузоотправителя)
            2. Грузополучатель
            АО «Закамский приборный завод», ИНН 1658004422, 420073, г. Казань, ул. Аделя Кутуя, д. 118
            (реквизиты, позволяющие идентифицировать Грузополучателя)
            3. Груз
            Гироблоки ГБ-12М в ящиках
            (отгрузочное наименование груза)
            14 мест, ящики деревянные
            (количество грузовых мест, маркировка, вид тары и способ упаковки)
            брутто 612,5 кг, нетто 540 кг
            (масса груза брутто в килограммах, масса груза нетто в килограммах)
            6. Перевозчик
            ООО «Волгатракт», ИНН 1644109778
            (реквизиты, позволяющие идентифицировать Перевозчика)
            КАМАЗ-5490, тягач
            (тип, марка, грузоподъемность, вместимость)
            А 417 ОР 116 / АВ 2209 16
            (регистрационный номер транспортного средства)
            """
        );
        var fields = result.Fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        (fields["shipper"], fields["consignee"], fields["carrier"]).ShouldBe(
            ("ООО «Мезон-Комплект»", "АО «Закамский приборный завод»", "ООО «Волгатракт»")
        );
        (fields["packages"], fields["vehicle"]).ShouldBe(("14", "А 417 ОР 116 / АВ 2209 16"));
        (decimal.Parse(fields["grossWeight"], null), decimal.Parse(fields["netWeight"], null)).ShouldBe((612.5m, 540m));
        var shipped = result.Claims.Single(c => c.Predicate == "shipped");
        (shipped.Qualifiers.Via!.Name, shipped.Qualifiers.Details["waybill"]).ShouldBe(("ООО «Волгатракт»", "418"));
    }

    [Fact]
    public void A_power_of_attorney_to_receive_goods_names_its_day_and_not_that_of_the_passport()
    {
        var result = Read(
            """
            Доверенность № 58
            Дата выдачи « 12 » сентября 2025 г.
            Доверенность действительна по « 26 » сентября 2025 г.
            АО «Камские редукторы», ИНН 5904022832, 614014, г. Пермь, ул. 1905 года, д. 35
            наименование потребителя и его адрес
            Доверенность выдана	ведущему инженеру Лоскутову Денису Игоревичу
            должность, фамилия, имя, отчество
            Паспорт: серия 57 14 № 338201
            Дата выдачи « 03 » марта 2015 г.
            На получение от  ООО «Златоустовский метиз»
            наименование поставщика
            """
        );
        var fields = result.Fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        (fields["date"], fields["validUntil"], fields["seller"]).ShouldBe(("2025-09-12", "2025-09-26", "ООО «Златоустовский метиз»"));
        var represents = result.Claims.Single(c => c.Predicate == "represents");
        (represents.Subject.Name, represents.Object!.Name, represents.Time!.ToString()).ShouldBe(
            ("Лоскутову Денису Игоревичу", "АО «Камские редукторы»", "2025-09-12")
        );
    }

    [Fact]
    public void Sums_whose_label_stands_outside_of_the_table_are_no_line_of_goods()
    {
        var result = Read(
            """
            ТОВАРНАЯ НАКЛАДНАЯ
            Поставщик	ООО «Рыбинские силовые машины», ИНН 7604115293
            Грузополучатель	ЗАО «Мытищинский машиностроительный узел», ИНН 5029044715
            [table]
            Номер документа	Дата составления
            2207	23.06.2025
            [end]
            [table]
            Но-мер по по-рядку	Товар		Единица измерения		Количество		Количе-ство (масса нетто)	Цена, руб. коп.	Сумма без учета НДС, руб. коп.	НДС		Сумма с учетом НДС, руб. коп.
            	наименование, характеристика, сорт, артикул товара	код	наиме-нование	код по ОКЕИ	в одном месте	мест, штук				ставка, %	сумма, руб. коп.	
            1	2	3	4	5	6	7	8	9	10	11	12	13
            1	Турбогенератор малый	00-114	шт	796	1	3	3,000	640 000,00	1 920 000,00	20%	384 000,00	2 304 000,00
            2	Комплект пусковой	00-120	компл	839			3,000	18 500,50	55 501,50	20%	11 100,30	66 601,80
            						3	6,000	Х	1 975 501,50	Х	395 100,30	2 370 601,80
            [end]
            Всего отпущено на сумму: Два миллиона триста семьдесят тысяч шестьсот один рубль 80 копеек
            """
        );
        var fields = result.Fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        (fields["total"], fields["tax"], fields["net"]).ShouldBe(("2370601.80", "395100.30", "1975501.50"));
        result
            .Claims.Where(c => c.Predicate == "shipped")
            .Select(c => $"{c.Qualifiers.Concerns!.Name} {c.Quantity!.Min:0.##} {c.Amount!.Min:0.##} {c.Qualifiers.Details["waybill"]}")
            .ShouldBe(["Турбогенератор малый 3 1920000 2207", "Комплект пусковой 3 55501.5 2207"], ignoreOrder: true);
    }

    [Fact]
    public void Two_firms_books_tell_what_was_supplied_and_paid_and_what_is_owed()
    {
        var result = Read(
            """
            Акт сверки
            взаимных расчетов за период: 2 квартал 2025 г.
            между ООО «Тверца-Сталь»
            и АО «Ковровский агрегатный комбинат»
            по договору поставки № 14/П от 20.01.2025
            Мы, нижеподписавшиеся, Генеральный директор ООО «Тверца-Сталь» Бутурлин Вадим Олегович, с одной стороны, и Директор АО «Ковровский агрегатный комбинат» Одинцова Мария Львовна, с другой стороны, составили настоящий акт сверки
            [table]
            По данным ООО «Тверца-Сталь», RUB				По данным АО «Ковровский агрегатный комбинат», RUB			
            Дата	Документ	Дебет	Кредит	Дата	Документ	Дебет	Кредит
            	Сальдо начальное	150 000,00			Сальдо начальное		150 000,00
            14.04.25	Продажа (УПД 211 от 14.04.2025)	1 260 000,00		14.04.25	Приход (УПД 211 от 14.04.2025)		1 260 000,00
            29.04.25	Оплата (п/п 405 от 29.04.2025)		900 000,00	29.04.25	Оплата (п/п 405 от 29.04.2025)	900 000,00	
            05.05.25	Возврат (накл. 7 от 05.05.2025)		4 000,00	05.05.25	Возврат (накл. 7 от 05.05.2025)	4 000,00	
            	Сальдо конечное	506 000,00			Сальдо конечное		506 000,00
            [end]
            на 30.06.2025 задолженность в пользу ООО «Тверца-Сталь» 506 000,00 RUB
            От ООО «Тверца-Сталь»
            ИНН 7703118425
            """
        );
        result
            .Claims.Where(c => c.Predicate is "supplied" or "paid")
            .Select(c => $"{c.Subject.Name} {c.Predicate} {c.Object!.Name} {c.Amount!.Min:0.##} {c.Amount.Currency} {c.Time}")
            .ShouldBe(
                [
                    "ООО «Тверца-Сталь» supplied АО «Ковровский агрегатный комбинат» 1260000 RUB 2025-04-14",
                    "АО «Ковровский агрегатный комбинат» paid ООО «Тверца-Сталь» 900000 RUB 2025-04-29",
                ],
                ignoreOrder: true
            );
        result.Claims.Single(c => c.Predicate == "paid").Qualifiers.Details["payment"].ShouldBe("405");
        result
            .Claims.Where(c => c.Predicate == "represents")
            .Select(c => $"{c.Subject.Name} {c.Object!.Name}")
            .ShouldBe(
                ["Бутурлин Вадим Олегович ООО «Тверца-Сталь»", "Одинцова Мария Львовна АО «Ковровский агрегатный комбинат»"],
                ignoreOrder: true
            );
        result.Claims.ShouldContain(c =>
            c.Predicate == "hasIdentifier" && c.Subject.Name == "ООО «Тверца-Сталь»" && c.Value == "7703118425"
        );
        var fields = result.Fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        (fields["date"], fields["openingBalance"], fields["closingBalance"]).ShouldBe(("2025-06-30", "150000", "506000"));
    }

    [Fact]
    public void The_other_firm_in_the_head_receives_what_the_letterheads_firm_delivers()
    {
        // Recognition has lost the first character of the label.
        var shipped = Read(
            """
            常州砾岩电子科技有限公司
            送货单
            货单位:合肥泓晏仪器有限公司	送货单号: LY-SH-250911
            [table]
            序号	品名	规格型号	单位	数量	单价(元)	金额(元)
            1	陀螺传感器	LYG-330	只	60	285.00	17,100.00
            2	加速度计	LYA-12B	只	120	93.50	11,220.00
            [end]
            """,
            "zh"
        )
            .Claims.Where(c => c.Predicate == "shipped")
            .ToList();
        shipped.Count.ShouldBe(2);
        shipped.ShouldAllBe(c => c.Subject.Name == "常州砾岩电子科技有限公司" && c.Object!.Name == "合肥泓晏仪器有限公司");
    }

    private static ExtractionResult Read(string text, string language = "ru") => s_extractor.Extract(Papers.Of(text, language));
}
