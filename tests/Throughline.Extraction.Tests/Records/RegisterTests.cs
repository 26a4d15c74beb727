using Throughline.Model;

namespace Throughline.Extraction.Tests.Records;

public sealed class RegisterTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void Only_a_flown_booking_is_a_fact()
    {
        var document = Papers.Of(
            """
            Flight bookings
            [table]
            PNR	Flight	Departure	From	To	Passenger	Passport no.	Company	Status
            QX7RT2	ZZ 104	03.06.2025	Irkutsk (IKT)	Ningbo (NGB)	Sergey Polunin	75 1234567	Lumen Trade LLC	flown
            QX7RT2	ZZ 104	03.06.2025	Irkutsk (IKT)	Ningbo (NGB)	Maria Veter	75 7654321	Lumen Trade LLC	confirmed
            QX7RT3	ZZ 105	09.06.2025	Ningbo	Irkutsk	Maria Veter	75 7654321	Lumen Trade LLC	cancelled
            [end]
            """
        );
        var result = s_extractor.Extract(document);
        result.Kind.ShouldBe("booking");
        var trips = result.Claims.Where(c => c.Predicate == "travelledTo").ToList();
        trips.Select(t => t.Modality).ShouldBe([Modality.Fact, Modality.Plan, Modality.Plan]);
        trips.Select(t => t.Qualifiers.Details["status"]).ShouldBe(["flown", "booked", "cancelled"]);
        trips[0].Object!.Name.ShouldBe("Ningbo");
        trips[0].Qualifiers.From!.Name.ShouldBe("Irkutsk");
        trips[0].Qualifiers.Details["flight"].ShouldBe("ZZ 104");
        result.Claims.Count(c => c.Predicate == "employedBy" && c.Qualifiers.Basis == "declared").ShouldBeGreaterThanOrEqualTo(2);
        result.Claims.Count(c => c.Predicate == "hasIdentifier").ShouldBe(2);
    }

    [Fact]
    public void A_legal_form_is_no_label()
    {
        var document = Papers.Of(
            """
            Выписка из единого государственного реестра юридических лиц
            [table]
            Полное наименование	Общество с ограниченной ответственностью «Лесной Причал»
            ОГРН	1257600051169
            ИНН	7604551162
            Дата регистрации	14.05.2025
            Директор	Рябов Олег Петрович
            [end]
            """
        );
        var directs = s_extractor.Extract(document).Claims.Single(c => c.Predicate == "directs");
        directs.Object!.Name.ShouldBe("Общество с ограниченной ответственностью «Лесной Причал»");
    }

    [Fact]
    public void A_declared_description_beside_the_goods_is_kept_as_declared()
    {
        var document = Papers.Of(
            """
            Shipment register
            [table]
            AWB	Date	Shipper	Consignee	Goods	Declared description	Qty	HS code	Carrier
            784-12345675	2025-02-11	Northwind Rotor Co., Ltd.	Lumen Trade LLC	Engine HC-55	Cooling units	10	8407100000	Skyway Cargo LLC
            [end]
            """
        );
        var result = s_extractor.Extract(document);
        var shipped = result.Claims.Single(c => c.Predicate == "shipped");
        shipped.Subject.Name.ShouldBe("Northwind Rotor Co., Ltd.");
        shipped.Object!.Name.ShouldBe("Lumen Trade LLC");
        shipped.Qualifiers.Via!.Name.ShouldBe("Skyway Cargo LLC");
        shipped.Qualifiers.Concerns!.Name.ShouldBe("HC-55");
        shipped.Quantity!.Min.ShouldBe(10);
        var declared = result.Claims.Single(c => c.Predicate == "declaredAs");
        declared.Subject.Name.ShouldBe("HC-55");
        declared.Value.ShouldBe("Cooling units");
    }

    [Fact]
    public void A_company_register_gives_identifiers_directors_and_owners()
    {
        var document = Papers.Of(
            """
            Реестр компаний
            [table]
            Наименование	ИНН	ОГРН	Адрес	Директор	Учредитель	Доля, %	Дата регистрации
            ООО «Полярный круг»	7707083893	1027700132195	г. Москва, ул. Вавилова, 19	Петров Пётр Петрович	ООО «Снег»	51	16.08.2002
            [end]
            """,
            "ru"
        );
        var claims = s_extractor.Extract(document).Claims;
        claims.Where(c => c.Predicate == "hasIdentifier").Select(c => c.Value).ShouldBe(["7707083893", "1027700132195"], ignoreOrder: true);
        claims.Single(c => c.Predicate == "locatedAt").Object!.Schema.ShouldBe("Address");
        claims.Single(c => c.Predicate == "directs").Subject.Schema.ShouldBe("Person");
        var owns = claims.Single(c => c.Predicate == "owns");
        owns.Qualifiers.Percent.ShouldBe(51);
        owns.Object!.Name.ShouldBe("ООО «Полярный круг»");
        claims.Single(c => c.Predicate == "hasAttribute").Value.ShouldBe("2002-08-16");
    }

    [Fact]
    public void A_visit_log_gives_visits_and_declared_employers()
    {
        var document = Papers.Of(
            """
            Visitor log
            [table]
            Visitor	Organisation	Host company	From	To	Purpose of visit
            Li Qiang	Northwind Rotor Co., Ltd.	Lumen Trade LLC	10.04.2025	14.04.2025	Assembly training
            [end]
            """
        );
        var claims = s_extractor.Extract(document).Claims;
        var visit = claims.Single(c => c.Predicate == "visited");
        visit.Object!.Name.ShouldBe("Lumen Trade LLC");
        visit.Time.ToString().ShouldBe("2025-04-10/2025-04-14");
        claims.Single(c => c.Predicate == "employedBy").Qualifiers.Basis.ShouldBe("declared");
    }

    [Fact]
    public void A_test_log_gives_who_when_where_and_what_but_no_performance()
    {
        var document = Papers.Of(
            """
            Flight test log
            [table]
            Date	Test site	Model	Serial no.	Testing organisation	Participants	Max speed	Range km
            2025-05-05	Chebarkul range	NR-40	SN-0017	Lumen Trade LLC	Ivanov I. I., Li Qiang	187	412
            [end]
            """
        );
        var claims = s_extractor.Extract(document).Claims;
        var test = claims.Single(c => c.Predicate == "tested");
        test.Subject.Name.ShouldBe("Lumen Trade LLC");
        test.Object!.Name.ShouldBe("NR-40");
        test.Place!.Name.ShouldBe("Chebarkul range");
        test.Qualifiers.Details.ShouldContainKeyAndValue("serial", "SN-0017");
        claims.Count(c => c.Predicate == "attended").ShouldBe(2);
        claims.SelectMany(c => c.Qualifiers.Details.Values).ShouldNotContain("187");
    }

    [Fact]
    public void A_phone_book_yields_no_claim()
    {
        var document = Papers.Of(
            """
            Useful numbers
            [table]
            Name	Phone	Room
            Reception	555-0100	1
            Canteen	555-0101	2
            [end]
            """
        );
        s_extractor.Extract(document).Claims.ShouldBeEmpty();
    }
}
