using System.Security.Cryptography;
using System.Text;
using Throughline.Documents.Layers;
using Throughline.Documents.Layout;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Documents.Ocr;

/// <summary>Makes a document of a page that another program has recognised, laid out as our own recognition is.</summary>
public static class PlacedText
{
    /// <summary>The document of one page.</summary>
    /// <param name="path">The path to record.</param>
    /// <param name="lines">The lines in any order; words of a line share its width by their letters.</param>
    /// <param name="width">The page's width in points.</param>
    /// <param name="height">The page's height in points.</param>
    public static Document Read(string path, IReadOnlyList<PlacedLine> lines, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var layer = new Layer(new ReadLimits().MaxCharacters) { MediaType = "image/png" };
        layer.BeginPage(width, height);
        new PageText(layer, 1, new RunningLines(), PageRules.None).Add([.. lines.SelectMany(Words)], null);
        layer.EndPage();
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(l => l.Text)));
        return layer.Finish(
            path,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            bytes.Length,
            "placed 1",
            Languages.Of(layer.TextSoFar())
        );
    }

    private static IEnumerable<LayoutWord> Words(PlacedLine line)
    {
        var text = line.Text;
        var letter = line.Box.Width / Math.Max(1, text.Length);
        for (var i = 0; i < text.Length; )
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return new(
                    text[start..i],
                    line.Box.X + (start * letter),
                    line.Box.Y,
                    line.Box.X + (i * letter),
                    line.Box.Y + line.Box.Height,
                    line.Box.Height
                );
            }
        }
    }
}
