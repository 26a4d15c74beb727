using System.Text;
using Throughline.Model;

namespace Throughline.Documents.Tests.Chat;

public class ChatReaderTests
{
    private const string Messages = """
        [{"id":1,"type":"message","date":"2025-03-14T13:00:00","date_unixtime":"1741946400","from":"Owen W.","from_id":"user77","text":"The pumps leave on Friday."},
         {"id":2,"type":"message","date":"2025-03-14T13:01:00","date_unixtime":"1741946460","from":"Li","from_id":"user78","forwarded_from":"Mara",
          "text":["Invoice ",{"type":"bold","text":"NP-2214"}," is paid"],"file":"(File not included. Change data exporting settings to download.)","file_name":"np2214.pdf"}]
        """;

    [Fact]
    public void A_telegram_chat_gives_who_wrote_what_and_when()
    {
        var document = Reading.Text("result.json", $$"""{"name":"Pumps","type":"private_group","id":9,"messages":{{Messages}}}""");
        document.Title.ShouldBe("Pumps");
        document.Text.ShouldContain("2025-03-14T10:00:00Z Owen W. [user77]:\nThe pumps leave on Friday.\n");
        document.Text.ShouldContain(
            "2025-03-14T10:01:00Z Li [user78] (forwarded from Mara):\nInvoice NP-2214 is paid\n[file: np2214.pdf]\n"
        );
        document.Properties["participants"].ShouldBe("Li [user78]; Owen W. [user77]");
        document.ZoneAt(document.Text.IndexOf("Owen W.", StringComparison.Ordinal)).ShouldBe(ZoneKind.Byline);
    }

    [Fact]
    public void Each_chat_of_a_whole_export_is_a_document_of_its_own()
    {
        var json =
            $$$"""{"chats":{"list":[{"name":"Pumps/2","type":"personal_chat","messages":{{{Messages}}}},{"name":"Rest","messages":{{{Messages}}}}]}}""";
        Reading
            .Outcome("result.json", Encoding.UTF8.GetBytes(json))
            .Documents.Select(d => d.Document.Path)
            .ShouldBe(["result.json!/Pumps 2.json", "result.json!/Rest.json"]);
    }

    [Fact]
    public void Telegram_pages_are_chats_too()
    {
        var document = Reading.Text(
            "messages.html",
            """
            <!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Pumps</div></div></div>
            <div class="page_body chat_page"><div class="history"><div class="message default clearfix" id="m1"><div class="body"><div class="pull_right date details" title="14.03.2025 13:00:00 UTC+03:00">13:00</div>
            <div class="from_name">Owen W.</div><div class="text">The pumps leave on Friday.</div></div></div>
            <div class="message default clearfix joined" id="m2"><div class="body"><div class="pull_right date details" title="14.03.2025 13:05:00 UTC+03:00">13:05</div><div class="text">All twelve.</div></div></div>
            </div></div></div></body></html>
            """
        );
        document.Text.ShouldContain("14.03.2025 13:00:00 UTC+03:00 Owen W.:\nThe pumps leave on Friday.\n");
        document.Text.ShouldContain("14.03.2025 13:05:00 UTC+03:00 Owen W.:\nAll twelve.\n");
    }

    [Theory]
    [InlineData(
        "14/03/2025, 13:00 - Owen W.: The pumps leave on Friday.\n14/03/2025, 13:01 - Li: Good.\nMore follows.\n14/03/2025, 13:02 - Owen W.: Yes.\n"
    )]
    [InlineData(
        "[14.03.25, 13:00:01] Owen W.: The pumps leave on Friday.\n[14.03.25, 13:01:30] Li: Good.\nMore follows.\n[14.03.25, 13:02:00] Owen W.: Yes.\n"
    )]
    public void A_whatsapp_text_keeps_its_words_and_names_its_people(string chat)
    {
        var document = Reading.Text("_chat.txt", chat);
        document.Text.ShouldBe(chat + "\n");
        document.Properties["participants"].ShouldBe("Li; Owen W.");
        document.ZoneAt(document.Text.IndexOf("Owen", StringComparison.Ordinal)).ShouldBe(ZoneKind.Byline);
        document.ZoneAt(document.Text.IndexOf("Friday", StringComparison.Ordinal)).ShouldBe(ZoneKind.Body);
    }
}
