using System.Globalization;

namespace Throughline.Extraction.Tests.Records.Trade;

/// <summary>Forms of boxes as carriers, customs, laboratories and employers print them: labels in two languages, numbers beside labels, codes amid texts.</summary>
public sealed class BoxedFormTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void A_consignment_note_gives_its_goods_weights_and_what_its_boxes_say_besides()
    {
        var result = Read(
            """
            1 Отправитель (наименование, адрес, страна)
            Sender (name, address, country) / Absender
            VELDRAN ANTRIEBSTECHNIK GMBH
            Industriestr. 41
            89231 Neu-Ulm, DE

            Международная товарно-транспортная накладная
            CMR № 0088173

            2 Получатель (наименование, адрес, страна)
            Consignee (name, address, country)
            TOO "Тассай Машинери"
            г. Алматы, ул. Казыбаева, 19, оф. 7

            16 Перевозчик (наименование, адрес, страна)
            Carrier (name, address, country)
            UAB "Nerisvia Trans"
            Savanorių pr. 178, Vilnius, LT
            HKL 418 / BN 772

            5 Прилагаемые документы / Documents attached
            INVOICE VA-25-3391 dd 02.10.2025, PACKING LIST

            9 Наименование груза
            Nature of the goods
            Планетарные редукторы серии PX-140

            11 Вес брутто, кг
            Gross weight in kg
            1 846,0

            24 Груз получен / Goods received … дата /
            on
            15.10.2025
            """,
            out var fields
        );
        var shipped = result.Claims.Single(c => c.Predicate == "shipped");
        shipped.Qualifiers.Concerns!.Name.ShouldContain("PX-140");
        (shipped.Qualifiers.Via!.Name, shipped.Qualifiers.Details["waybill"]).ShouldBe(("UAB \"Nerisvia Trans\"", "0088173"));
        (fields["vehicle"], fields["invoice"], fields["invoiceDate"], fields["receivedDate"]).ShouldBe(
            ("HKL 418 / BN 772", "VA-25-3391", "2025-10-02", "2025-10-15")
        );
        decimal.Parse(fields["grossWeight"], CultureInfo.InvariantCulture).ShouldBe(1846m);
        fields["shipperAddress"].ShouldBe("Industriestr. 41 89231 Neu-Ulm, DE");
    }

    [Fact]
    public void A_customs_declaration_names_parties_by_numbers_beside_the_label_and_papers_by_code()
    {
        var result = Read(
            """
            ДЕКЛАРАЦИЯ НА ТОВАРЫ
            10013160/190825/3077415

            2 Отправитель/Экспортер
            SHANGHAI YUNXI PNEUMATICS CO., LTD
            КИТАЙ, SHANGHAI, JIADING DISTRICT, BOXUE ROAD 711

            8 Получатель № 7702046175/770201001
            ООО "ПНЕВМОТЕХ-ИМПОРТ"
            РОССИЯ, 129090, МОСКВА, ПРОТОПОПОВСКИЙ ПЕР., Д. 25

            22 Валюта и общая сумма по счету
            USD 94 317.60

            31 Грузовые места и описание товаров
            1-ЦИЛИНДРЫ ПНЕВМАТИЧЕСКИЕ ДВУСТОРОННЕГО ДЕЙСТВИЯ
            (ИЗГОТОВИТЕЛЬ) SHANGHAI YUNXI PNEUMATICS CO., LTD (МОДЕЛЬ) YX-CDQ2-63 (КОЛ-ВО) 1200 ШТ

            33 Код товара
            8412310009

            44 Дополнит. информация/Предоставленные документы
            03011/0 YX-PT/2024-03 ОТ 11.03.2024
            04021/0 YX250730 ОТ 30.07.2025
            02015/0 1177204 ОТ 02.08.2025
            """,
            out var fields
        );
        (fields["consigneeInn"], fields["contract"], fields["invoice"], fields["waybill"]).ShouldBe(
            ("7702046175", "YX-PT/2024-03", "YX250730", "1177204")
        );
        var shipped = result.Claims.Single(c => c.Predicate == "shipped");
        (shipped.Object!.Name, shipped.Qualifiers.Concerns!.Name, shipped.Quantity!.Min, shipped.Amount!.Min).ShouldBe(
            ("ООО \"ПНЕВМОТЕХ-ИМПОРТ\"", "YX-CDQ2-63", 1200m, 94_317.60m)
        );
    }

    [Fact]
    public void Two_labels_over_one_box_leave_the_name_to_the_party()
    {
        var result = Read(
            """
            784-44719021
            Air Waybill

            Shipper's Name and Address	Shipper's Account Number
            GUANGZHOU LINGBO AVIONICS CO LTD
            NO 88 KEXUE AVENUE HUANGPU DISTRICT

            Consignee's Name and Address Consignee's Account Number
            ALTYN QANAT AERO LLP
            TOLE BI STR 301 OFFICE 14

            Requested Flight/Date
            CZ6982/23SEP

            Nature and Quantity of Goods
            INERTIAL NAVIGATION MODULES LB-INS220 HS 90142090 INV NO LBA-25-118

            22SEP2025
            """,
            out var fields
        );
        var shipped = result.Claims.Single(c => c.Predicate == "shipped");
        (shipped.Subject.Name, shipped.Object!.Name).ShouldBe(("GUANGZHOU LINGBO AVIONICS CO LTD", "ALTYN QANAT AERO LLP"));
        fields["consigneeAddress"].ShouldBe("TOLE BI STR 301 OFFICE 14");
        (fields["flightDate"], fields["hsCode"], fields["invoice"]).ShouldBe(("2025-09-23", "90142090", "LBA-25-118"));
    }

    [Fact]
    public void An_order_to_travel_says_who_sends_whom_where_and_its_marks_that_the_journey_was_made()
    {
        const string Order = """
            АО «Соломбальский прибор»
            наименование организации
            КОМАНДИРОВОЧНОЕ УДОСТОВЕРЕНИЕ
            Номер документа 214
            Работник	Корзун Андрей Витальевич
            ведущий инженер-конструктор
            должность (специальность, профессия)
            командируется в	г. Ижевск, АО «Удмуртская оптика»
            место назначения (страна, город, организация)
            с « 15 » сентября 2025 г. по « 19 » сентября 2025 г.

            """;
        var result = Read(Order + "Прибыл в\tг. Ижевск « 15 » сентября 2025 г.", out var fields);
        result
            .Claims.Where(c => c.Subject.Name == "Корзун Андрей Витальевич")
            .Select(c => $"{c.Predicate} {c.Object!.Name} {c.Time} {c.Modality}")
            .ShouldBe(
                [
                    "employedBy АО «Соломбальский прибор»  Fact",
                    "travelledTo г. Ижевск 2025-09-15/2025-09-19 Fact",
                    "visited АО «Удмуртская оптика» 2025-09-15/2025-09-19 Fact",
                ],
                ignoreOrder: true
            );
        fields["position"].ShouldBe("ведущий инженер-конструктор");
        Read(Order, out _).Claims.Single(c => c.Predicate == "travelledTo").Modality.ShouldBe(Throughline.Model.Modality.Plan);
    }

    [Fact]
    public void A_certificate_parts_gross_from_net_and_gives_its_invoice()
    {
        Read(
            """
            Сертификат о происхождении товара форма СТ-1
            4. № 5077000412
            1. Грузоотправитель/экспортер (наименование и адрес)
            ООО «Донецкая мехобработка», 346330, г. Донецк, пр-т Мира, 31
            2. Грузополучатель/импортер (наименование и адрес)
            ИП ООО «Sirdaryo Nasos Servis», 120100, г. Гулистан, ул. Каримова, 44
            [table]
            6. № п/п	7. Количество мест и вид упаковки	8. Описание товара	9. Критерий происхождения	10. Количество товара (брутто/нетто, кг)	11. Номер и дата счета-фактуры
            1	3 ящика	Насосы центробежные, код ТН ВЭД 8413 70	Д8413	960/870	204 от 11.08.2025
            [end]
            """,
            out var fields
        );
        (fields["grossWeight"], fields["netWeight"], fields["invoice"], fields["invoiceDate"], fields["hsCode"]).ShouldBe(
            ("960", "870", "204", "2025-08-11", "841370")
        );
    }

    private static ExtractionResult Read(string text, out Dictionary<string, string> fields)
    {
        var result = s_extractor.Extract(Papers.Of(text, text.Any(c => c is >= 'А' and <= 'я') ? "ru" : "en"));
        fields = result.Fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        return result;
    }
}
