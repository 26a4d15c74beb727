using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Tests: who, when, where, which model and serial number. Results and performance figures are never read.</summary>
internal static partial class TestClaims
{
    /// <summary>One <c>tested</c> claim a row, and <c>attended</c> for each participant.</summary>
    public static void FromTable(RecordContext context, RecordTable table)
    {
        foreach (var row in table.Rows)
        {
            var product = context.Goods(row.Text("model") ?? row.Text("goods", "name"), row.Text("goods", "name", "serial"));
            var placeLabel = row.Text("place") is null ? context.Label("place") : null;
            var dateLabel = row.Date(context.Style, "date", "deliveryDate") is null ? context.Label("date") : null;
            var testerLabel = row.Text("tester", "organisation", "employer") is null
                ? context.Label("tester", "organisation", "seller")
                : null;
            var peopleLabel = row.Text("participant") is null ? context.Label("participant") : null;
            var time = row.Text("date", "deliveryDate") is { } dateText ? Dates.RangeOrNull(dateText, context.Style) : null;
            Add(
                context,
                product,
                row.Text("place") ?? placeLabel?.Text,
                time ?? (dateLabel is null ? null : Dates.RangeOrNull(dateLabel.Text, context.Style)),
                row.Text("tester", "organisation", "employer") ?? testerLabel?.Text,
                row.Text("participant", "person") ?? peopleLabel?.Text,
                row.Text("testWord"),
                DetailSet.Of(("serial", row.Text("serial"))),
                Anchors.Of(context, row, placeLabel, dateLabel, testerLabel, peopleLabel)
            );
        }
    }

    /// <summary>A test report in label form.</summary>
    public static void FromLabels(RecordContext context)
    {
        var model = context.Label("model", "goods");
        var (place, date) = (context.Label("place"), Day(context));
        var serial = context.Labels.FirstOrDefault(l => l.Key == "serial" && l.Text.Any(char.IsAsciiDigit));
        if (model is not null && Numbered().Match(model.Text) is { Success: true } numbered)
        {
            // "Unit NK-4, ser. No. 0412, 0413": the numbers are those of the thing tested.
            var own = numbered.Groups["v"];
            serial = model with { Key = "serial", Text = own.Value };
            model = model with { Text = model.Text[..numbered.Index].TrimEnd(' ', ',', ';', '(') };
        }

        var (tester, people) = (context.Label("tester", "organisation") ?? context.Head, context.Label("participant", "person"));
        var (first, last) = (context.Label("dateFrom"), context.Label("dateTo"));
        Add(
            context,
            model is null ? null : context.Goods(model.Key == "model" ? model.Text : null, model.Text),
            place?.Text,
            Span(context, first, last) ?? (date is null ? null : Dates.RangeOrNull(date.Text, context.Style)),
            tester?.Text,
            people?.Text,
            null,
            DetailSet.Of(("serial", serial?.Text)),
            model is null ? [] : Anchors.Of(context, model, place, date, first, last, serial, tester, people)
        );
        Team(context, model, place, date, Span(context, first, last));
    }

    // Those whom the text of the report lists as its commission.
    private static void Team(RecordContext context, Labelled? model, Labelled? place, Labelled? date, TimeRange? span)
    {
        var product = model is null ? null : context.Goods(model.Key == "model" ? model.Text : null, model.Text);
        var where = Places.NameOrNull(place?.Text);
        if ((product?.Name ?? where) is not { } name)
        {
            return;
        }

        Commission.Attend(
            context,
            context.Entity(name, "Event"),
            member => Anchors.Of(context, member, model, place, date),
            c =>
                c with
                {
                    Time = span ?? (date is null ? null : Dates.RangeOrNull(date.Text, context.Style)),
                    Place = where is null ? null : new Place(where),
                    Qualifiers = c.Qualifiers with { Concerns = product },
                }
        );
    }

    // The day of the test is the one whose label says so, or a span of days; the day of the approval or of the paper is not.
    private static Labelled? Day(RecordContext context)
    {
        var days = context
            .Labels.Where(l => l.Key is "date" or "periodWord" or "visitDate" && Dates.RangeOrNull(l.Text, context.Style) is not null)
            .ToList();
        return days.Find(l => OfTest().IsMatch(l.Label))
            ?? days.Find(l => Dates.All(l.Text, context.Style).Count == 2)
            ?? context.Label("date", "periodWord", "visitDate");
    }

