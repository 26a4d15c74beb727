namespace Throughline.Documents.Tests.Travel;

public sealed class SchemaOrgTests
{
    [Fact]
    public void A_reservation_in_the_script_of_a_mail_is_stated_below_its_text()
    {
        var mail =
            "From: <booking@welm.example>\nTo: <orla@aarn.example>\nSubject: Your flight\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
            + """
                <html><body><p>Thank you for booking.</p><script type="application/ld+json">
                {"@context":"http://schema.org","@type":"FlightReservation","reservationNumber":"WLM4QX","underName":{"@type":"Person","name":"SUND/ORLA MRS"},
                 "reservationFor":{"@type":"Flight","flightNumber":"0204","airline":{"iataCode":"SU","name":"Welm Air"},
                 "departureAirport":{"iataCode":"SVO"},"arrivalAirport":{"iataCode":"PEK","name":"Capital"},
                 "departureTime":"2025-05-16T19:50","arrivalTime":"2025-05-17T09:10:00+08:00",}}
                </script></body></html>
                """;
        var document = Reading.Text("m.eml", mail);
        document.Text.ShouldContain("Thank you for booking.");
        document.Said("reservations[0].flight").ShouldBe("SU204");
        document.Said("reservations[0].passenger").ShouldBe("ORLA SUND");
        document.Said("reservations[0].departure").ShouldBe("2025-05-16T19:50:00+03:00");
        document.Said("reservations[0].departureDate").ShouldBe("2025-05-16");
        document.Said("reservations[0].toCountry").ShouldBe("CN");
        document.Said("reservations[0].status").ShouldBe("booked");
    }

    [Fact]
    public void Microdata_gives_the_same()
    {
        var document = Reading.Text(
            "m.html",
            """
            <html><body><div itemscope itemtype="http://schema.org/TrainReservation"><meta itemprop="reservationNumber" content="T-9">
            <div itemprop="reservationFor" itemscope itemtype="http://schema.org/TrainTrip"><span itemprop="trainNumber">ICE 943</span>
            <div itemprop="departureStation" itemscope><b itemprop="name">Perm II</b></div>
            <div itemprop="arrivalStation" itemscope><b itemprop="name">Kazan</b></div></div></div></body></html>
            """
        );
        document.Said("reservations[0].train").ShouldBe("ICE 943");
        document.Said("reservations[0].from").ShouldBe("Perm II");
        document.Said("reservations[0].to").ShouldBe("Kazan");
    }

    [Fact]
    public void An_article_with_an_event_in_its_script_is_no_booking() =>
        Reading
            .Text(
                "a.html",
                """
                <html><head><script type="application/ld+json">[{"@context":"https://schema.org","@type":"NewsArticle","headline":"x"},{"@type":"Event","name":"Fair"}]</script></head>
                <body><p>The fair opened on Monday with more visitors than in the year before, its organisers said.</p></body></html>
                """
            )
            .Stated.ShouldBeNull();
}
