using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Throughline.Extraction.Records.Trade;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Visa-invitation letters: who invites whom, with which passport, when, where to and what for.</summary>
/// <remarks>The invitation is a fact; the journey that it invites to stays a plan.</remarks>
internal static partial class InvitationClaims
{
    private const int Reach = 6_000;
    private const int HeadLength = 700;

    private readonly record struct Found(string Name, int Start, int End, string? Passport, RecordRow? Row);

    /// <summary>The claims of a letter that invites; none where the document is no such letter.</summary>
    public static void Read(RecordContext context, List<RecordTable> tables, List<TableKind> kinds)
    {
        var text = context.Document.Text;
        var head = text[..Math.Min(text.Length, Reach)];
        if (FindOrNull(context.Document, context.Kind) is not { } invites)
        {
            return;
        }

        var people = People(context, tables, kinds, head);
        if (people.Count == 0 || Inviter(context, head, invites.Index) is not { } host)
        {
            return;
        }

        var (time, times) = Period(context, head, invites.Index);
        var place = Place(context, head, invites.Index);
        var purpose = Purpose(context, head, invites.Index);
        foreach (var person in people)
        {
            if (context.Party(person.Name, "Person") is not { } guest)
            {
                continue;
            }

            var at = ImmutableArray.CreateBuilder<Evidence>();
            at.Add(person.Row is { } row ? context.At(row) : Evidence.In(context.Document, person.Start, person.End));
            Add(host.At);
            foreach (var span in times)
            {
                Add(Evidence.In(context.Document, span.Start, span.End));
            }

            if (place is { } named)
            {
                Add(Evidence.In(context.Document, named.Start, named.End));
            }

            var places = place is { } p ? Places.ListOf(context, Settlement().Replace(p.Text, "")) : [];
            var to = places.FirstOrDefault();
            var details = DetailSet.Of(("purpose", purpose), ("passport", person.Passport));
            context.Add(
                "invited",
                host.Party,
                guest,
                at.ToImmutable(),
                c => c with { Time = time, Qualifiers = c.Qualifiers with { To = to, Details = details } }
            );
            foreach (var stay in places)
            {
                context.Add(
                    "travelledTo",
                    guest,
                    stay,
                    at.ToImmutable(),
                    c =>
                        c with
                        {
                            Time = time,
                            Modality = Modality.Plan,
                            Qualifiers = c.Qualifiers with { Details = details.SetItem("status", "planned") },
                        }
                );
            }

            if (person.Passport is { } passport && person.Row is null)
            {
                PartyFacts.Identify(context, guest, IdentifierKind.Passport, passport, at[0]);
            }

            void Add(Evidence evidence)
            {
                if (!at.Any(a => a.Start <= evidence.Start && a.End >= evidence.End))
                {
                    at.Add(evidence);
                }
            }
        }
    }

    /// <summary>The words that invite; null where the document is no letter that does.</summary>
    public static Match? FindOrNull(Document document, string kind)
    {
        var head = document.Text[..Math.Min(document.Text.Length, Reach)];
        return
            kind is "letter" or "other" or "mail" or "register" or "memo"
            && Invites().Match(head) is { Success: true } invites
            && (kind is "letter" || Titled().IsMatch(head[..Math.Min(head.Length, HeadLength)]))
            ? invites
            : null;
    }

    private static List<Found> People(RecordContext context, List<RecordTable> tables, List<TableKind> kinds, string text)
    {
        var found = new List<Found>();
        for (var i = 0; i < tables.Count; i++)
        {
            if (kinds[i] is not (TableKind.Staff or TableKind.Visits or TableKind.Stays or TableKind.Unknown))
            {
                continue;
            }

            foreach (var row in tables[i].Rows)
            {
                if (row.Cell("person", "visitor", "passenger", "name") is not null && RegisterClaims.FullName(context, row) is { } person)
                {
                    found.Add(new(person.Name, row.Start, row.End, row.Text("passport"), row));
                    if (kinds[i] is TableKind.Unknown)
                    {
                        RegisterClaims.Person(context, row, person);
                    }
                }
            }
        }

        if (found.Count > 0)
        {
            return found;
        }

        foreach (var label in context.Labels.Where(l => l.Key is "person" or "visitor" or "passenger"))
        {
            var passport = context.Labels.FirstOrDefault(l =>
                l.Key.EndsWith("passport", StringComparison.Ordinal) && l.Start > label.Start
            );
            found.Add(
                new(
                    label.Text,
                    label.AnchorStart,
                    passport is { } p && p.End - label.AnchorStart < 400 ? p.End : label.AnchorEnd,
                    passport?.Text,
                    null
                )
            );
        }

        foreach (Match match in Invitee().Matches(text))
        {
            var name = match.Groups["n"];
            // 俄罗斯公民尤里·科斯京: what the guest is stands right before the name.
            var own = Standing().Match(name.Value) is { Success: true } standing ? name.Value[standing.Length..] : name.Value.Trim();
            if (own.Length > 1 && !found.Exists(f => f.Name == own) && !PartyNames.IsOrganisation(own))
            {
                var passport = match.Groups["p"];
                found.Add(new(own, match.Index, match.Index + match.Length, passport.Success ? passport.Value.Trim() : null, null));
            }
        }

        return found;
    }