    /// <summary>Those present at the test of a report, from its table of names.</summary>
    public static void Participants(RecordContext context, RecordTable table)
    {
        var model = context.Label("model", "goods");
        var (place, date) = (context.Label("place"), context.Label("date"));
        var (first, last) = (context.Label("dateFrom"), context.Label("dateTo"));
        var product = model is null ? null : context.Goods(model.Key == "model" ? model.Text : null, model.Text);
        var where = Places.NameOrNull(place?.Text);
        var name = product?.Name ?? where;
        var time = Span(context, first, last) ?? (date is null ? null : Dates.RangeOrNull(date.Text, context.Style));
        foreach (var row in table.Rows)
        {
            if (RegisterClaims.FullName(context, row) is not { } person)
            {
                continue;
            }

            RegisterClaims.Person(context, row, person);
            if (name is not null)
            {
                context.Add(
                    "attended",
                    person,
                    context.Entity(name, "Event"),
                    Anchors.Of(context, row, model, place, date, first, last),
                    c =>
                        c with
                        {
                            Time = time,
                            Place = where is null ? null : new Place(where),
                            Qualifiers = c.Qualifiers with { Concerns = product },
                        }
                );
            }
        }
    }

    private static TimeRange? Span(RecordContext context, Labelled? first, Labelled? last)
    {
        var start = first is null ? null : Dates.FindOrNull(first.Text, context.Style)?.Date;
        var end = last is null ? null : Dates.FindOrNull(last.Text, context.Style)?.Date;
        return start is { } s && end is { } e
            ? e.CompareTo(s) > 0
                ? TimeRange.Between(s, e)
                : TimeRange.At(s)
            : (start ?? end) is { } one
                ? TimeRange.At(one)
                : null;
    }

    private static void Add(
        RecordContext context,
        EntityRef? product,
        string? place,
        TimeRange? time,
        string? tester,
        string? people,
        string? kind,
        ImmutableSortedDictionary<string, string> details,
        ImmutableArray<Evidence> at
    )
    {
        if (at.IsEmpty)
        {
            return;
        }

        var names = people is null ? [] : People(people);
        var where = Places.NameOrNull(place);
        Claim Fill(Claim c) =>
            c with
            {
                Time = time,
                Place = where is null ? null : new Place(where),
                Qualifiers = c.Qualifiers with { Details = details },
            };
        if (product is not null)
        {
            var testers = tester is null
                ? []
                : tester.Split([';', '；', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var subjects = testers.Select(t => context.Party(t)).OfType<EntityRef>().ToList();
            if (subjects.Count == 0)
            {
                subjects =
                    names.Count == 1 && context.Party(names[0], PersonOrCompany(names[0])) is { } single ? [single]
                    : people is { Length: > 1 and < 200 } ? [context.Entity(people.Trim(), "Group")]
                    : [];
            }

            foreach (var subject in subjects)
            {
                context.Add("tested", subject, product, at, Fill, discriminator: time?.ToString() + details.GetValueOrDefault("serial"));
            }
        }

        var eventName = kind ?? product?.Name ?? where;
        if (eventName is null)
        {
            return;
        }

        foreach (var name in names)
        {
            if (context.Party(name, PersonOrCompany(name)) is { } person)
            {
                context.Add(
                    "attended",
                    person,
                    context.Entity(eventName, "Event"),
                    at,
                    c => Fill(c) with { Qualifiers = c.Qualifiers with { Concerns = product, Details = details } },
                    discriminator: time?.ToString()
                );
            }
        }
    }

    private static string PersonOrCompany(string name) => PartyNames.IsOrganisation(name) ? "Company" : "Person";

    private static List<string> People(string text)
    {
        // "Ivanov I. I. (NII Vektor, Co., Ltd.)": what stands in brackets is not the name.
        var bare = Bracketed().Replace(text, "");
        char[] marks = bare.AsSpan().IndexOfAny(";；、\n") >= 0 ? [';', '；', '、', '\n'] : [',', '，'];
        var names = new List<string>();
        foreach (var name in bare.Split(marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // "ведущий инженер Сафина Л. Р.": the office before is no part of the name.
            var own = WithInitials().Match(name) is { Success: true } initials ? initials.Value.Trim() : name;
            if (own.Length > 1 && !own.Any(char.IsAsciiDigit) && PartyNames.IsName(own) && Tokens.Of(own).Count <= 6)
            {
                names.Add(own);
            }
        }

        return names;
    }

    [GeneratedRegex(@"[(（][^()（）]*[)）]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?i)провед|испытан|test|trial|conduct|试验|测试|检测|试飞")]
    private static partial Regex OfTest();

    [GeneratedRegex(@"\s[А-ЯЁ][а-яё-]{1,200}\s[А-ЯЁ]\.\s?[А-ЯЁ]\.$|\s[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]{1,200}$")]
    private static partial Regex WithInitials();

    [GeneratedRegex(
        @"(?i)[\s,;(]+(?:(?:зав(?:одск\p{L}*|\.)?|сер(?:ийн\p{L}*|\.)?)\s*(?:номер\p{L}*|№№?|n)|(?:factory|serial|ser\.?)\s*(?:numbers?|nos?\.?)|s/ns?|出厂编号|序列号|编号)\s*[:：]?\s*(?<v>[\p{L}0-9][\p{L}0-9/-]*(?:(?:,\s?|\s?[–-]\s?|、|\sи\s|\sand\s)[\p{L}0-9/-]*[0-9])*)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Numbered();
}
