using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Reads tickets and itineraries of free form: no template of a carrier, but labels of several languages, typed values and timetable rows.</summary>
internal static partial class Itinerary
{
    private const int Longest = 200_000;
    private const int MostTravellers = 60;

    private static readonly string[] s_whole = ["pnr", "ticketAsNumber", "ticket", "agent", "issuer", "passport", "price"];

    /// <summary>The reservations of a whole document as stated values; none where it is no ticket.</summary>
    public static List<StatedValue> Read(Document document) =>
        document.Text.Length > Longest ? [] : Read(document, 0, document.Text.Length, null, null, 0);

    /// <summary>The reservations of a calendar's events, which their descriptions hold.</summary>
    public static List<StatedValue> ReadEvents(Document document, List<StatedGroup> groups)
    {
        var values = new List<StatedValue>();
        foreach (var entry in groups.Where(g => g.List == "events"))
        {
            if (entry["description"] is { } text && entry["start"] is { } start && text.End - text.Start < Longest)
            {
                var count = values
                    .Select(v => v.Name[..v.Name.IndexOf(']', StringComparison.Ordinal)])
                    .Distinct(StringComparer.Ordinal)
                    .Count();
                values.AddRange(Read(document, text.Start, text.End, start, entry, count));
            }
        }

        return values;
    }

    private static List<StatedValue> Read(Document document, int start, int end, StatedValue? begins, StatedGroup? entry, int first)
    {
        var lines = TravelLine.Of(document.Text, start, end);
        if (entry is null && PnrText.Read(lines, Sent(document)) is { Count: > 0 } record)
        {
            return record;
        }

        var labels = TravelLabels.Read(lines);
        var mayFly = Flying().IsMatch(document.Text[start..Math.Min(end, start + 20_000)]);
        var legs = new[] { LabelledTrips.Read(labels), StopRows.Read(lines, mayFly), TicketRows.Read(lines) }.MaxBy(r =>
            r.Sum(l => l.Known)
        )!;
        if (legs.Count == 0)
        {
            return [];
        }

        var reference = Reference(document, begins, labels, lines);
        foreach (var leg in legs)
        {
            leg.Finish(reference);
        }

        if (entry is not null)
        {
            Exact(legs, entry);
        }

        return Values(legs, Whole(labels, entry, document), Travellers(labels, entry), first);
    }

    // A calendar knows the times of its event better than its text does.
    private static void Exact(List<TravelLeg> legs, StatedGroup entry)
    {
        if (legs.Count == 1 && entry["start"] is { } begins && begins.Value.Length > 10)
        {
            legs[0].Exact("departure", begins);
            if (entry["end"] is { } ends && ends.Value.Length > 10)
            {
                legs[0].Exact("arrival", ends);
            }
        }
    }

    // The day by which days without a year are read: of the issue, else the first of the year that the ticket names most, else of the mail or event.
    private static LocalDate? Reference(Document document, StatedValue? begins, List<TravelLabels.Found> labels, List<TravelLine> lines)
    {
        if (begins is { } start && PartialDate.ParseOrNull(start.Value.Length > 10 ? start.Value[..10] : start.Value) is { } day)
        {
            return day.Earliest;
        }

        foreach (var label in labels.Where(l => l.Key == "issueDate"))
        {
            if (
                label.Line.Days.Where(d => d.Year > 0 && d.Start >= label.Value.Start).Select(d => d.OnOrAfter(null)).FirstOrDefault() is
                { } issued
            )
            {
                return issued;
            }
        }

        var whole = lines.SelectMany(l => l.Days).Where(d => d.Year > 0).Select(d => d.OnOrAfter(null)).OfType<LocalDate>().ToList();
        if (whole.Count > 0)
        {
            var year = whole.GroupBy(d => d.Year).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
            return year.Min();
        }

        return Sent(document);
    }

    private static LocalDate? Sent(Document document) =>
        document.Published?.Earliest
        ?? (PartialDate.ParseOrNull(document.Properties.GetValueOrDefault("sentWith")) is { } sent ? sent.Earliest : null);

    private static List<StatedValue> Whole(List<TravelLabels.Found> labels, StatedGroup? entry, Document document)
    {
        var values = new List<StatedValue>();
        foreach (var key in s_whole)
        {
            foreach (var label in labels.Where(l => l.Key == key))
            {
                if (ValueOf(key, label.Value) is { } value)
                {
                    values.Add(value);
                    break;
                }
            }
        }

        if (
            labels.FirstOrDefault(l => l.Key == "issueDate") is { } issue
            && issue.Line.Days.FirstOrDefault(d => d.Start >= issue.Value.Start) is { Year: > 0 } day
        )
        {
            values.Add(
                new("issueDate", day.OnOrAfter(null)!.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), day.Start, day.End)
            );
        }

        // "#9876543210: From Vienna to Brno" as the title of an event.
        if (
            !values.Exists(v => v.Name == "pnr")
            && entry?["event"] is { } title
            && Hash().Match(document.Text[title.Start..title.End]) is { Success: true } hash
        )
        {
            var number = hash.Groups["n"];
            values.Add(new("pnr", number.Value, title.Start + number.Index, title.Start + number.Index + number.Length));
        }

        if (
            values.Find(v => v.Name == "price") is { Name: not null } price
            && labels.Find(l => l.Key == "price" && l.Value.Start <= price.Start && price.End <= l.Value.End) is { } paid
            && Currencies.FindOrNull(paid.Value.Text) is var (code, at, stop)
        )
        {
            values.Add(new("currency", code, paid.Value.Start + at, paid.Value.Start + stop));
        }