    // Whom a label names, whom the words before "invites" do, or whose letterhead it is.
    private static (EntityRef Party, Evidence At)? Inviter(RecordContext context, string text, int invites)
    {
        if (context.Label("host", "sender") is { } label && context.Party(label, "Company") is { } named)
        {
            return (named, context.At(label));
        }

        var from = text.LastIndexOfAny(['.', '。', '\n'], Math.Max(0, invites - 1)) + 1;
        if (
            Organisations.In(text[from..invites]) is [.., var (start, end)]
            && context.Party(text[(from + start)..(from + end)], "Company") is { } own
        )
        {
            return (own, Evidence.In(context.Document, from + start, from + end));
        }

        // The letterhead, else the signature.
        foreach (
            var (first, last) in ((int, int)[])
                [(0, Math.Min(text.Length, HeadLength)), (Math.Max(0, text.Length - HeadLength), text.Length)]
        )
        {
            foreach (var (left, right) in Organisations.In(text[first..last]))
            {
                var line = text[(text.LastIndexOf('\n', Math.Max(0, first + left - 1)) + 1)..(first + left)];
                if (!Addressed().IsMatch(line) && context.Party(text[(first + left)..(first + right)], "Company") is { } party)
                {
                    return (party, Evidence.In(context.Document, first + left, first + right));
                }
            }
        }

        return null;
    }

    private static (TimeRange? Time, List<(int Start, int End)> At) Period(RecordContext context, string text, int invites)
    {
        if (
            context.Label("dateFrom", "arrivalDate") is { } first
            && context.Label("dateTo", "departureDate") is { } last
            && Dates.FindOrNull(first.Text, context.Style)?.Date is { } from
            && Dates.FindOrNull(last.Text, context.Style)?.Date is { } to
            && to.CompareTo(from) >= 0
        )
        {
            return (TimeRange.Between(from, to), [(first.AnchorStart, first.AnchorEnd), (last.AnchorStart, last.AnchorEnd)]);
        }

        var spots = TimeGrammar.Find(text, 0, text.Length, context.Document.Published, context.Style.MonthFirst);
        var spot =
            spots.FirstOrDefault(s => s.Time is { Start: not null, End: not null, IsInterval: true } && s.Start > invites)
            ?? spots.FirstOrDefault(s => s.Time is { Start: not null, End: not null, IsInterval: true });
        return spot is null ? (null, []) : (spot.Time, [(spot.Start, spot.End)]);
    }

    private static (string Text, int Start, int End)? Place(RecordContext context, string text, int invites)
    {
        if (context.Label("place") is { } label && Places.NameOrNull(label.Text) is not null)
        {
            return (label.Text, label.Start, label.End);
        }

        foreach (Match match in Destination().Matches(text, Math.Max(0, invites - 80)))
        {
            var place = match.Groups["p"];
            // The city of the consulate that is written to is no goal of the journey.
            if (
                WordLists.Months.ContainsKey(place.Value.ToLowerInvariant())
                || place.Value[0] is '我' or '贵' or '本' or '该'
                || Mission().IsMatch(text[Math.Max(0, place.Index - 90)..place.Index])
                // "Alpha Ltd (China, Dalian)" is where the guests come from.
                || text.LastIndexOfAny(['(', '（'], place.Index) > text.LastIndexOfAny([')', '）', '\n'], place.Index)
            )
            {
                continue;
            }

            var end = place.Index + place.Length;
            while (Further().Match(text, end) is { Success: true } more)
            {
                end = more.Index + more.Length;
            }

            return (text[place.Index..end], place.Index, end);
        }

        return null;
    }

    [GeneratedRegex(
        @"(?i)(?:консульств|посольств|consulate|embassy|领事馆|大使馆)[^,;.。:：\n]{0,60}(?:\n[^,;.。:：\n]{0,40}){0,2}(?:в\s)?(?:г\.\s?)?$"
    )]
    private static partial Regex Mission();

    // "г. Омск, г. Тюмень и г. Курган".
    [GeneratedRegex(@"\G(?:,\s|\sи\s)(?:г\.|город\p{Ll}{0,2})\s?[А-ЯЁ][\p{L}-]+", RegexOptions.None, 10_000)]
    private static partial Regex Further();

    [GeneratedRegex(@"(?:г\.|город\p{Ll}{0,2}\s)\s?")]
    private static partial Regex Settlement();

    private static string? Purpose(RecordContext context, string text, int invites) =>
        context.Label("purpose")?.Text
        ?? (
            Aim().Match(text, Math.Max(0, invites - 200)) is { Success: true } match
                ? Visiting().Replace(match.Groups["u"].Value, "").Trim(' ', ',', ':', '：', '—', '-')
                : null
        );

