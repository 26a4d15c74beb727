namespace Throughline.Extraction.Tests.Records.Trade;

/// <summary>Letters, deeds, slips and bills of other issuers: windows, signature columns, orders, references.</summary>
public sealed class UnseenDeedTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void A_letter_for_a_window_has_its_addressee_over_the_town_and_its_subject_before_the_greeting()
    {
        var result = Read(
            """
            Hallmann Messtechnik AG · Postfach 11 40 · 89501 Heidenheim
            Petr Vzor Strojírny s.r.o.
            Herrn Ing. Petr Vzor
            Průmyslová 12
            301 00 Plzeň

            Ihr Zeichen: PV/44
            Unser Zeichen: HM-VK/2025-318
            Datum: 18. März 2025
            Telefon: +49 7321 555-310

            Lieferung der Messköpfe MK-7
            Sehr geehrter Herr Vzor,
            wir bestätigen den Erhalt Ihres Schreibens vom 11. März 2025.
            Mit freundlichen Grüßen
            Hallmann Messtechnik AG
            ppa. Katrin Seidel
            Leiterin Vertrieb Osteuropa
            """,
            "de"
        );
        Field(result, "recipient").ShouldBe("Petr Vzor Strojírny s.r.o.");
        Field(result, "number").ShouldBe("HM-VK/2025-318");
        Field(result, "replyTo").ShouldBe("PV/44");
        Field(result, "subject").ShouldBe("Lieferung der Messköpfe MK-7");
        Field(result, "signatory").ShouldBe("Katrin Seidel");
        result
            .Claims.Where(c => c.Predicate == "represents")
            .Select(c => $"{c.Subject.Name} > {c.Object!.Name}")
            .ShouldBe(["Katrin Seidel > Hallmann Messtechnik AG"]);
        result.Claims.ShouldNotContain(c => c.Subject.Name == "Unser Zeichen");
    }

    [Fact]
    public void Each_side_of_an_act_signs_in_its_own_column_and_its_line_heads_the_paper()
    {
        var result = Read(
            """
            Исполнитель: ИП Громов Станислав Юрьевич, ИНН 525801447780, 603011, Нижний Новгород, ул. Июльская, 1
            Акт № 63 от 30 сентября 2025 г.
            Исполнитель:	ИП Громов Станислав Юрьевич
            Заказчик:	ООО "Окская Верфь-Сервис", ИНН 5257002111
            Основание:	Договор № 12/ТО от 09.01.2025
            [table]
            №	Наименование работ, услуг	Кол-во	Ед.	Цена	Сумма
            1	Техническое обслуживание компрессора	1	мес	48 000,00	48 000,00
            2	Замена масляного фильтра	3	шт	2 150,00	6 450,00
            [end]
            Итого: 54 450,00
            Всего оказано услуг 2, на сумму 54 450,00 руб.
            ИСПОЛНИТЕЛЬ	ЗАКАЗЧИК
            ИП Громов Станислав Юрьевич	Директор ООО "Окская Верфь-Сервис"
            ___________________ Громов С. Ю.	___________________ Пименов А. В.
            """,
            "ru"
        );
        Field(result, "number").ShouldBe("63");
        Field(result, "currency").ShouldBe("RUB");
        Field(result, "buyerSignatory").ShouldBe("Пименов А. В.");
        Field(result, "sellerSignatory").ShouldBe("Громов С. Ю.");
    }

    [Fact]
    public void The_holder_of_an_order_is_the_consignee_and_a_name_in_capitals_runs_on_to_its_form()
    {
        var result = Read(
            """
            BILL OF LADING NO. ORNGB2507713
            SHIPPER
            NINGBO LANTERN
            MACHINERY IMP. & EXP. CO., LTD.
            NO. 88 CANGHAI ROAD, NINGBO

            CONSIGNEE
            TO THE ORDER OF
            VOSTOKPORT AGRO LLC

            PORT OF LOADING: NINGBO, CHINA
            PORT OF DISCHARGE: VLADIVOSTOK, RUSSIA
            DESCRIPTION OF GOODS: GRAIN DRYER SPARE PARTS
            """,
            "en"
        );
        Field(result, "shipper").ShouldBe("NINGBO LANTERN MACHINERY IMP. & EXP. CO., LTD.");
        Field(result, "consignee").ShouldBe("VOSTOKPORT AGRO LLC");
    }

    [Fact]
    public void The_town_of_Chelyabinsk_does_not_end_an_address()
    {
        var result = Read(
            """
            ДОГОВОР № 4
            г. Челябинск	10.02.2025
            Поставщик: ООО «Образец-Весы», 454008, г. Челябинск, ул. Автодорожная, 7
            Покупатель: ООО «Пример»
            Предмет договора: весы
            """,
            "ru"
        );
        Field(result, "sellerAddress").ShouldBe("454008, г. Челябинск, ул. Автодорожная, 7");
    }

    [Fact]
    public void A_voucher_for_two_guests_in_one_box_is_for_each()
    {
        var result = Read(
            """
            SEASTONE BAY HOTEL
            RESERVATION CONFIRMATION
            Confirmation number	SB-448120
            Guest names	Mr. Viktor Primerov Ms. Elena Primerova
            Arrival	Monday, 3 March 2025
            Departure	Friday, 7 March 2025
            Number of nights	4
            """,
            "en"
        );
        result
            .Claims.Where(c => c.Predicate == "visited")
            .Select(c => $"{c.Subject.Name} {c.Time}")
            .ShouldBe(["Mr. Viktor Primerov 2025-03-03/2025-03-07", "Ms. Elena Primerova 2025-03-03/2025-03-07"]);
    }

    [Fact]
    public void The_day_on_which_a_sample_came_is_not_that_of_the_report_and_the_customer_tests_nothing()
    {
        var result = Read(
            """
            检 测 报 告
            报告编号：HJC-2025-0719
            样品名称	电子调速器
            型号规格	FK-ESC-80A
            委托单位	武汉甲乙动力技术有限公司
            生产单位	武汉甲乙动力技术有限公司
            到样日期	2025年5月12日
            检测日期	2025年5月14日
            签发日期：2025年5月23日
            批准：方志远      审核：黎小曼      主检：乔大鹏
            湖北丙丁电子检测有限公司
            """,
            "zh"
        );
        Field(result, "receivedDate").ShouldBe("2025-05-12");
        Field(result, "issueDate").ShouldBe("2025-05-23");
        result.Claims.Where(c => c.Predicate == "tested").Select(c => c.Subject.Name).ShouldBe(["湖北丙丁电子检测有限公司"]);
    }

    [Fact]
    public void A_letter_of_two_columns_has_its_number_beside_its_day_and_its_signature_amid_the_office()
    {
        var result = Read(
            """
            АКЦИОНЕРНОЕ ОБЩЕСТВО	Техническому директору
            «МАГНИТНЫЙ ПРИМЕР»	ООО «Образец-Т»
            455000, г. Магнитогорск, ул. Кирова, 93	Гурьеву М. К.

            15.05.2025 № 08/1-447
            На № 112-СБ от 06.05.2025

            О возврате катушек КЯ-12

            Уважаемый Михаил Константинович!

            Сообщаем, что партия катушек КЯ-12 возвращена в Ваш адрес 14 мая 2025 года транспортной
            компанией ООО «Тракт-Пример». Просим подтвердить получение до 30.05.2025.

            Заместитель генерального директора
            В. И. Астахов
            по снабжению
            """,
            "ru"
        );
        Field(result, "number").ShouldBe("08/1-447");
        Field(result, "date").ShouldBe("2025-05-15");
        Field(result, "replyTo").ShouldBe("112-СБ");
        Field(result, "sender").ShouldBe("«МАГНИТНЫЙ ПРИМЕР»");
        Field(result, "signatory").ShouldBe("В. И. Астахов");
        Field(result, "subject").ShouldBe("О возврате катушек КЯ-12");
    }

    [Fact]
    public void A_test_of_several_days_begins_on_the_first_and_offices_sign_nothing()
    {
        var result = Read(
            """
            TEST REPORT
            Report No.: FDL/R/25/1187
            Client	Norvane Example Ltd
            Item tested	Linear actuator NVA-350, serial numbers 25-0411 and 25-0412
            Manufacturer	Suzhou Sample Drive Co., Ltd
            Samples received	23 June 2025
            Dates of test	26 June – 2 July 2025
            Laboratory	Fenwick Example Laboratory Ltd

            Checked by:	Approved by:

            ____________	____________
            Simon Ashdown	Marta Kowalczyk
            Senior Engineer	Head of Laboratory
            """,
            "en"
        );
        Field(result, "date").ShouldBe("2025-06-26");
        Field(result, "receivedDate").ShouldBe("2025-06-23");
        Field(result, "model").ShouldBe("NVA-350");
        result.Fields.ShouldNotContain(f => f.Value == "Senior Engineer");
        result.Claims.ShouldNotContain(c => c.Predicate == "locatedAt");
    }

    [Fact]
    public void Two_rows_of_heads_over_numbered_columns_head_the_goods()
    {
        var result = Read(
            """
            [table]
            Грузополучатель	АО "Пример-Агро"
            Поставщик	ООО "Образец Подшипник"
            	Номер документа	Дата составления
            ТОВАРНАЯ НАКЛАДНАЯ	ВП-2207	07.07.2025
            Номер по порядку	Товар		Единица измерения		Количество (масса нетто)	Цена, руб. коп.	Сумма без учета НДС, руб. коп.
            	наименование, характеристика, сорт, артикул товара	код	наименование	код по ОКЕИ
            1	2	3	4	5	6	7	8
            1	Подшипник роликовый 22216	00118	шт	796	24	3150	75600
            2	Подшипник шариковый 6310	00211	шт	796	60	840	50400
            			Итого		84		126000
            [end]
            """,
            "ru"
        );
        result
            .Claims.Where(c => c.Predicate == "shipped")
            .Select(c => $"{c.Quantity!.Min} {c.Amount!.Min}")
            .ShouldBe(["24 75600", "60 50400"]);
    }

    private static ExtractionResult Read(string text, string language) => s_extractor.Extract(Papers.Of(text, language));

    private static string? Field(ExtractionResult result, string name) => result.Fields.FirstOrDefault(f => f.Name == name)?.Value;
}
