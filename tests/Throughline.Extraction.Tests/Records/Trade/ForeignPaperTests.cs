using Throughline.Extraction.Records;

namespace Throughline.Extraction.Tests.Records.Trade;

/// <summary>Constructions of trade papers as issuers draw them: heads in two languages, labels under values, numbers before names.</summary>
public sealed class ForeignPaperTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void A_consignment_note_whose_heads_say_the_same_in_two_languages_names_its_goods()
    {
        var result = Read(
            """
            INTERNATIONAL CONSIGNMENT NOTE CMR
            CMR No. 0042187
            1 Sender (name, address, country): Ovalık Döküm San. ve Tic. A.Ş., İzmir
            2 Consignee (name, address, country): Betpak Servis LLP, Karaganda
            [table]
            6 Kennzeichen und Nummern Marks and Nos	7 Anzahl der Packstücke Number of packages	9 Bezeichnung des Gutes Nature of the goods	11 Bruttogewicht in kg Gross weight in kg
            OD 1-3	3	Pump casings and impellers	1939,5
            [end]
            13 Sender's instructions
            """
        );
        result.Kind.ShouldBe("waybill");
        var shipped = result.Claims.Where(c => c.Predicate == "shipped").ShouldHaveSingleItem();
        shipped.Qualifiers.Concerns!.Name.ShouldBe("Pump casings and impellers");
        shipped.Quantity!.Min.ShouldBe(3);
    }

    [Fact]
    public void An_instruction_to_ship_has_shipped_nothing_yet()
    {
        var result = Read(
            """
            SHIPPING INSTRUCTION
            SI No.: 25-0417
            Shipper: Haiyun Machinery Co., Ltd.
            Consignee: Primorye Stanki LLC
            Vessel: Ocean Larch
            Port of loading: Ningbo
            [table]
            Marks and Nos	Number of packages	Description of goods	Gross Weight (KGS)
            N/M	4	Tool holders	860
            [end]
            """
        );
        var shipped = result.Claims.Where(c => c.Predicate == "shipped").ToList();
        shipped.ShouldNotBeEmpty();
        shipped.ShouldAllBe(c => c.Modality == Throughline.Model.Modality.Plan);
    }

    [Fact]
    public void A_bill_of_lading_names_the_goods_without_the_carriers_reservations()
    {
        var result = Read(
            """
            BILL OF LADING
            B/L No.: PLQD25030417
            Shipper: Haiyun Machinery Co., Ltd.
            Consignee: Primorye Stanki LLC
            [table]
            Marks and Numbers	Kind of Packages; Description of Goods	Gross Weight (KGS)
            N/M	SHIPPER'S LOAD, COUNT AND SEAL. S.T.C. TOOL HOLDERS AND CHUCKS HS CODE 846610 FREIGHT PREPAID	4,860.000
            [end]
            """
        );
        result
            .Claims.Where(c => c.Predicate == "shipped")
            .ShouldHaveSingleItem()
            .Qualifiers.Concerns!.Name.ShouldBe("TOOL HOLDERS AND CHUCKS");
    }

    [Fact]
    public void A_certificate_of_origin_is_a_form_of_its_own()
    {
        var result = Read(
            """
            CERTIFICATE OF ORIGIN
            Certificate No.: 25C3702A0118
            1. Exporter: Haiyun Machinery Co., Ltd.
            2. Consignee: Primorye Stanki LLC
            [table]
            6. Marks and numbers	7. Description of goods	8. H.S.Code	9. Quantity
            N/M	CNC lathes	845811	2 SETS
            [end]
            """
        );
        result.Kind.ShouldBe("certificateOfOrigin");
        var shipped = result.Claims.Where(c => c.Predicate == "shipped").ShouldHaveSingleItem();
        (shipped.Subject.Name, shipped.Object!.Name, shipped.Qualifiers.Concerns!.Name).ShouldBe(
            ("Haiyun Machinery Co., Ltd.", "Primorye Stanki LLC", "CNC lathes")
        );
    }

    [Fact]
    public void An_act_whose_number_stands_amid_its_title_is_no_invoice()
    {
        var result = Read(
            """
            Акт № 47 от 28 февраля 2025 г. сдачи-приемки выполненных работ (оказанных услуг)
            Исполнитель: ООО «Техносервис», ИНН 5907123451
            Заказчик: АО «Гидропривод»
            [table]
            №	Наименование работ, услуг	Кол-во	Ед.	Цена	Сумма
            1	Наладка станка	1	усл. ед.	184000,00	184000,00
            2	Обучение операторов	16	ч	2500,00	40000,00
            [end]
            """
        );
        result.Kind.ShouldBe("act");
        result.Claims.ShouldNotContain(c => c.Predicate == "invoiced");
        result.Claims.ShouldContain(c => c.Predicate == "supplied");
    }

    [Theory]
    [InlineData("БИН / ИИН 210540019874, ТОО «Алатау»", "ТОО «Алатау»")]
    [InlineData("ИНН 4401807712 АО «Альфа»", "АО «Альфа»")]
    [InlineData("ТОО «Алатау»", "ТОО «Алатау»")]
    public void A_name_may_follow_its_number(string text, string name) => text[PartyNames.StartOf(text)..].ShouldBe(name);

    [Theory]
    [InlineData("ВАН ЛЭЙ WANG LEI", "ВАН ЛЭЙ")]
    [InlineData("WANG LEI 王磊", "WANG LEI")]
    [InlineData("IVANOV PETR", "IVANOV PETR")]
    public void A_person_written_in_two_scripts_has_one_name(string text, string name) => PartyNames.InOneScript(text).ShouldBe(name);

    [Theory]
    [InlineData("Pump casing, ductile iron GGG-50, machined", false)]
    [InlineData("Vibration analyser VA-4420, 4-channel", true)]
    [InlineData("Compressor blade, stage 3, P/N DT-3S-1180", true)]
    public void A_designation_names_the_goods_where_it_is_not_what_they_are_made_of(string text, bool isName)
    {
        var (_, start) = Designations.FindOrNull(text)!.Value;
        Designations.IsName(text, start).ShouldBe(isName);
    }

    [Theory]
    [InlineData("BEIJING (PEK) Terminal 3", "BEIJING")]
    [InlineData("Irkutsk (IKT)", "Irkutsk")]
    public void A_place_is_named_without_its_code_and_terminal(string text, string name) => Places.NameOrNull(text).ShouldBe(name);

    [Fact]
    public void Letters_that_type_joins_are_letters() => Ligatures.Folded("Oﬃcine Raﬀaello").ShouldBe("Officine Raffaello");

    private static ExtractionResult Read(string text) => s_extractor.Extract(Papers.Of(text));
}