    [GeneratedRegex(
        @"(?i)\binvit(?:e|es|ing)\b|\bpleased to extend an? (?:official )?invitation|\bissu(?:e|ing|ance)\b[^.\n]{0,60}\bvisas?\b|visa support|приглаша(?:ем|ет|ют)|(?:оформ|выда|открыт)\p{L}{1,5}[^.\n]{0,60}\bвиз[уыа]?\b|визовую поддержку|(?:签发|办理|颁发)[^。\n]{0,20}签证|(?:诚挚|特此|特|现|拟|兹|谨)?邀请(?!函|信|单位|方|人)|诚邀",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Invites();

    [GeneratedRegex(@"\s(?:с посещением|with a visit to|в период|in the period|в г)\b.*$", RegexOptions.NonBacktracking)]
    private static partial Regex Visiting();

    [GeneratedRegex(@"(?i)invitation|приглашени|邀请")]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?i)^\s{0,40}(?:to|attn|for|кому|директору|генеральному|致|посольств|в посольство|embassy)\b|致")]
    private static partial Regex Addressed();

    // A numbered line of a name and its passport, a name with a title or behind "invite", and a passport that follows in the same sentence.
    [GeneratedRegex(
        @"^\s*[0-9]{1,2}[.)、]\s*(?:(?:Mr|Mrs|Ms)\.?\s)?(?<n>\p{Lu}[\p{L}'-]+(?:[ ]\p{Lu}[\p{L}'-]+){1,3}|[\u4e00-\u9fff·]{2,12})[^.\n]{0,60}?(?:[Pp]assport|паспорт\p{L}*|护照)(?:号码|号)?\s*(?:[Nn]umber|[Nn]o\.?|№)?\s*[:：]?\s*(?<p>[A-Z]{0,2}\s?[0-9][0-9 ]{5,10}[0-9])"
            + @"|(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s|[Ii]nvit(?:e|es|ing)\s(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?)(?<n>[A-Z][\p{L}'-]+(?:[ ][A-Z][\p{L}'-]+){1,3})(?:[^.\n]{0,120}?[Pp]assport\s*(?:[Nn]umber|[Nn]o\.?|№)?\s*:?\s*(?<p>[A-Z]{0,2}\s?[0-9][0-9 ]{5,10}[0-9]))?"
            + @"|(?:(?:г-на|г-жу|господина|госпожу|гражданина|гражданку|специалиста|инженера|сотрудника|директора|приглашаем)\s)(?<n>[А-ЯЁ][а-яё-]+(?:[ ][А-ЯЁ][а-яё-]+){1,2})(?:[^.;\n]{0,120}?паспорт\p{L}*\s*(?:[Nn]o\.?|№|серии)?\s*:?\s*(?<p>[A-Z]{0,2}\s?[0-9][0-9 №]{5,11}[0-9]))?"
            + @"|(?:邀请|邀|、|和|及|与|工程师|经理|总监|主任|总工|专家|员工|代表|公司)?(?<n>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,12}·[\u4e00-\u9fff]{1,8}|[A-Z][A-Za-z'-]+(?:\s[A-Z][A-Za-z'-]+){1,3})(?:先生|女士|同志|博士)(?:[^。\n]{0,60}?护照(?:号码|号)?\s*[:：为]?\s*(?<p>[A-Z]{0,2}\s?[0-9][0-9 ]{5,10}[0-9]))?",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        10_000
    )]
    private static partial Regex Invitee();

    [GeneratedRegex(@"^.*(?:公民|国籍|籍|邀请|工程师|经理|总监|主任|专家|员工|代表|公司|研究员|人员|同事)", RegexOptions.NonBacktracking)]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"\b(?:[Vv]isit(?:ing)?|travel(?:l?ing)? to|come to|in the (?:city|cities) of|in|to)\s(?:the city of\s)?(?<p>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)(?=[\s,.;)])(?!\s(?:Ltd|LLC|Co|Inc|Limited|Corporation|Machinery|Works))"
            + @"|(?:г\.|город[еау]?|гг\.)\s?(?<p>[А-ЯЁ][а-яё-]+)"
            + @"|(?:посетить|прибыть в|визит в|поездк\p{L} в)\s(?<p>[А-ЯЁ][а-яё-]+)"
            + @"|(?:来|到|赴|前往|访问|来访)(?<p>(?:中国)?[\u4e00-\u9fff]{2,3}?)(?:市|进行|参加|访问|考察|出差|洽谈|商谈)",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Destination();

    [GeneratedRegex(
        @"(?:[Pp]urpose of (?:the |this |his |her |their )?(?:visit|trip|stay|journey)(?: is)?|[Ff]or the purpose of|in order to)\s*[:—-]?\s*(?<u>[^.;\n]{4,140})"
            + @"|(?:с целью|[Цц]ель (?:визита|поездки|приглашения)|для участия в|для проведения)\s*[:—–-]?\s*(?<u>[^.;\n]{4,140})"
            + @"|(?:目的|事由)(?:是|为|：|:)?\s*(?<u>[^。；\n]{2,60})|(?:进行|参加)(?<u>[^。；，\n]{2,40})",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Aim();
}
