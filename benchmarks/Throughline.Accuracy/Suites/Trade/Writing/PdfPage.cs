using System.Globalization;
using System.Text;

namespace Throughline.Accuracy.Suites.Trade.Writing;

/// <summary>Writes a one-page PDF of text at places, in any script, with a font that is named and not embedded: its codes are UTF-16 units and a ToUnicode map says so.</summary>
internal sealed class PdfPage
{
    private const double Height = 842;
    private readonly StringBuilder _content = new();
    private readonly SortedSet<int> _rows = [];

    /// <summary>Writes a text with its base line <paramref name="y"/> points below the page's top.</summary>
    public void Text(double x, double y, double size, string text)
    {
        _content.Append(CultureInfo.InvariantCulture, $"BT /F1 {size:0.#} Tf {x:0.##} {Height - y:0.##} Td <");
        foreach (var c in text)
        {
            _content.Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            _rows.Add(c >> 8);
        }

        _content.Append("> Tj ET\n");
    }

    /// <summary>The file.</summary>
    public byte[] ToFile()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /M def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        );
        map.Append(CultureInfo.InvariantCulture, $"{_rows.Count} beginbfrange\n");
        foreach (var row in _rows)
        {
            map.Append(CultureInfo.InvariantCulture, $"<{row:X2}00> <{row:X2}FF> <{row:X2}00>\n");
        }

        map.Append("endbfrange\nendcmap\nend\nend");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            Stream(_content.ToString()),
            "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 /W [0 1423 520] >>",
            "<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
            Stream(map.ToString()),
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string content) =>
        string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
}
