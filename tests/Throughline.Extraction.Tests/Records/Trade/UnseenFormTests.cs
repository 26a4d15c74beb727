namespace Throughline.Extraction.Tests.Records.Trade;

/// <summary>What papers of other issuers have: labels over two lines, packing before the goods, sums below sums, offices before names.</summary>
public sealed class UnseenFormTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void A_label_whose_bracket_ends_in_the_next_line_has_its_value_below_and_a_declaration_is_no_party()
    {
        var result = Read(
            """
            CERTIFICATE OF ORIGIN

            1. Goods consigned from (Exporter's business name, address,
            country)
            SAIGON CANE EXPORT JSC
            LOT 3, BINH DUONG, VIETNAM

            Reference No. VN-HCM 25/08812

            2. Goods consigned to (Consignee's name, address, country)
            OOO "ALFA DEKOR"

            12. Declaration by the exporter
            The undersigned hereby declares that the above details and statements are correct

            [table]
            5. Item number	6. Marks and numbers of packages	7. Number and kind of packages; description of goods	9. Gross weight or other quantity
            1	A.D. 1-412	412 (FOUR HUNDRED TWELVE) CARTONS OF GARDEN FURNITURE	6,180.00 KGS
            [end]
            """,
            "en"
        );
        Field(result, "shipper").ShouldBe("SAIGON CANE EXPORT JSC");
        Field(result, "consignee").ShouldBe("OOO \"ALFA DEKOR\"");
        Field(result, "number").ShouldBe("VN-HCM 25/08812");
        Field(result, "packages").ShouldBe("412");
        result.Claims.Single(c => c.Predicate == "shipped").Qualifiers.Concerns!.Name.ShouldBe("GARDEN FURNITURE");
        result.Claims.ShouldNotContain(c => c.Subject.Name.StartsWith("The undersigned", StringComparison.Ordinal));
    }

    [Fact]
    public void An_order_confirmation_tells_what_was_ordered_and_the_sum_behind_freight_is_its_total()
    {
        var result = Read(
            """
            Brandt Hydraulik GmbH

            Nordwind Maszyny Sp. z o.o.
            ul. Fabryczna 8
            15-399 Białystok

            Auftragsbestätigung Nr.	AB-2025-108
            Datum	04.07.2025
            Ihre Bestellung	ZAM/2025/06

            Brandt Hydraulik GmbH
            [table]
            Pos.	Artikel-Nr. / Bezeichnung	Menge	ME	Preis	Betrag EUR
            10	HZ-63/36-400 Hydraulikzylinder	12	Stk	318,50	3.822,00
            20	PVX-16-R Axialkolbenpumpe	4	Stk	1.142,00	4.568,00
            Zwischensumme					8.390,00
            Fracht und Verpackung					185,00
            Gesamtbetrag (innergemeinschaftliche Lieferung)					8.575,00
            [end]
            """,
            "de"
        );
        result.Kind.ShouldBe("order");
        Field(result, "order").ShouldBe("ZAM/2025/06");
        Field(result, "total").ShouldBe("8575");
        result
            .Claims.Where(c => c.Predicate == "ordered")
            .Select(c => $"{c.Subject.Name} > {c.Object!.Name}: {c.Qualifiers.Concerns!.Name}")
            .ShouldBe([
                "Nordwind Maszyny Sp. z o.o. > Brandt Hydraulik GmbH: HZ-63/36-400",
                "Nordwind Maszyny Sp. z o.o. > Brandt Hydraulik GmbH: PVX-16-R",
            ]);
        result.Claims.ShouldNotContain(c => c.Predicate == "invoiced");
    }

    [Fact]
    public void Whoever_approves_and_signs_a_protocol_acts_for_the_firm_or_for_the_customer()
    {
        var result = Read(
            """
            УТВЕРЖДАЮ
            Технический директор
            АО «Пример-Гидромаш»
            Н. А. Кречетов
            «21» октября 2024 г.
            ПРОТОКОЛ № 58/24-И
            приемо-сдаточных испытаний насоса центробежного ЦНС-180
            г. Сысерть	18 октября 2024 г.
            Место проведения испытаний: стенд № 3
            Заказчик: ООО «Образец Энерго»
            Изготовитель: АО «Пример-Гидромаш»
            Начальник испытательной станции		Д. В. Поздеев
            Инженер-испытатель		М. С. Черных
            Представитель заказчика		С. О. Белов
            """,
            "ru"
        );
        Field(result, "date").ShouldBe("2024-10-18");
        var acts = result.Claims.Where(c => c.Predicate == "represents").Select(c => $"{c.Subject.Name} > {c.Object!.Name}").ToList();
        acts.ShouldContain("Н. А. Кречетов > АО «Пример-Гидромаш»");
        acts.ShouldContain("М. С. Черных > АО «Пример-Гидромаш»");
        acts.ShouldContain("С. О. Белов > ООО «Образец Энерго»");
        result.Claims.Single(c => c.Predicate == "tested").Object!.Name.ShouldBe("ЦНС-180");
    }

    [Fact]
    public void A_rooming_list_has_its_days_in_its_head_and_its_names_in_two_columns()
    {
        var result = Read(
            """
            海湾酒店 BAY HOTEL
            团队入住名单 ROOMING LIST
            入住日期 Check-in:	2025-09-17	离店日期 Check-out:	2025-09-21
            [table]
            序号 No.	房号 Room	姓名 Name		护照号 Passport No.	国籍 Nationality
            		姓 Surname	名 Given name
            1	1108	TARASOV	KIRILL	72 4418823	RUS
            2	1110	ZHOU	LIPING	EH8812046	CHN
            [end]
            """,
            "zh"
        );
        result
            .Claims.Where(c => c.Predicate == "visited")
            .Select(c => $"{c.Subject.Name} {c.Time}")
            .ShouldBe(["TARASOV KIRILL 2025-09-17/2025-09-21", "ZHOU LIPING 2025-09-17/2025-09-21"]);
    }

    [Fact]
    public void Signatures_below_a_sheets_sum_are_no_goods()
    {
        var result = Read(
            """
            [table]
            ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ	№	318
            Дата составления	12.09.2025
            Грузоотправитель	ООО "Пример Двор"
            (полное наименование организации, адрес, номер телефона)
            Грузополучатель	АО "Образец Строй"
            Код	Количество	Цена, руб. коп.	Наименование продукции, товара (груза), ТУ, марка	Вид упаковки	Количество мест	Сумма, руб. коп.
            1	2	3	4	5	6	7
            00-11	5760	24,5	Кирпич лицевой	поддон	12	141120
            00-12	40	386	Смесь кладочная	поддон	1	15440
            			Итого		13	156560
            Отпуск разрешил	начальник склада	Фомин Р. Л.
            Организация	ООО "Поволжский Рейс"
            (наименование, адрес, банковские реквизиты)
            Автомобиль	КАМАЗ 5490
            [end]
            """,
            "ru"
        );
        result
            .Claims.Where(c => c.Predicate == "shipped")
            .Select(c => c.Qualifiers.Concerns!.Name)
            .ShouldBe(["Кирпич лицевой", "Смесь кладочная"]);
        result.Claims.ShouldNotContain(c => c.Predicate == "locatedAt" && c.Value == "Автомобиль");
    }

    [Fact]
    public void An_account_in_the_remarks_is_whose_the_bank_before_it_is()
    {
        var result = Read(
            """
            电子发票（增值税专用发票）
            发票号码：25322000000418827316
            开票日期：2025年06月09日
            购买方名称：深圳市甲乙智控有限公司
            销售方名称：苏州丙丁传动有限公司
            [table]
            项目名称	规格型号	单位	数量	单价	金额	税率	税额
            减速器	CSG-25	台	60	1000	60000.00	13%	7800.00
            合 计					¥60000.00		¥7800.00
            [end]
            价税合计（小写）¥67800.00
            购方开户银行:甲银行深圳支行; 银行账号:755912347710602;
            销方开户银行:乙银行苏州支行; 银行账号:488570993316;
            """,
            "zh"
        );
        Field(result, "buyerAccount").ShouldBe("755912347710602");
        Field(result, "sellerAccount").ShouldBe("488570993316");
    }

    private static ExtractionResult Read(string text, string language) => s_extractor.Extract(Papers.Of(text, language));

    private static string? Field(ExtractionResult result, string name) => result.Fields.FirstOrDefault(f => f.Name == name)?.Value;
}
