namespace Throughline.Documents.Tests.Html;

public class MhtmlReaderTests
{
    [Fact]
    public void A_page_saved_as_one_file_is_read_as_a_page()
    {
        var document = Reading.Text(
            "page.mhtml",
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://news.example/pumps
            Subject: Pumps for Varna
            Date: Fri, 14 Mar 2025 10:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="----b"

            ------b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://news.example/pumps

            <html><head><title>Pumps for Varna</title></head><body><p>Twelve pumps were sent to Varna =E2=80=93 and paid.</p></body></html>
            ------b
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://news.example/logo.png

            iVBORw0KGgo=
            ------b--
            """
        );
        document.Text.ShouldContain("Twelve pumps were sent to Varna – and paid.");
        document.Properties["url"].ShouldBe("https://news.example/pumps");
        document.Title.ShouldBe("Pumps for Varna");
    }
}