        if (values.Exists(v => v.Name == "pnr"))
        {
            values.RemoveAll(v => v.Name == "ticketAsNumber");
        }

        return [.. values.Select(v => v.Name == "ticketAsNumber" ? v with { Name = "pnr" } : v)];
    }

    private static StatedValue? ValueOf(string key, TravelCell cell)
    {
        if (key == "agent")
        {
            return cell.Text.Length is > 2 and < 80 ? new(key, cell.Text, cell.Start, cell.End) : null;
        }

        if (key == "price")
        {
            var money = Money().Match(cell.Text);
            var amount = money.Groups["a"];
            return money.Success
                ? new(key, Number(amount.Value), cell.Start + amount.Index, cell.Start + amount.Index + amount.Length)
                : null;
        }

        var code =
            key == "passport" && FormOfIdentity().Match(cell.Text) is { Success: true } identity
                ? identity
                : (key == "pnr" ? Locator() : Code()).Match(cell.Text);
        if (!code.Success)
        {
            return null;
        }

        var text = code.Groups["c"];
        return text.Value.Any(char.IsAsciiDigit) || key == "pnr" && text.Length is 5 or 6
            ? new(key, text.Value, cell.Start + text.Index, cell.Start + text.Index + text.Length)
            : null;
    }

    private static string Number(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        var mark = digits.LastIndexOfAny([',', '.']);
        return mark > 0 && digits.Length - mark - 1 is 1 or 2
            ? digits[..mark].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)
                + "."
                + digits[(mark + 1)..]
            : digits.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
    }

    private static List<StatedValue> Travellers(List<TravelLabels.Found> labels, StatedGroup? entry)
    {
        var people = new List<StatedValue>();
        foreach (var label in labels.Where(l => l.Key == "passenger").Take(MostTravellers))
        {
            var match = Person().Match(label.Value.Text);
            var name = match.Groups["n"];
            if (match.Success && PartyNames.IsName(name.Value) && !people.Exists(p => p.Value == Spoken(name.Value)))
            {
                people.Add(
                    new("passenger", Spoken(name.Value), label.Value.Start + name.Index, label.Value.Start + name.Index + name.Length)
                );
            }
        }

        if (people.Count == 0 && entry?["attendee"] is { } attendee && entry["attendee1"] is null)
        {
            var angle = attendee.Value.IndexOf('<', StringComparison.Ordinal);
            var name = (angle > 0 ? attendee.Value[..angle] : attendee.Value).Trim();
            if (!name.Contains('@', StringComparison.Ordinal) && name.Length > 1)
            {
                people.Add(new("passenger", name, attendee.Start, attendee.Start + name.Length));
            }
        }

        return people;
    }

    private static string Spoken(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? $"{name[(slash + 1)..].Trim()} {name[..slash].Trim()}" : name.Trim();
    }

    private static List<StatedValue> Values(List<TravelLeg> legs, List<StatedValue> whole, List<StatedValue> travellers, int first)
    {
        var values = new List<StatedValue>();
        var number = first;
        foreach (var leg in legs)
        {
            for (var i = 0; i < Math.Max(1, travellers.Count); i++)
            {
                var prefix = string.Create(CultureInfo.InvariantCulture, $"reservations[{number++}].");
                foreach (var (name, (value, start, end)) in leg.Values.OrderBy(v => v.Key, StringComparer.Ordinal))
                {
                    values.Add(new(prefix + name, value, start, end));
                }

                foreach (var value in whole.Concat(travellers.Skip(i).Take(1)).Where(v => !leg.Has(v.Name)))
                {
                    values.Add(value with { Name = prefix + value.Name });
                }
            }
        }

        return values;
    }

    [GeneratedRegex(@"(?i)flight|\bflug|рейс|авиа|航班|\bairlines?\b|airport|\bvols?\b|\bvuelo|\bvolo\b")]
    private static partial Regex Flying();

    // "AMADEUS: 6QK7ZP": the system whose locator it is may stand before.
    [GeneratedRegex(@"^(?:[A-Z]{2,10}\s?[:/]\s?)?[\s#*]{0,40}(?<c>[A-Z0-9]{5,14})\b")]
    private static partial Regex Locator();

    // "PPRUS 751234567": kind of paper, country and number of the form of identity.
    [GeneratedRegex(@"^(?:PP|NI|ID|ПС|ПСП)\s?(?:[A-Z]{3})?\s?(?<c>[A-Z]{0,2}[0-9]{6,10})\b")]
    private static partial Regex FormOfIdentity();

    [GeneratedRegex(@"^[\s#*№]{0,40}(?<c>[A-Z0-9][A-Z0-9 /-]{3,22}[A-Z0-9])")]
    private static partial Regex Code();

    [GeneratedRegex(@"#(?<n>[0-9]{6,14})\b")]
    private static partial Regex Hash();

    [GeneratedRegex(@"(?<a>[0-9][0-9 .,]{0,200}[0-9]|[0-9])")]
    private static partial Regex Money();

    [GeneratedRegex(
        @"^\s*(?:[0-9]{1,2}[.)]\s*)?(?:(?:mr|mrs|ms|miss|mstr|dr|herr|frau|г-н|г-жа|m\.|mme)\.?\s+)?(?<n>\p{L}[\p{L} '’./·-]{1,60}?)(?:\s+(?:mr|mrs|ms|miss|mstr|chd|inf|adt))?\s*(?:[(,;（].*|\s{2}.*)?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Person();
}
