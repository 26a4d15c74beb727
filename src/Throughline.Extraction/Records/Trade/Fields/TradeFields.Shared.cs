using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Boxes that hold two values: a place with its day, a ship with its voyage, an article with its serial number.</summary>
internal static partial class TradeFields
{
    private const int NearFlight = 16;

    /// <summary>"Place and date of taking over" has both in one box: the day is a field of its own.</summary>
    private static void DatesOfPlaces(TradePaper paper)
    {
        foreach (var (name, value) in paper.Values.Where(v => v.Key.EndsWith("Place", StringComparison.Ordinal)).ToList())
        {
            var text = paper.Document.Text[value.Start..value.End];
            var key = name[..^"Place".Length] + "Date";
            if (
                !paper.Form.Fields.ContainsKey(key)
                || Dates.FindOrNull(text, paper.Context.Style) is not var (date, start, end)
                || text[end..].Any(char.IsLetterOrDigit)
                || text[..start].TrimEnd(' ', ',', ';', '/', '\n') is not { Length: > 1 } place
            )
            {
                continue;
            }

            paper.Set(value with { Value = ValueReaders.Flat(place), End = value.Start + place.Length });
            paper.Add(new(key, date.ToString(), value.Start + start, value.Start + end, value.Start + start, value.Fit));
        }
    }

    // "某某研究院" over "2025年08月20日" at the foot of a page: a day alone under a firm's name is that on which it issued the paper.
    private static void SealDay(TradePaper paper, LabelledPage page)
    {
        var name = paper.Form.Fields.ContainsKey("issueDate") ? "issueDate" : "date";
        if (paper[name] is not null || !paper.Form.Fields.ContainsKey(name))
        {
            return;
        }

        foreach (var segment in page.Lines.SelectMany(l => l))
        {
            if (
                Dates.WholeOrNull(page.TextOf(segment), paper.Context.Style) is { } day
                && !page.IsInTable(segment)
                && page.Above(segment) is { } above
                && Organisations.In(page.TextOf(above)).Count == 1
                && page.HitsOf(above).Count == 0
            )
            {
                paper.Add(new(name, day.ToString(), segment.Start, segment.End, segment.Start, 0.7));
                return;
            }
        }
    }

    // "HKL 418 / BN 772" in the carrier's box, below the address.
    private static void Plates(TradePaper paper)
    {
        if (paper["vehicle"] is not null || !paper.Form.Fields.ContainsKey("vehicle") || paper["carrierAddress"] is not { } address)
        {
            return;
        }

        var text = paper.Document.Text[address.Start..address.End];
        var at = text.LastIndexOf('\n') + 1;
        if (at > 1 && PlateNumbers().IsMatch(text[at..]))
        {
            paper.Add(new("vehicle", ValueReaders.Flat(text[at..]), address.Start + at, address.End, address.Start + at, 0.7));
            paper.Set(address with { Value = ValueReaders.Flat(text[..at]), End = address.Start + at - 1 });
        }
    }

    [GeneratedRegex(
        @"^(?:\p{Lu}{1,3}[ -]?[0-9]{2,4}[ -]?\p{Lu}{0,3}[ -]?[0-9]{0,3})(?:\s{0,4}/\s{0,4}\p{Lu}{1,3}[ -]?[0-9]{2,4}[ -]?\p{Lu}{0,3}[ -]?[0-9]{0,3})?$"
    )]
    private static partial Regex PlateNumbers();

    // "CZ6982/23SEP": day and month behind the flight; the year is the paper's.
    private static void FlightDay(TradePaper paper)
    {
        if (paper["flight"] is not { } flight || paper["flightDate"] is not null || !paper.Form.Fields.ContainsKey("flightDate"))
        {
            return;
        }

        var text = paper.Document.Text;
        var style =
            paper.Day("date") is { } own
            && own.ToString() is { Length: >= 4 } iso
            && int.TryParse(iso[..4], System.Globalization.CultureInfo.InvariantCulture, out var year)
                ? paper.Context.Style with
                {
                    Year = year,
                }
                : paper.Context.Style;
        var behind = text[flight.End..Math.Min(text.Length, flight.End + NearFlight)];
        if (
            Dates.FindOrNull(behind, style) is var (day, start, end)
            && start < 4
            && !behind[..start].Contains('\n', StringComparison.Ordinal)
        )
        {
            paper.Add(new("flightDate", day.ToString(), flight.End + start, flight.End + end, flight.End + start, 0.8));
        }
    }

    // "OCEAN LARK / 0417W" under "Vessel / voyage".
    private static void Voyage(TradePaper paper)
    {
        if (paper["vesselVoyage"] is not { } both || paper["vessel"] is not null)
        {
            return;
        }

        var text = paper.Document.Text[both.Start..both.End];
        var mark = text.LastIndexOf('/');
        if (mark > 1 && text[(mark + 1)..].Any(char.IsAsciiDigit))
        {
            var (vessel, voyage) = (text[..mark].TrimEnd(), text[(mark + 1)..].Trim());
            paper.Add(new("vessel", ValueReaders.Flat(vessel), both.Start, both.Start + vessel.Length, both.AnchorStart, both.Fit));
            var at = both.Start + text.LastIndexOf(voyage, StringComparison.Ordinal);
            paper.Add(new("voyage", voyage, at, at + voyage.Length, at, both.Fit));
        }
    }

    // "UAV autopilot FCM-7, S/N 2506-0033" as the object of a test.
    private static void Serial(TradePaper paper)
    {
        if (paper["serial"] is not null || !paper.Form.Fields.ContainsKey("serial"))
        {
            return;
        }

        foreach (var name in new[] { "model", "goods" })
        {
            if (
                paper[name] is not { } value
                || SerialNumber().Match(paper.Document.Text[value.Start..value.End]) is not { Success: true } match
            )
            {
                continue;
            }

            var code = match.Groups["code"];
            paper.Add(
                new("serial", code.Value, value.Start + code.Index, value.Start + code.Index + code.Length, value.Start + match.Index, 0.9)
            );
            var rest = paper.Document.Text[value.Start..(value.Start + match.Index)].TrimEnd(' ', ',', ';', '(', '（', '，');
            if (rest.Length > 1)
            {
                paper.Set(value with { Value = ValueReaders.Flat(rest), End = value.Start + rest.Length });
                if (paper["model"] is null && ValueReaders.OrNull(FieldType.Designation, rest, paper.Context.Style) is { } model)
                {
                    paper.Add(
                        new("model", model.Value, value.Start + model.Start, value.Start + model.End, value.Start + model.Start, model.Fit)
                    );
                }
            }
        }
    }

    [GeneratedRegex(
        @"(?i)(?:\bs\s?/\s?n\b|\bserial\s?(?:nos?|numbers?)?\b|зав(?:одской|\.)?\s?(?:№|номер)|сер(?:ийный|\.)?\s?(?:№|номер)|出厂编号|序列号|机身号|编号)[\s.:：№#]{0,40}(?<code>[\p{L}0-9]{0,200}[0-9][\p{L}0-9/-]{0,200})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex SerialNumber();
}
