using Throughline.Model;

namespace Throughline.Documents.Tests.Mail;

public sealed class QuotedPartsTests
{
    [Fact]
    public void Lines_behind_marks_and_their_introduction_are_quoted()
    {
        var mail = Reading.Text(
            "m.eml",
            Headers
                + "Agreed.\n\nOn Mon, 12 May 2025 at 10:00, Orla Sund\n<orla@aarn.example> wrote:\n> Two pumps were shipped.\n> Pay by Friday.\n\nO. Welm\n"
        );
        mail.Zone(ZoneKind.Quoted)
            .ShouldBe("On Mon, 12 May 2025 at 10:00, Orla Sund\n<orla@aarn.example> wrote:\n> Two pumps were shipped.\n> Pay by Friday.\n");
        mail.Zone(ZoneKind.Body).ShouldContain("O. Welm");
    }

    [Theory]
    [InlineData("-----Original Message-----\nFrom: Orla Sund\nSent: Monday\nSubject: Pumps\n\nTwo pumps were shipped.\n")]
    [InlineData("От: Orla Sund\nОтправлено: 12 мая 2025\nКому: O. Welm\nТема: Насосы\n\nДва насоса отгружены.\n")]
    [InlineData("发件人: Orla\n发送时间: 2025年5月12日\n收件人: Welm\n主题: 泵\n\n已发货。\n")]
    public void A_block_of_headers_begins_what_is_quoted_to_the_end(string quoted)
    {
        var mail = Reading.Text("m.eml", Headers + "Agreed.\n\n" + quoted);
        mail.Zone(ZoneKind.Quoted).ShouldBe(quoted);
        mail.Zone(ZoneKind.Body).ShouldContain("Agreed.");
    }

    [Fact]
    public void A_forwarded_mail_that_answers_nothing_is_read_as_it_stands() =>
        Reading
            .Text(
                "m.eml",
                Headers.Replace("In-Reply-To: <1@aarn.example>\n", "", StringComparison.Ordinal) + "See below.\n> Two pumps were shipped.\n"
            )
            .Zone(ZoneKind.Quoted)
            .ShouldBeEmpty();

    [Fact]
    public void Every_text_part_that_is_shown_stands_in_the_text()
    {
        var mail = Reading.Text(
            "m.eml",
            "From: <a@welm.example>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nfirst part\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nplain words\n--c\nContent-Type: text/html\n\n<p>same in html</p>\n--c--\n--b\nContent-Type: text/html\n\n<p>last part</p>\n--b--\n"
        );
        mail.Text.ShouldContain("first part\nplain words\nlast part");
        mail.Text.ShouldNotContain("same in html");
    }

    [Fact]
    public void A_name_that_shows_another_address_is_said()
    {
        var mail = Reading.Text(
            "m.eml",
            "From: \"director@aarn.example\" <x77@mailbox.example>\nSubject: pay\nDate: Mon, 12 May 2025 10:00:00 +0000\n\nPay today.\n"
        );
        mail.Properties["shownAddress"].ShouldBe("director@aarn.example");
        mail.Warnings.ShouldContain(w => w.Contains("x77@mailbox.example", StringComparison.Ordinal));
    }

    private const string Headers =
        "From: O. Welm <o.welm@welm.example>\nTo: <orla@aarn.example>\nSubject: Re: Pumps\nMessage-ID: <2@welm.example>\nIn-Reply-To: <1@aarn.example>\n\n";
}
