using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>Reservation records as the screens of reservation systems show them (Amadeus, Sabre, Galileo): numbered names, flights and remarks.</summary>
internal static partial class PnrText
{
    /// <summary>The reservations of a record, every traveller on every flight; none where the lines hold no record.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="sent">The day by which days without a year are read, where the record has none of its own.</param>
    public static List<StatedValue> Read(List<TravelLine> lines, LocalDate? sent)
    {
        var flights = lines
            .Where(l => l.Text.Length < 160)
            .Select(l => (Line: l, Match: Flight().Match(l.Text)))
            .Where(f => f.Match.Success)
            .ToList();
        if (flights.Count == 0)
        {
            return [];
        }

        // TravelSky writes the weekday before the day and the locator behind the last name.
        var isTravelSky = flights.Exists(f => f.Match.Groups["day"].Success);
        var people = lines
            .Take(lines.IndexOf(flights[^1].Line) + 40)
            .Where(l => l.Text.Length < 200)
            .SelectMany(l => Names(l, isTravelSky && Locator().Match(l.Text) is { Success: true } end ? l.Text[..end.Index] : l.Text))
            .ToList();
        if (people.Count == 0)
        {
            return [];
        }

        var whole = Whole(lines);
        if (
            isTravelSky
            && !whole.Exists(v => v.Name == "pnr")
            && lines.Select(l => (Line: l, End: Locator().Match(l.Text))).FirstOrDefault(l => l.End.Success) is { End: { } locator } named
        )
        {
            var code = locator.Groups["pnr"];
            whole.Add(new("pnr", code.Value, named.Line.Start + code.Index, named.Line.Start + code.Index + code.Length));
        }
        var reference = whole.Find(v => v.Name == "issueDate") is { Name: not null } issued
            ? PartialDate.ParseOrNull(issued.Value)?.Earliest
            : sent;
        var values = new List<StatedValue>();
        var number = 0;
        foreach (var (line, match) in flights)
        {
            var own = Leg(line, match, reference);
            foreach (var (person, index) in people.Select((p, i) => (p, i)))
            {
                var prefix = string.Create(CultureInfo.InvariantCulture, $"reservations[{number++}].");
                values.AddRange(own.Select(v => v with { Name = prefix + v.Name }));
                values.Add(person with { Name = prefix + "passenger" });
                values.AddRange(whole.Select(v => v with { Name = prefix + v.Name }));
                values.AddRange(Papers(lines, person.Value, index, people.Count).Select(v => v with { Name = prefix + v.Name }));
            }
        }

        return values;
    }

    // " 1.IVANOV/IVAN MR   2.PETROVA/ANNA MRS", "1.1SMITH/JOHN MR", "2.2SMITH/JOHN MR/JANE MRS".
    private static IEnumerable<StatedValue> Names(TravelLine line, string text)
    {
        foreach (Match match in Name().Matches(text))
        {
            var family = match.Groups["f"].Value.Trim();
            var given = match.Groups["g"];
            var at = given.Index;
            foreach (var part in given.Value.Split('/'))
            {
                var first = Untitled(part.Trim());
                if (first.Length > 0)
                {
                    yield return new(
                        "passenger",
                        $"{first} {family}",
                        line.Start + match.Groups["f"].Index,
                        line.Start + at + part.TrimEnd().Length
                    );
                }

                at += part.Length + 1;
            }
        }
    }

