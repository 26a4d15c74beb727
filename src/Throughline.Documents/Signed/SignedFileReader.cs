using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Signed;

/// <summary>A file in a signed wrapper (CMS SignedData, RFC 5652), such as <c>invoice.xml.p7m</c>: what is signed is a file of its own.</summary>
/// <remarks>DER, BER or base64. Certificates are not judged: no list of trusted issuers stands here, and nothing is fetched.</remarks>
internal sealed class SignedFileReader : IFormatReader
{
    // The object identifier of signedData, 1.2.840.113549.1.7.2, as it is encoded.
    private static readonly byte[] s_signedData = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

    public string Name => "signed 1";

    /// <summary>True where the bytes begin as a signed wrapper.</summary>
    public static bool IsSigned(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 20 && bytes[0] == 0x30 && bytes[..20].IndexOf(s_signedData) is > 0 and < 8;

    /// <summary>True where a text is a signed wrapper in base64, bare or between lines that say so.</summary>
    public static bool IsSignedText(ReadOnlySpan<char> head) => IsSigned(Decoded(head[..Math.Min(head.Length, 400)], whole: false));

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var bytes = source.Text is { } text ? Decoded(text.Text, whole: true) : source.Content.ToArray();
        byte[] content;
        try
        {
            var signed = new SignedCms();
            signed.Decode(bytes);
            content = signed.ContentInfo.Content;
        }
        catch (CryptographicException)
        {
            return "expected a signed file (PKCS #7); its structure is cut short or damaged; get a whole copy, or the file without its signature";
        }

        if (content.Length == 0)
        {
            return "a signature without the file that it signs (detached); add the signed file itself";
        }

        var name = Path.GetFileName(source.Path);
        var inner = name.EndsWith(".p7m", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name + ".content";
        layer.Members.Add(new(new MemberNames().Clean(inner, "content"), content));
        return null;
    }

    private static byte[] Decoded(ReadOnlySpan<char> text, bool whole)
    {
        var packed = new List<char>(text.Length);
        foreach (var line in text.EnumerateLines())
        {
            if (line.StartsWith("-----") || line.Contains(':'))
            {
                continue;
            }

            foreach (var c in line)
            {
                if (!char.IsWhiteSpace(c))
                {
                    packed.Add(c);
                }
            }
        }

        var length = packed.Count / 4 * 4;
        var buffer = new byte[packed.Count];
        return Convert.TryFromBase64Chars(packed.ToArray().AsSpan(0, whole ? packed.Count : length), buffer, out var written)
            ? buffer[..written]
            : [];
    }
}
