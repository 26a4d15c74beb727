using System.Text;
using MimeKit;

namespace Throughline.Documents.Tests.Travel;

public sealed class BoardingPassTests
{
    // Two legs; a ticket number with each, issued on the day before.
    private const string Code =
        "M2SUND/ORLA MRS       EWLM4QX SVOPEKSU 0204 136Y012C0042 148>5180OO5135BSU              2A5552345678901  SU                        N"
        + "WLM4QX PEKCKGCA 1431 137Y031A0007 12C2A9992345678902  CA                        N";

    [Fact]
    public void A_boarding_pass_states_each_leg()
    {
        var document = Carried("pass.txt", Encoding.ASCII.GetBytes(Code), new DateTimeOffset(2025, 5, 15, 8, 0, 0, TimeSpan.Zero));
        document.Stated!.Kind.ShouldBe("booking");
        document.Count("reservations").ShouldBe(2);
        document.Said("reservations[0].passenger").ShouldBe("ORLA SUND");
        document.Said("reservations[0].pnr").ShouldBe("WLM4QX");
        document.Said("reservations[0].flight").ShouldBe("SU204");
        document.Said("reservations[0].fromCode").ShouldBe("SVO");
        document.Said("reservations[0].toCountry").ShouldBe("CN");
        document.Said("reservations[0].seat").ShouldBe("12C");
        document.Said("reservations[0].issueDate").ShouldBe("2025-05-15");
        document.Said("reservations[0].departureDate").ShouldBe("2025-05-16");
        document.Said("reservations[0].status").ShouldBe("checkedIn");
        document.Quote("reservations[0].pnr").ShouldBe("WLM4QX");
        document.Said("reservations[1].departureDate").ShouldBe("2025-05-17");
        document.Said("reservations[1].flight").ShouldBe("CA1431");
    }

    [Fact]
    public void Without_a_dated_paper_around_it_the_year_is_left_open()
    {
        var document = Reading.Text("pass.txt", Code[..60]);
        document.Said("reservations[0].departureDate").ShouldBe("day 136");
        document.Warnings.ShouldContain(w => w.Contains("without the year", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pass_of_the_last_days_of_a_year_flies_in_the_next_one()
    {
        var code = Encoding.ASCII.GetBytes(Code[..44] + "002" + Code[47..60]);
        Carried("pass.txt", code, new DateTimeOffset(2024, 12, 30, 8, 0, 0, TimeSpan.Zero))
            .Said("reservations[0].departureDate")
            .ShouldBe("2025-01-02");
    }

    [Fact]
    public void Cut_passes_never_fail()
    {
        for (var length = 0; length < Code.Length; length++)
        {
            Reading.Outcome("pass.txt", Encoding.ASCII.GetBytes(Code[..length] + "\nx"));
            Carried(
                "pass.txt",
                Encoding.ASCII.GetBytes(Code[..length] + " "),
                new DateTimeOffset(2025, 5, 15, 8, 0, 0, TimeSpan.Zero),
                mayFail: true
            );
        }
    }

    private static Model.Document Carried(string name, byte[] content, DateTimeOffset date, bool mayFail = false)
    {
        var mail = new MimeMessage { Date = date, Subject = "boarding" };
        mail.From.Add(new MailboxAddress("", "o.welm@welm.example"));
        mail.Body = new MimePart("application", "octet-stream")
        {
            FileName = name,
            Content = new MimeContent(new MemoryStream(content)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        };
        using var memory = new MemoryStream();
        mail.WriteTo(memory, TestContext.Current.CancellationToken);
        var outcome = Reading.Outcome("m.eml", memory.ToArray());
        return mayFail ? outcome.Documents[0].Document : outcome.Documents[1].Document;
    }
}
