using Throughline.Documents.Layout;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Throughline.Documents.Pdf;

/// <summary>The straight lines that a page draws along its axes: strokes, frames of boxes, and boxes so thin that they are lines.</summary>
internal static class PdfRules
{
    private const double Thin = 2.5;
    private const int MostPaths = 20_000;

    /// <summary>The rules of a page.</summary>
    public static PageRules Of(Page page)
    {
        if (page.Paths.Count is 0 or > MostPaths)
        {
            return PageRules.None;
        }

        var (across, down) = (new List<Rule>(), new List<Rule>());
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || !(path.IsStroked || path.IsFilled))
            {
                continue;
            }

            foreach (var part in path)
            {
                if (path.IsStroked)
                {
                    Strokes(part);
                }
                else if (part.GetBoundingRectangle() is { } box && Math.Min(box.Width, box.Height) <= Thin)
                {
                    Add(box.BottomLeft, box.TopRight);
                }
            }
        }

        return across.Count + down.Count == 0 ? PageRules.None : new(across, down);

        void Strokes(PdfSubpath part)
        {
            PdfPoint? first = null;
            PdfPoint? last = null;
            foreach (var command in part.Commands)
            {
                switch (command)
                {
                    case PdfSubpath.Move move:
                        first = last = move.Location;
                        break;
                    case PdfSubpath.Line line:
                        Add(line.From, line.To);
                        first ??= line.From;
                        last = line.To;
                        break;
                    case PdfSubpath.Close when first is { } from && last is { } to:
                        Add(to, from);
                        break;
                    case PdfSubpath.CubicBezierCurve curve:
                        last = curve.EndPoint;
                        break;
                }
            }
        }

        void Add(PdfPoint a, PdfPoint b)
        {
            var (width, height) = (Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
            if (height <= Thin && width > height)
            {
                across.Add(new(page.Height - ((a.Y + b.Y) / 2), Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
            }
            else if (width <= Thin && height > width)
            {
                down.Add(new((a.X + b.X) / 2, page.Height - Math.Max(a.Y, b.Y), page.Height - Math.Min(a.Y, b.Y)));
            }
        }
    }
}
