using System.Text;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Rtf;

/// <summary>The font table: which code page a font's bytes are in (RTF 1.9.1, "Font Table", fcharset).</summary>
internal sealed class RtfFonts
{
    private readonly Dictionary<int, Encoding> _encodings = [];

    /// <summary>Records a font's character set.</summary>
    public void Add(int font, int charset)
    {
        if (CodePage(charset) is { } page)
        {
            _encodings[font] = CodePages.Of(page);
        }
    }

    /// <summary>The encoding of a font; <paramref name="usual"/> where the table does not say.</summary>
    public Encoding Of(int font, Encoding usual) => _encodings.GetValueOrDefault(font, usual);

    private static int? CodePage(int charset) =>
        charset switch
        {
            0 => 1252,
            128 => 932,
            129 => 949,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            _ => null,
        };
}
