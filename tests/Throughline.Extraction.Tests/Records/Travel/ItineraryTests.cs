using Throughline.Model;

namespace Throughline.Extraction.Tests.Records.Travel;

public sealed class ItineraryTests
{
    [Fact]
    public void An_itinerary_of_labels_gives_legs_with_zones_and_travellers()
    {
        var read = Read(
            """
            E-TICKET ITINERARY
            Booking reference: WLM4QX
            Passenger: MRS ORLA SUND
            Ticket number: 555 2345678901
            Flight: SU204, Welm Air
            Departure: 16 May 2025 19:50 Moscow Sheremetyevo (SVO), Terminal C
            Arrival: 17 May 2025 09:10 Beijing Capital (PEK)
            Class: Economy
            """
        );
        read["reservations[0].flight"].ShouldBe("SU204");
        read["reservations[0].carrier"].ShouldBe("Welm Air");
        read["reservations[0].fromCode"].ShouldBe("SVO");
        read["reservations[0].departure"].ShouldBe("2025-05-16T19:50:00+03:00");
        read["reservations[0].arrival"].ShouldBe("2025-05-17T09:10:00+08:00");
        read["reservations[0].pnr"].ShouldBe("WLM4QX");
        read["reservations[0].passenger"].ShouldBe("ORLA SUND");
        read["reservations[0].type"].ShouldBe("flight");
    }

    [Fact]
    public void A_Russian_receipt_is_read_by_the_same_rules()
    {
        var read = Read(
            """
            МАРШРУТНАЯ КВИТАНЦИЯ
            Дата оформления: 12.05.2025
            Пассажир: СУНД ОРЛА
            Код бронирования: WLM4QX
            Рейс: SU 204
            Вылет: 16.05.2025 19:50 Москва, Шереметьево
            Прилет: 17.05.2025 09:10 Пекин, Шоуду
            """
        );
        read["reservations[0].fromCode"].ShouldBe("SVO");
        read["reservations[0].toCode"].ShouldBe("PEK");
        read["reservations[0].departure"].ShouldBe("2025-05-16T19:50:00+03:00");
        read["reservations[0].issueDate"].ShouldBe("2025-05-12");
    }

    [Fact]
    public void A_Chinese_itinerary_is_read_by_the_same_rules()
    {
        var read = Read(
            """
            电子客票行程单
            旅客姓名：李明
            航班号：CA1431
            日期：2025年5月17日
            出发：14:05 北京首都
            到达：16:55 重庆江北
            订单号：WLM4QX
            """
        );
        read["reservations[0].flight"].ShouldBe("CA1431");
        read["reservations[0].fromCode"].ShouldBe("PEK");
        read["reservations[0].toCode"].ShouldBe("CKG");
        read["reservations[0].departureDate"].ShouldBe("2025-05-17");
        read["reservations[0].passenger"].ShouldBe("李明");
    }

    [Fact]
    public void A_timetable_gives_train_platform_and_seat_of_each_leg()
    {
        var read = Read(
            """
            Online-Ticket   Auftragsnummer:   QX77WL
            Halt                 Datum    Zeit      Gleis   Produkte   Reservierung
            Nordstadt Hbf        28.12.   ab 15:06  3       ICE 943    1 Sitzplatz, Wg. 24, Pl. 66
            Suedhafen            28.12.   an 17:28  14
            Gebucht am 27.12.2026
            """
        );
        read["reservations[0].train"].ShouldBe("ICE 943");
        read["reservations[0].from"].ShouldBe("Nordstadt Hbf");
        read["reservations[0].departure"].ShouldBe("2026-12-28T15:06:00");
        read["reservations[0].toPlatform"].ShouldBe("14");
        read["reservations[0].seatSection"].ShouldBe("24");
        read["reservations[0].seat"].ShouldBe("66");
        read["reservations[0].pnr"].ShouldBe("QX77WL");
    }

    [Fact]
    public void A_reservation_record_gives_every_traveller_on_every_flight()
    {
        var read = Read(
            """
            RP/MOWWL2345/MOWWL2345            AA/SU  12MAY25/0815Z   WLM4QX
              1.SUND/ORLA MRS   2.WELM/OTTO MR
              3  SU 204 Y 16MAY 5 SVOPEK HK2  1950 0910+1  *1A/E*
              4  CA 1431 Y 17MAY 6 PEKCKG HX2  1405 1655   *1A/E*
              5 SSR DOCS SU HK1 P/RUS/712345678/RUS/01JAN80/F/01JAN30/SUND/ORLA
              6 FA PAX 555-2345678901/ETSU/12MAY25/MOWWL2345/P1
            """
        );
        read["reservations[0].passenger"].ShouldBe("ORLA SUND");
        read["reservations[0].flight"].ShouldBe("SU204");
        read["reservations[0].departure"].ShouldBe("2025-05-16T19:50:00+03:00");
        read["reservations[0].arrival"].ShouldBe("2025-05-17T09:10:00+08:00");
        read["reservations[0].passport"].ShouldBe("712345678");
        read["reservations[0].birthDate"].ShouldBe("1980-01-01");
        read["reservations[0].ticket"].ShouldBe("555-2345678901");
        read["reservations[0].pnr"].ShouldBe("WLM4QX");
        read["reservations[1].passenger"].ShouldBe("OTTO WELM");
        read.ShouldNotContainKey("reservations[1].passport");
        read["reservations[2].status"].ShouldBe("cancelled");
    }

    [Fact]
    public void A_booking_is_a_plan_and_no_flight_flown()
    {
        var document = Document(
            "RP/MOWWL2345/X AA/SU  12MAY25/0815Z   WLM4QX\n 1.SUND/ORLA MRS\n 2  SU 204 Y 16MAY 5 SVOPEK HK1  1950 0910+1\n"
        );
        var claim = new ClaimExtractor().Extract(document).Claims.Single(c => c.Predicate == "travelledTo");
        claim.Subject.Name.ShouldBe("ORLA SUND");
        claim.Object!.Name.ShouldBe("Beijing");
        claim.Qualifiers.From!.Name.ShouldBe("Moscow");
        claim.Modality.ShouldBe(Modality.Plan);
        claim.Time.ToString().ShouldBe("2025-05-16");
        claim.Qualifiers.Details["status"].ShouldBe("booked");
        claim.Qualifiers.Details["flight"].ShouldBe("SU204");
    }

    [Fact]
    public void An_article_that_speaks_of_flights_is_no_ticket() =>
        Read(
            "Flight SU204 left Moscow on 16 May 2025 at 19:50, an hour late. It landed in Beijing at 09:10, officials said.\nThe airline did not comment."
        )
            .Keys.ShouldNotContain(k => k.StartsWith("reservations[", StringComparison.Ordinal));

    private static Dictionary<string, string> Read(string text) =>
        new ClaimExtractor()
            .Extract(Document(text))
            .Fields.DistinctBy(f => f.Name)
            .ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private static Document Document(string text) =>
        new()
        {
            Id = "d",
            Sha256 = new string('0', 64),
            Path = "paper.txt",
            MediaType = "text/plain",
            Text = text,
            Reader = "text 1",
            Language = "en",
        };
}
