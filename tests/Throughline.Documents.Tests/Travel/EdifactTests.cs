using System.Text;

namespace Throughline.Documents.Tests.Travel;

public sealed class EdifactTests
{
    private const string Paxlst =
        "UNA:+.? 'UNB+UNOA:4+WELMAIR+BORDER+250516:1500+1'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'NAD+MS+++DESK'TDT+20+SU204+++SU'"
        + "LOC+125+SVO'DTM+189:2505161950:201'LOC+87+PEK'DTM+232:2505170910:201'"
        + "NAD+FL+++O?'SUND:ORLA:MAY'ATT+2++F'DTM+329:800101'LOC+178+SVO'LOC+179+PEK'NAT+2+RUS'RFF+AVF:WLM4QX'DOC+P+712345678'DTM+36:300101'LOC+91+RUS'"
        + "NAD+FM+++WELM:OTTO'DTM+329:751231'DOC+P+X99'CNT+42:2'UNT+20+1'UNZ+1+1'";

    private const string Pnrgov =
        "UNH+1+PNRGOV:10:1:IA'MSG+:22'ORG+SU:MOW'TVL+160525:1950:170525:0910+SVO+PEK+SU+204'EQN+1'"
        + "SRC'RCI+SU:WLM4QX'DAT+700:120525:0815'TIF+SUND+ORLA MRS:A:1'TKT+5552345678901:T:1'"
        + "SSR+DOCS:HK:1:SU:::::/P/RUS/712345678/RUS/01JAN80/F/01JAN30/SUND/ORLA'"
        + "TVL+160525:1950:170525:0910+SVO+PEK+SU+204:Y'RPI+1+HK'TVL+200525:1200:200525:1500+PEK+SVO+SU+205:Y'RPI+1+HX'UNT+14+1'";

    [Fact]
    public void A_passenger_list_states_travellers_documents_and_flight()
    {
        var document = Reading.Text("list.edi", Paxlst);
        document.Stated!.Kind.ShouldBe("booking");
        document.Count("reservations").ShouldBe(2);
        document.Said("reservations[0].passenger").ShouldBe("ORLA MAY O'SUND");
        document.Said("reservations[0].flight").ShouldBe("SU204");
        document.Said("reservations[0].departure").ShouldBe("2025-05-16T19:50:00+03:00");
        document.Said("reservations[0].toCode").ShouldBe("PEK");
        document.Said("reservations[0].birthDate").ShouldBe("1980-01-01");
        document.Said("reservations[0].passport").ShouldBe("712345678");
        document.Said("reservations[0].passportCountry").ShouldBe("RUS");
        document.Said("reservations[0].passportExpiry").ShouldBe("2030-01-01");
        document.Said("reservations[0].pnr").ShouldBe("WLM4QX");
        document.Said("reservations[0].status").ShouldBe("booked");
        document.Said("reservations[1].role").ShouldBe("crew");
        document.Text.ShouldContain("NAD+FL+++O?'SUND:ORLA:MAY'\n");
    }

    [Fact]
    public void Only_the_closing_list_of_those_on_board_says_that_they_boarded()
    {
        Reading
            .Text("l.edi", Paxlst.Replace("BGM+745", "BGM+266+CLOB", StringComparison.Ordinal))
            .Said("reservations[0].status")
            .ShouldBe("boarded");
        Reading
            .Text("l.edi", Paxlst.Replace("BGM+745", "BGM+266+CLNB", StringComparison.Ordinal))
            .Said("reservations[0].status")
            .ShouldBe("notBoarded");
    }

    [Fact]
    public void Reservation_data_state_every_traveller_on_every_flight()
    {
        var document = Reading.Text("pnr.edi", Pnrgov);
        document.Count("reservations").ShouldBe(2);
        document.Said("reservations[0].passenger").ShouldBe("ORLA SUND");
        document.Said("reservations[0].ticket").ShouldBe("5552345678901");
        document.Said("reservations[0].passport").ShouldBe("712345678");
        document.Said("reservations[0].issueDate").ShouldBe("2025-05-12");
        document.Said("reservations[0].departureDate").ShouldBe("2025-05-16");
        document.Said("reservations[1].status").ShouldBe("cancelled");
        document.Said("reservations[1].fromCode").ShouldBe("PEK");
    }

    [Fact]
    public void Cut_and_changed_messages_are_read_or_refused()
    {
        var random = new Random(8);
        foreach (var whole in (string[])[Paxlst, Pnrgov])
        {
            for (var i = 0; i < 150; i++)
            {
                var content = Encoding.ASCII.GetBytes(whole)[..random.Next(20, whole.Length)];
                content[random.Next(content.Length)] = (byte)random.Next(32, 127);
                var outcome = Reading.Outcome("l.edi", content);
                (outcome.Documents.Length + outcome.Quarantined.Length).ShouldBeGreaterThan(0);
            }
        }
    }
}
