using System.Text;
using MimeKit;

namespace Throughline.Documents.Tests.Mail;

public class MailReaderTests
{
    [Fact]
    public void A_mail_gives_its_headers_text_and_attachments()
    {
        var outcome = Reading.Outcome("0412.eml", Bytes(Mail()));
        outcome.Quarantined.ShouldBeEmpty();
        outcome.Documents.Select(d => d.Document.Path).ShouldBe(["0412.eml", "0412.eml!/ticket.csv", "0412.eml!/attachment-2.eml"]);
        outcome.Documents[1].Container.ShouldBe("0412.eml");
        var mail = outcome.Documents[0].Document;
        mail.Properties["from"].ShouldContain("o.welm@welm.example");
        mail.Properties["messageId"].ShouldBe("1@welm.example");
        mail.Title.ShouldBe("Билет");
        mail.Published.ToString().ShouldBe("2025-10-03");
        mail.Text.ShouldContain("Subject: Билет\n");
        mail.Text.ShouldContain("see the ticket");
    }

    [Fact]
    public void A_mail_with_only_html_is_read_as_text()
    {
        var mail = new MimeMessage
        {
            Subject = "Order",
            Body = new TextPart("html")
            {
                Text = "<p>Two pumps</p><script>x()</script><table><tr><td>No</td><td>4</td></tr><tr><td>Sum</td><td>12</td></tr></table>",
            },
        };
        mail.From.Add(new MailboxAddress("O. Welm", "o.welm@welm.example"));
        var document = Reading.One("order.eml", Bytes(mail));
        document.Text.ShouldContain("Two pumps\nNo\t4\nSum\t12");
        document.Text.ShouldNotContain("x()");
        document.Tables.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Please use a program that shows HTML.", "Guest")]
    [InlineData("Your reservation for the guest O. Welm, in the room 12, from Monday to Friday of next week.", "Please")]
    public void Of_alternatives_a_stub_gives_way_to_the_page(string plain, string expected)
    {
        var mail = new MimeMessage
        {
            Subject = "Reservation",
            Body = new MultipartAlternative
            {
                new TextPart("plain") { Text = expected == "Please" ? "Please note. " + plain : plain },
                new TextPart("html")
                {
                    Text =
                        "<style>p { color: black }</style><p>Guest: O. Welm. Your room 12 is held from Monday, 3 March, to Friday, 7 March; "
                        + "the house asks you to show this letter on arrival, when a key is given out.</p>",
                },
            },
        };
        mail.From.Add(new MailboxAddress("O. Welm", "o.welm@welm.example"));
        Reading.One("reservation.eml", Bytes(mail)).Text.ShouldContain(expected);
    }

    private static MimeMessage Mail()
    {
        var inner = new MimeMessage
        {
            Subject = "Earlier",
            Body = new TextPart("plain") { Text = "earlier words" },
        };
        inner.From.Add(new MailboxAddress("Orla Sund", "orla@aarn.example"));
        var mail = new MimeMessage
        {
            Subject = "Билет",
            MessageId = "1@welm.example",
            Date = new DateTimeOffset(2025, 10, 3, 9, 15, 0, TimeSpan.FromHours(3)),
        };
        mail.From.Add(new MailboxAddress("O. Welm", "o.welm@welm.example"));
        mail.To.Add(new MailboxAddress("Orla Sund", "orla@aarn.example"));
        mail.Body = new Multipart("mixed")
        {
            new TextPart("plain") { Text = "see the ticket" },
            new MimePart("text", "csv")
            {
                FileName = "ticket.csv",
                Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes("name,flight,day\nSUND/ORLA,WL 12,2025-10-03\n"))),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "ticket.csv" },
            },
            new MessagePart { Message = inner },
        };
        return mail;
    }

    private static byte[] Bytes(MimeMessage mail)
    {
        using var memory = new MemoryStream();
        mail.WriteTo(memory, TestContext.Current.CancellationToken);
        return memory.ToArray();
    }
}
