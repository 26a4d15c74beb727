namespace Throughline.Documents.Tests.Travel;

public sealed class CalendarTests
{
    private const string Calendar = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:1@welm.example
        DTSTART;TZID="Russian Standard Time":20250512T090000
        DTEND:20250512T080000Z
        SUMMARY:Meeting at the wor
         ks\, hall 4
        LOCATION:Perm
        ORGANIZER;CN=O. Welm:mailto:o.welm@welm.example
        ATTENDEE;CN="Sund; Orla":mailto:orla@aarn.example
        BEGIN:VALARM
        DESCRIPTION:reminder
        END:VALARM
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public void An_event_states_times_place_and_people()
    {
        var document = Reading.Text("a.ics", Calendar);
        document.MediaType.ShouldBe("text/calendar");
        document.Title.ShouldBe("Meeting at the works, hall 4");
        document.Said("events[0].start").ShouldBe("2025-05-12T09:00:00+03:00");
        document.Said("events[0].end").ShouldBe("2025-05-12T08:00:00Z");
        document.Said("events[0].venue").ShouldBe("Perm");
        document.Said("events[0].organizer").ShouldBe("O. Welm <o.welm@welm.example>");
        document.Said("events[0].attendee").ShouldBe("Sund; Orla <orla@aarn.example>");
        document.Text.ShouldNotContain("reminder");
    }

    [Fact]
    public void A_reservation_that_a_program_put_into_an_event_is_stated()
    {
        var calendar = Calendar.Replace(
            "UID:",
            "X-BOOKING:{\"@context\":\"http://schema.org\"\\,\"@type\":\"LodgingReservation\"\\,\"reservationNumber\":\"H-77\"\\,\"checkinTime\":\"2025-05-11\"\\,\"reservationFor\":{\"@type\":\"Hotel\"\\,\"name\":\"Hotel Kama\"}\\,\"underName\":{\"name\":\"Orla Sund\"}}\nUID:",
            StringComparison.Ordinal
        );
        var document = Reading.Text("a.ics", calendar);
        document.Stated!.Kind.ShouldBe("booking");
        document.Said("reservations[0].place").ShouldBe("Hotel Kama");
        document.Said("reservations[0].checkIn").ShouldBe("2025-05-11");
        document.Said("reservations[0].passenger").ShouldBe("Orla Sund");
    }

    [Fact]
    public void A_cut_calendar_is_read_as_far_as_it_goes()
    {
        var document = Reading.Text("a.ics", Calendar[..Calendar.IndexOf("ATTENDEE", StringComparison.Ordinal)]);
        document.Said("events[0].venue").ShouldBe("Perm");
        document.Warnings.ShouldContain(w => w.Contains("was cut", StringComparison.Ordinal));
    }

    [Fact]
    public void A_calendar_without_events_is_refused() =>
        Reading.Refusal("a.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"u8.ToArray()).ShouldContain("found none");
}
