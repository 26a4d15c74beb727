using System.Globalization;
using System.Text;
using NodaTime;
using Throughline.Dossiers.Html;
using Throughline.Model;

namespace Throughline.Dossiers.Pictures;

/// <summary>Dated events as an SVG strip with a lane for each kind; an event of uncertain date is a bar over its days.</summary>
internal static class TimelinePicture
{
    private const double Width = 900;
    private const double Left = 80;
    private const double Lane = 26;

    /// <summary>The drawing; empty where no event has a start and an end.</summary>
    public static string Of(IEnumerable<TimelineEvent> events, Func<string, string> redact)
    {
        var bounded = events.Where(e => e.Time is { Start: not null, End: not null }).ToList();
        if (bounded.Count == 0)
        {
            return "";
        }

        var lanes = bounded.Select(e => e.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (first, last) = (bounded.Min(e => e.Time.Earliest), bounded.Max(e => e.Time.Latest));
        var days = Math.Max(1, Period.DaysBetween(first, last));
        double X(LocalDate day) => Left + (Width - Left - 10) * Period.DaysBetween(first, day) / days;
        var height = lanes.Count * Lane + 30;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"strip\" viewBox=\"0 0 {Width:0} {height:0}\" role=\"img\" aria-label=\"Events by lane and day; the table below says the same\">\n"
        );
        for (var year = first.Year + 1; year <= last.Year; year++)
        {
            var x = X(new LocalDate(year, 1, 1));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<line x1=\"{x:0}\" x2=\"{x:0}\" y1=\"0\" y2=\"{height - 18:0}\"/><text x=\"{x:0}\" y=\"{height - 4:0}\" text-anchor=\"middle\">{year}</text>\n"
            );
        }

        foreach (var (lane, row) in lanes.Select((l, i) => (l, i)))
        {
            var y = row * Lane + Lane / 2;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 4:0}\">{HtmlText.Escape(lane)}</text>\n");
            foreach (var item in bounded.Where(e => e.Kind == lane))
            {
                var (start, end) = (X(item.Time.Earliest), X(item.Time.Latest));
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"{HtmlText.Escape(lane)}\" x=\"{start - 3:0.#}\" y=\"{y - 5:0}\" width=\"{Math.Max(6, end - start):0.#}\" height=\"10\" rx=\"3\"><title>"
                );
                svg.Append(HtmlText.Escape(redact($"{item.Time}: {item.Text}"))).Append("</title></rect>\n");
            }
        }

        return svg.Append("</svg>\n").ToString();
    }
}
