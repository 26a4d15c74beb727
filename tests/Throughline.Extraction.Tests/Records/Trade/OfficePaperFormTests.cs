namespace Throughline.Extraction.Tests.Records.Trade;

/// <summary>Papers of buyers, inspectors, insurers, authorities and carriers, and the numbers that stand in the blocks of their parties.</summary>
public sealed class OfficePaperFormTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void A_purchase_order_orders_and_bills_nothing()
    {
        var result = Read(
            """
            PURCHASE ORDER
            PO Number: PO-774120
            PO Date: 5 March 2025
            [table]
            Supplier	Ship to	Invoice to
            Quillmark Optics Ltd.	Harrowgate Imaging Inc.	Harrowgate Imaging Inc.
            [end]
            [table]
            Payment terms	Incoterms	Ship via
            30 days net	FOB Shenzhen	Air freight
            [end]
            [table]
            Line	Part number	Description	Qty	Unit price (USD)	Extended (USD)
            1	QM-LENS-25	Germanium lens 25 mm	25	310.00	7,750.00
            2	QM-CORE-64	Camera core	10	1,480.00	14,800.00
            [end]
            """
        );
        result.Kind.ShouldBe("order");
        result.Claims.ShouldNotContain(c => c.Predicate == "invoiced");
        var ordered = result.Claims.Where(c => c.Predicate == "ordered").ToList();
        ordered.Count.ShouldBe(2);
        ordered[0].Subject.Name.ShouldBe("Harrowgate Imaging Inc.");
        ordered[0].Object!.Name.ShouldBe("Quillmark Optics Ltd.");
        ordered[0].Qualifiers.Concerns!.Name.ShouldBe("QM-LENS-25");
        ordered[0].Amount!.Currency.ShouldBe("USD");
        Field(result, "incoterm").ShouldBe("FOB Shenzhen");
    }

    [Fact]
    public void A_certificate_of_inspection_with_colons_before_its_values_names_who_inspected_what_and_where()
    {
        var result = Read(
            """
            BALTWEIR INSPECTION SERVICES B.V.
            CERTIFICATE OF INSPECTION
            Certificate number	: BIS/24/5567
            Applicant	: Rawda Heavy Equipment LLC
            Seller	: Kranen Handel B.V.
            Commodity	: Used crawler crane
            Place of inspection	: Dordrecht
            Date of inspection	: 6 August 2024
            """
        );
        result.Kind.ShouldBe("inspectionCertificate");
        Field(result, "seller").ShouldBe("Kranen Handel B.V.");
        var evaluated = result.Claims.Where(c => c.Predicate == "evaluated").ShouldHaveSingleItem();
        evaluated.Subject.Name.ShouldBe("BALTWEIR INSPECTION SERVICES B.V.");
        evaluated.Object!.Name.ShouldBe("Used crawler crane");
        Field(result, "inspectionDate").ShouldBe("2024-08-06");
    }

    [Fact]
    public void Numbers_in_a_partys_block_are_its_own_and_no_part_of_its_address()
    {
        var result = Read(
            """
            PACKING LIST
            Packing list No.: PL-24-0881
            Date: 18 September 2024

            Shipper
            Orvella Bearings S.r.l.
            Via dell'Artigianato 27
            36016 Thiene, Italy
            VAT IT02731870246

            Consignee
            Tengri Zavod LLP
            14 Ryskulov Avenue
            050061 Almaty, Kazakhstan
            BIN 120340015985
            Tel +7 727 355 21 40
            """
        );
        Field(result, "shipperTaxId").ShouldBe("IT02731870246");
        Field(result, "consigneeAddress").ShouldBe("14 Ryskulov Avenue 050061 Almaty, Kazakhstan");
        Field(result, "consigneeRegNumber").ShouldBe("120340015985");
        Field(result, "consigneePhone").ShouldBe("+7 727 355 21 40");
        Field(result, "shipperPhone").ShouldBeNull();
    }

    [Fact]
    public void A_person_who_tested_acts_for_the_laboratory_of_the_letterhead()
    {
        var result = Read(
            """
            Norrkap Materials Laboratory AS

            TEST REPORT
            Report No.	NML-317
            Client	Fjellvik Drone Systems AS
            Client address	Havnegata 8, 7010 Trondheim, Norway
            Model	Ravn-3B
            Date of receipt	3 June 2024
            Date of test	11 June 2024
            Date of issue	28 June 2024

            Tested by:

            _________________
            Solveig Aune
            """
        );
        Field(result, "tester").ShouldBe("Norrkap Materials Laboratory AS");
        Field(result, "testerSignatory").ShouldBe("Solveig Aune");
        Field(result, "customerAddress").ShouldBe("Havnegata 8, 7010 Trondheim, Norway");
        Field(result, "issueDate").ShouldBe("2024-06-28");
        Field(result, "receivedDate").ShouldBe("2024-06-03");
        Field(result, "buyer").ShouldBeNull();
    }

    [Fact]
    public void A_travellers_booking_confirmation_is_no_paper_of_a_carrier_of_goods()
    {
        var result = Read(
            """
            Booking confirmation
            Booking reference: QX4T7R
            Passenger: Martin Oakley
            Departure: 5 March 2025
            From: Vienna
            To: Almaty
            """
        );
        result.Kind.ShouldNotBe("waybill");
    }

    private static string? Field(ExtractionResult result, string name) => result.Fields.FirstOrDefault(f => f.Name == name)?.Value;

    private static ExtractionResult Read(string text) => s_extractor.Extract(Papers.Of(text));
}
