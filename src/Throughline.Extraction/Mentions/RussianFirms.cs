using System.Collections.Immutable;

namespace Throughline.Extraction.Mentions;

/// <summary>Types foreign names of a Russian text by the noun before them: "компанией Qingdao Marine" and "марки Feng Tai" name firms, not people.</summary>
internal static class RussianFirms
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("ru");

    /// <summary>The names, with those that a noun of firms or brands stands before typed as organizations wherever they stand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Its names.</param>
    public static ImmutableArray<Mention> Typed(string text, IEnumerable<Mention> names)
    {
        var all = names.ToImmutableArray();
        var firms = all.Where(n =>
                n.Type is MentionType.Person or MentionType.Unknown
                && IsLatin(n.Text)
                && (IsBehindFirmNoun(text, n.Start) || IsBeginning(n.Text, all))
            )
            .Select(n => n.Text)
            .ToHashSet(StringComparer.Ordinal);
        return firms.Count == 0
            ? all
            : [.. all.Select(n => firms.Contains(n.Text) ? n with { Type = MentionType.Organization, IsCertain = true } : n)];
    }

    /// <summary>The names with a foreign legal form joined to the quoted name behind it ("UAB «Balt»"), and a forename to the family name behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Its names, in text order.</param>
    public static IEnumerable<Mention> Joined(string text, IEnumerable<Mention> names)
    {
        Mention? last = null;
        foreach (var name in names)
        {
            if (last is null)
            {
                last = name;
                continue;
            }

            if (Opened(text, last) is { } closed)
            {
                // "ФГУП «НИИ "Квазар"»": the marks within are of the name.
                last = last with
                {
                    End = closed,
                    Text = text[last.Start..closed],
                };
            }

            if (name.Start < last.End)
            {
                continue;
            }

            var between = name.Start > last.End ? text[last.End..name.Start] : "";
            var isForm =
                between is " «" or " \"" or " “"
                && last.Text.Length is > 1 and < 6
                && last.Text.All(c => char.IsAsciiLetterUpper(c))
                && name.End < text.Length
                && text[name.End] is '»' or '"' or '”';
            var isMan =
                between is " "
                && last.Type is MentionType.Unknown or MentionType.Person
                && name.Type == MentionType.Unknown
                && !last.Text.Contains(' ', StringComparison.Ordinal)
                && Prose.RussianMorphology.ForenameForms(last.Text.ToLowerInvariant()) is not 0 and var forms
                && Prose.RussianMorphology.CasesOf(forms).HasFlag(Prose.RussianCases.Nominative)
                && s_surnames.Any(e => name.Text.EndsWith(e, StringComparison.Ordinal))
                && !name.Text.Contains(' ', StringComparison.Ordinal);
            if (between is " и " && last.Type == MentionType.Unknown && IsBrotherhood(last.Text, name))
            {
                // "братья Артём и Глеб Хлыновы".
                last = last with
                {
                    Type = MentionType.Person,
                };
            }

            if (isForm || isMan)
            {
                var end = isForm ? name.End + 1 : name.End;
                last = new Mention(last.Start, end, text[last.Start..end], isForm ? MentionType.Organization : MentionType.Person)
                {
                    IsCertain = isForm,
                };
                continue;
            }

            yield return last;
            last = name;
        }

        if (last is not null)
        {
            yield return Opened(text, last) is { } closed ? last with { End = closed, Text = text[last.Start..closed] } : last;
        }
    }

    // Where a quotation that a name opens and does not close ends on its line; null for another name.
    private static int? Opened(string text, Mention name) =>
        name.Type == MentionType.Organization
        && name.Text.Contains('«', StringComparison.Ordinal)
        && !name.Text.Contains('»', StringComparison.Ordinal)
        && name.Text[^1] == '"'
        && text.IndexOf('»', name.End, Math.Min(LongestRest, text.Length - name.End)) is > 0 and var close
        && text.AsSpan(name.End, close - name.End).IndexOf('\n') < 0
            ? close + 1
            : null;

    private const int LongestRest = 60;

    private static bool IsBrotherhood(string forename, Mention name) =>
        name.Type == MentionType.Person
        && name.Text.Split(' ') is [_, var family]
        && s_plural.Any(e => family.EndsWith(e, StringComparison.Ordinal))
        && Prose.RussianMorphology.IsForename(forename.ToLowerInvariant());

    private static readonly string[] s_plural = ["овы", "евы", "ёвы", "ины", "ыны", "ские", "цкие"];

    private static readonly string[] s_surnames =
    [
        "ов",
        "ев",
        "ёв",
        "ин",
        "ын",
        "ова",
        "ева",
        "ёва",
        "ина",
        "ский",
        "цкий",
        "ская",
        "цкая",
    ];

    // "Silk Harbor" where "Silk Harbor Holdings" stands elsewhere.
    private static bool IsBeginning(string name, ImmutableArray<Mention> all) =>
        name.Contains(' ', StringComparison.Ordinal)
        && all.Any(n => n.Type == MentionType.Organization && n.Text.StartsWith(name + " ", StringComparison.Ordinal));

    private static bool IsLatin(string name) => name.All(c => c is < '\u0250');

    private static bool IsBehindFirmNoun(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var at = end;
        while (at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] == '-'))
        {
            at--;
        }

        return at < end
            && char.IsLower(text[at])
            && Prose.RussianForms.NounOf(text[at..end]) is { } noun
            && (s_lexicon.Has("noun.org", noun) || s_lexicon.Has("noun.brand", noun));
    }
}