    private static List<StatedValue> Leg(TravelLine line, Match match, LocalDate? reference)
    {
        var values = new List<StatedValue>();
        Say("type", "car", "flight");
        var carrier = match.Groups["car"].Value;
        Say("carrierCode", "car");
        Say("flight", "num", carrier + match.Groups["num"].Value.TrimStart('0'));
        Say("class", "cls");
        foreach (var side in (string[])["from", "to"])
        {
            Say(side + "Code", side);
            Say(side + "Country", side, Airports.OfCodeOrNull(match.Groups[side].Value)?.Country);
        }

        Say("status", "st", StatusOf(match.Groups["st"].Value));
        if (DayOf("date", reference) is { } day)
        {
            Say("departureDate", "date", Iso(day));
            Time("departure", "dep", day, "from");
            var arrives =
                DayOf("adate", day)
                ?? day.PlusDays(
                    int.TryParse(
                        match.Groups["plus"].Value.TrimStart('+'),
                        NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture,
                        out var days
                    )
                        ? days
                    : match.Groups["next"].Success ? 1
                    : 0
                );
            Time("arrival", "arr", arrives, "to");
        }

        return values;

        void Say(string name, string group, string? value = null)
        {
            if (
                match.Groups[group] is { Success: true, Length: > 0 } found
                && (value is null or { Length: > 0 })
                && !(value is null && name.EndsWith("Country", StringComparison.Ordinal))
            )
            {
                values.Add(new(name, value ?? found.Value, line.Start + found.Index, line.Start + found.Index + found.Length));
            }
        }

        void Time(string name, string group, LocalDate on, string side)
        {
            if (match.Groups[group] is { Success: true } found && Clock(found.Value) is { } clock)
            {
                Say(name, group, TravelZones.Of(on + clock, match.Groups[side].Value));
            }
        }

        LocalDate? DayOf(string group, LocalDate? after) =>
            match.Groups[group] is { Success: true } text && TravelDay.Find(text.Value, 0) is [var found, ..]
                ? found.OnOrAfter(after)
                : null;
    }

    private static List<StatedValue> Whole(List<TravelLine> lines)
    {
        var values = new List<StatedValue>();
        foreach (var line in lines.Take(200).Where(l => l.Text.Length < 200))
        {
            if (Header().Match(line.Text) is not { Success: true } header)
            {
                continue;
            }

            var pnr = header.Groups["pnr"];
            if (pnr.Success && !values.Exists(v => v.Name == "pnr"))
            {
                values.Add(new("pnr", pnr.Value, line.Start + pnr.Index, line.Start + pnr.Index + pnr.Length));
            }

            var made = header.Groups["made"];
            if (
                made.Success
                && TravelDay.Find(made.Value, 0) is [{ Year: > 0 } day, ..]
                && day.OnOrAfter(null) is { } issued
                && !values.Exists(v => v.Name == "issueDate")
            )
            {
                values.Add(new("issueDate", Iso(issued), line.Start + made.Index, line.Start + made.Index + made.Length));
            }
        }

        return values;
    }

    // Documents and tickets name their traveller, by name or by number (/P2); a lone traveller owns them all.
    private static IEnumerable<StatedValue> Papers(List<TravelLine> lines, string person, int index, int people)
    {
        var family = person[(person.LastIndexOf(' ') + 1)..];
        foreach (var line in lines.Where(l => l.Text.Length < 240))
        {
            if (
                Docs().Match(line.Text) is { Success: true } docs
                && (
                    people == 1
                    || docs.Groups["fam"].Value.Trim() == family
                        && person.StartsWith(docs.Groups["giv"].Value.Trim().Split(' ')[0], StringComparison.Ordinal)
                )
            )
            {
                yield return Of("passport", docs.Groups["no"]);
                yield return Of("passportCountry", docs.Groups["iss"]);
                yield return Of("nationality", docs.Groups["nat"]);
                if (TravelDay.Find(docs.Groups["dob"].Value, 0) is [{ Year: > 0 } born, ..])
                {
                    var year = born.Year > 2026 ? born.Year - 100 : born.Year;
                    yield return Of("birthDate", docs.Groups["dob"]) with
                    {
                        Value = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{born.Month:00}-{born.Day:00}"),
                    };
                }

                yield return Of("gender", docs.Groups["sex"]);
            }
            else if (Ticket().Match(line.Text) is { Success: true } ticket)
            {
                var own = Number().Match(line.Text);
                if (people == 1 || own.Success && own.Groups["n"].Value == (index + 1).ToString(CultureInfo.InvariantCulture))
                {
                    yield return Of("ticket", ticket.Groups["t"]);
                }
            }

            StatedValue Of(string name, Group group) =>
                new(name, group.Value, line.Start + group.Index, line.Start + group.Index + group.Length);
        }
    }

