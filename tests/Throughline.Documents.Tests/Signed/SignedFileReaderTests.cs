using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Throughline.Documents.Tests.Invoices;

namespace Throughline.Documents.Tests.Signed;

public sealed class SignedFileReaderTests
{
    private static byte[] Signed(byte[] content, bool detached = false)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test signer", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        var cms = new SignedCms(new ContentInfo(content), detached);
        cms.ComputeSignature(new CmsSigner(certificate) { IncludeOption = X509IncludeOption.EndCertOnly });
        return cms.Encode();
    }

    private static byte[] Invoice => Encoding.UTF8.GetBytes(FatturaReadingTests.Fattura(FatturaReadingTests.Body("12")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_file_inside_is_read_whether_the_wrapper_is_binary_or_base64(bool isText)
    {
        var wrapped = Signed(Invoice);
        var bytes = isText ? Encoding.ASCII.GetBytes(Convert.ToBase64String(wrapped, Base64FormattingOptions.InsertLineBreaks)) : wrapped;
        var document = Reading.One("IT1.xml.p7m", bytes);
        document.Path.ShouldBe("IT1.xml.p7m!/IT1.xml");
        document.Said("number").ShouldBe("12");
    }

    [Fact]
    public void A_signature_alone_is_refused() => Reading.Refusal("IT1.p7m", Signed(Invoice, detached: true)).ShouldContain("detached");

    [Fact]
    public void A_cut_wrapper_is_refused() => Reading.Refusal("IT1.xml.p7m", Signed(Invoice)[..900]).ShouldContain("damaged");
}
