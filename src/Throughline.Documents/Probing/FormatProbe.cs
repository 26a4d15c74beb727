using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Throughline.Documents.Probing;

/// <summary>Tells a file's format from its bytes: first the magic numbers, then the structure inside. The name only breaks ties between kinds of text.</summary>
internal static class FormatProbe
{
    private static readonly (byte[] Magic, int At, Format Format)[] s_magic =
    [
        ([0x7b, .. "\\rtf"u8], 0, Format.Rtf),
        ([0x1f, 0x8b, 0x08], 0, Format.Gzip),
        ([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 0, Format.SevenZip),
        ([.. "Rar!"u8, 0x1a, 0x07], 0, Format.Rar),
        ([.. "BZh"u8], 0, Format.Bzip2),
        ([0xfd, .. "7zXZ"u8, 0], 0, Format.Xz),
        ([0x89, .. "PNG"u8, 0x0d, 0x0a], 0, Format.Png),
        ([0xff, 0xd8, 0xff], 0, Format.Jpeg),
        ([.. "GIF8"u8], 0, Format.Gif),
        ([.. "II*"u8, 0], 0, Format.Tiff),
        ([.. "MM"u8, 0, 0x2a], 0, Format.Tiff),
        ([.. "WEBP"u8], 8, Format.WebP),
        ([.. "ustar"u8], 257, Format.Tar),
        ([0x78, 0x9f, 0x3e, 0x22], 0, Format.Tnef),
        ([.. "ID3"u8], 0, Format.Media),
        ([.. "OggS"u8], 0, Format.Media),
        ([.. "RIFF"u8], 0, Format.Media),
        ([.. "ftyp"u8], 4, Format.Media),
        ([0x7f, .. "ELF"u8], 0, Format.Program),
    ];

    public static Source Probe(string path, ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var format = Binary(bytes);
        if (format == Format.Zip)
        {
            format = Package(content);
        }
        else if (format == Format.OtherCompound)
        {
            format = Compound(bytes);
        }

        if (format != Format.Unknown)
        {
            return new(path, content, format, null);
        }

        // A PDF may have some bytes of a mail or a download in front (ISO 32000-1, annex H.3.4.1).
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return new(path, content, Format.Pdf, null);
        }

        if (Signed.SignedFileReader.IsSigned(bytes))
        {
            return new(path, content, Format.SignedFile, null);
        }

        if (Travel.Rail.RailCode.Fits(bytes))
        {
            return new(path, content, Format.RailCode, null);
        }

        var text = TextDecoding.DecodeOrNull(bytes);
        if (text is null)
        {
            return new(
                path,
                content,
                bytes.StartsWith("MZ"u8) ? Format.Program
                    : bytes.StartsWith("BM"u8) ? Format.Bmp
                    : Format.Unknown,
                null
            );
        }

        return string.IsNullOrWhiteSpace(text.Text)
            ? new(path, content, Format.Empty, null)
            : new(path, content, TextKinds.Of(path, text.Text), text);
    }

    private static Format Binary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return Format.Empty;
        }

        if (bytes.StartsWith("%PDF-"u8))
        {
            return Format.Pdf;
        }

        if (
            bytes.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4b, 0x03, 0x04]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4b, 0x05, 0x06])
        )
        {
            return Format.Zip;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
        {
            return Format.OtherCompound;
        }

        // A bare BIFF stream (Excel 2 to 4) begins with its BOF record.
        foreach (var (magic, at, format) in s_magic)
        {
            if (bytes.Length >= at + magic.Length && bytes[at..].StartsWith(magic))
            {
                return format;
            }
        }

        return Format.Unknown;
    }

    private static Format Package(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new Source("", content, Format.Zip, null).Open(), ZipArchiveMode.Read);
            if (zip.GetEntry("[Content_Types].xml") is not null)
            {
                return zip.GetEntry("word/document.xml") is not null ? Format.Docx
                    : zip.GetEntry("xl/workbook.xml") is not null || zip.GetEntry("xl/workbook.bin") is not null ? Format.Xlsx
                    : zip.GetEntry("ppt/presentation.xml") is not null ? Format.Pptx
                    : Format.Zip;
            }

            if (zip.GetEntry("pass.json") is not null)
            {
                return Format.Pkpass;
            }

            return zip.GetEntry("mimetype") is not null && zip.GetEntry("content.xml") is not null ? Format.OpenDocument : Format.Zip;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return Format.Zip; // the reader says what is wrong with it
        }
    }

    /// <summary>Looks for the names of the directory entries, which stand as UTF-16 in whole 128-byte records ([MS-CFB] 2.6).</summary>
    private static Format Compound(ReadOnlySpan<byte> bytes)
    {
        if (Has(bytes, "EncryptedPackage") || Has(bytes, "EncryptionInfo"))
        {
            return Format.EncryptedOffice;
        }

        return Has(bytes, "Workbook") || Has(bytes, "Book") ? Format.Xls
            : Has(bytes, "WordDocument") ? Format.Doc
            : Has(bytes, "PowerPoint Document") ? Format.Ppt
            : Has(bytes, "__properties_version1.0") ? Format.Msg
            : Format.OtherCompound;
    }

    private static bool Has(ReadOnlySpan<byte> bytes, string entry)
    {
        var name = Encoding.Unicode.GetBytes(entry + "\0");
        for (var at = 512; at + 128 <= bytes.Length; at += 128)
        {
            if (bytes[at..].StartsWith(name) && BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 64)..]) == name.Length)
            {
                return true;
            }
        }

        return false;
    }
}