    private static LocalTime? Clock(string text)
    {
        var (digits, half) = (text.TrimEnd('A', 'P', 'N'), text[^1]);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var (hour, minute) = (number / 100, number % 100);
        hour =
            half == 'P' && hour < 12 ? hour + 12
            : half == 'A' && hour == 12 ? 0
            : hour;
        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    // Status codes of segments: AIRIMP, section 3.
    private static string StatusOf(string code) =>
        code switch
        {
            "HX" or "UN" or "UC" or "XX" or "NO" or "XK" => "cancelled",
            "HL" or "LL" or "NN" or "HN" or "PN" or "UU" or "US" => "planned",
            _ => "booked",
        };

    // The title stands behind the name, or is run into it where at least three letters are left (JOHNMR, not AMR).
    private static string Untitled(string given)
    {
        foreach (var title in s_titles)
        {
            if (given.EndsWith(" " + title, StringComparison.Ordinal))
            {
                return given[..^(title.Length + 1)].Trim();
            }

            if (
                title is "MRS" or "MR" or "MISS" or "MSTR"
                && given.Length >= title.Length + 3
                && given.EndsWith(title, StringComparison.Ordinal)
            )
            {
                return given[..^title.Length].Trim();
            }
        }

        return given;
    }

    private static readonly string[] s_titles = ["MRS", "MR", "MISS", "MSTR", "MS", "CHD", "INF", "DR", "PROF"];

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s{0,40}[0-9]{1,2}[. ]\s{0,40}(?<car>[A-Z][A-Z0-9]|[0-9][A-Z])\s{0,40}(?<num>[0-9]{1,4})\s{0,40}(?<cls>[A-Z][0-9]?)\s{1,40}(?<day>MO|TU|WE|TH|FR|SA|SU)?(?<date>[0-9]{1,2}[A-Z]{3}(?:[0-9]{2})?)\s{1,40}(?:[A-Z0-9]{1,2}\s{1,40})?(?<from>[A-Z]{3})\s?(?<to>[A-Z]{3})[ *]{0,40}(?<st>[A-Z]{2})[0-9]{1,2}(?:\s{1,40}(?:[0-9A-Z]\s{1,40})?(?<dep>[0-9]{3,4}[APN]?)\s{1,40}(?<next>#)?\s{0,40}(?<arr>[0-9]{3,4}[APN]?)(?:\s{0,40}(?<plus>[+-][0-9])|\s{1,40}(?<adate>[0-9]{1,2}[A-Z]{3}))?)?"
    )]
    private static partial Regex Flight();

    [GeneratedRegex(
        @"(?:^|\s)[0-9]{1,2}\.\s?(?:[0-9]{1,2})?(?<f>[A-Z][A-Z'-]{0,200}(?: [A-Z][A-Z'-]{0,200}){0,3})/(?<g>[A-Z][A-Z'-]{0,200}(?:[ /][A-Z][A-Z'-]{0,200}){0,8})"
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        @"^\s*(?:---.*|RP/\S+(?:\s.*?\s(?<made>[0-9]{2}[A-Z]{3}[0-9]{2})/[0-9]{4}Z?)?.*\s(?<pnr>[A-Z0-9]{6})|(?<pnr>[A-Z0-9]{6})/[A-Z0-9]{2}\s.*|[A-Z0-9]{3,4}\.[A-Z0-9]{3,4}\*A[A-Z0-9]{2}\s+[0-9]{4}/(?<made>[0-9]{2}[A-Z]{3}[0-9]{2})\s+(?<pnr>[A-Z]{6}).*)\s*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Header();

    [GeneratedRegex(
        @"DOCS\s{1,40}[A-Z0-9]{2}\s{1,40}[A-Z]{2}[0-9]\s{0,40}/?\s{0,40}P/(?<iss>[A-Z]{2,3})/(?<no>[A-Z0-9]{5,15})/(?<nat>[A-Z]{2,3})/(?<dob>[0-9]{2}[A-Z]{3}[0-9]{2})/(?<sex>[MF])I?/[0-9]{2}[A-Z]{3}[0-9]{2}/(?<fam>[A-Z' -]{1,200})/(?<giv>[A-Z' -]{1,200})"
    )]
    private static partial Regex Docs();

    [GeneratedRegex(@"\b(?:FA\s+(?:PAX|INF)|TKNE|TKT|TE|TK)\b.*?\b(?<t>[0-9]{3}-?[0-9]{10})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Ticket();

    [GeneratedRegex(@"(?<=^\s*[0-9]{1,2}\.[A-Z]+/[A-Z /.0-9]*)\s+(?<pnr>[A-Z0-9]{5,6})\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Locator();

    [GeneratedRegex(@"/P(?<n>[0-9]{1,2})\b|-(?<n>[0-9])\.1\b")]
    private static partial Regex Number();
}
