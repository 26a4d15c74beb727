using System.Buffers;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>Finds names in Chinese text: organizations by their closing word, places by list, persons by family name with a cue, designations.</summary>
internal static partial class ChineseNames
{
    private const int WordBefore = 4;
    private const int LongestLatin = 80;
    private static readonly Lexicon s_lexicon = Lexicon.Of("zh");
    private static readonly string Breaks = string.Concat(s_lexicon.Set("names.breaks"));
    private static readonly string[] s_phrases = List("names.phrases");

    // Closing words of organizations, longest first; titles of people and words that stand before a name.
    private static readonly string[] s_orgEnds = List("names.ends");
    private static readonly string[] s_titles =
    [
        .. new[] { "names.titles", "noun.role", "noun.chiefRole", "noun.lesserRole", "noun.kin" }
            .SelectMany(List)
            .Where(t => t.Length > 1 || t is "妻")
            .Distinct()
            .OrderByDescending(t => t.Length)
            .ThenBy(t => t, StringComparer.Ordinal),
    ];
    private static readonly string[] s_leads = List("names.leads");
    private static readonly string[] s_signs = List("names.signs");
    private static readonly string Measures = string.Concat(s_lexicon.Set("names.measures"));
    private static readonly string Numerals = string.Concat(s_lexicon.Set("names.numerals"));

    private static string[] List(string name) =>
        [.. s_lexicon.Set(name).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];

    /// <summary>The names in text order, without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tagged">What the trained tagger sees: it knows names that hold a character which elsewhere parts words (海通, 华为).</param>
    public static List<Mention> Find(string text, IReadOnlyList<Mention>? tagged = null)
    {
        var starts = new Dictionary<int, int>();
        foreach (var firm in (tagged ?? []).Where(m => m.Type == MentionType.Organization))
        {
            starts[firm.End] = firm.Start;
        }

        var found = new List<Mention>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (LatinFirm(text, i) is { } firm)
            {
                found.Add(firm);
                i = firm.End - 1;
                from = firm.End;
            }
            else if (Latin(text, i) is { } latin)
            {
                found.Add(latin);
                i = latin.End - 1;
                from = latin.End;
            }
            else if (Designation(text, i) is { } code)
            {
                found.Add(code);
                i = code.End - 1;
                from = code.End;
            }
            else if (s_phrases.FirstOrDefault(p => string.CompareOrdinal(text, i, p, 0, p.Length) == 0) is { } phrase)
            {
                i += phrase.Length - 1;
                from = i + 1;
            }
            else if (text[i] is '（' or '(' && BracketOfName(text, i) is > 0 and var bracket)
            {
                i = bracket;
            }
            else if (
                text[i] < 0x2E80 && !char.IsLetterOrDigit(text[i])
                || Breaks.Contains(text[i], StringComparison.Ordinal) && !EndsWord(text, i)
            )
            {
                // "经营某公司": a verb begins with such a character.
                i += i + 2 <= text.Length && ChineseTagger.IsVerb(text.Substring(i, 2)) ? 1 : 0;
                from = i + 1;
            }
            else if (Organization(text, from, i, starts) is { } organization)
            {
                while (found.Count > 0 && found[^1].Start >= organization.Start)
                {
                    found.RemoveAt(found.Count - 1);
                }

                if (found is [.., { Type: MentionType.Person } brand] && brand.End == organization.Start)
                {
                    // "江某|控股集团": what looks like somebody's name is the brand of the firm.
                    found.RemoveAt(found.Count - 1);
                    organization = organization with { Start = brand.Start, Text = text[brand.Start..organization.End] };
                }

                found.Add(organization);
                i = organization.End - 1;
                from = organization.End;
            }
            else if (Place(text, i) is { } place)
            {
                found.Add(place);
                i = place.End - 1;
            }
            else if (Foreign(text, i) is { } foreign)
            {
                found.Add(foreign);
                i = foreign.End - 1;
                from = foreign.End;
            }
            else if (GivenName(text, i) is { } given)
            {
                found.Add(given);
                i = given.End - 1;
                from = given.End;
            }
            else if (Person(text, i) is { } person)
            {
                found.Add(person);
                i = person.End - 1;
                from = person.End;
            }
        }

        return WithKnownPeople(text, found);
    }

    // "泰和", "华为": a character that elsewhere parts words ends a word of the dictionary here.
    private static bool EndsWord(string text, int at) =>
        s_doubtful.Contains(text[at])
        // "，牛振山系某公司": somebody's name between a mark and the copula.
        && !(text[at] == '系' && (IsNameFrom(text, at - 3, at) || IsNameFrom(text, at - 2, at)))
        && (
            at > 0
                && text.Substring(at - 1, 2) is var word
                && ChineseTagger.IsOrdinary(word)
                && !ChineseTagger.IsListed(word)
                // "买方|为|某公司": the likeliest cut parts it from what stands before.
                && ChineseTagger.Cut(text, Math.Max(0, at - WordBefore), at + 1).Any(w => w.Start < at && w.End > at)
            // "系统", where the word begins with it.
            || text[at] == '系' && at + 2 <= text.Length && ChineseTagger.IsOrdinary(text.Substring(at, 2))
        );

    private static bool IsNameFrom(string text, int start, int end) =>
        start > 0 && end - start > 1 && !char.IsLetterOrDigit(text[start - 1]) && Gazetteer.ChineseFamilyNames.Contains(text[start]);

    // A person shown once by a title is known wherever the name stands.
    private static List<Mention> WithKnownPeople(string text, List<Mention> found)
    {
        var people = found.Where(m => m.Type == MentionType.Person).Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
        if (people.Count == 0)
        {
            return found;
        }

        var starts = people.Select(p => p[0]).ToHashSet();
        var lengths = people.Select(p => p.Length).Distinct().OrderDescending().ToArray();
        var known = people.GetAlternateLookup<ReadOnlySpan<char>>();
        var all = new List<Mention>(found.Count);
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (at < found.Count && found[at].Start <= i)
            {
                all.Add(found[at]);
                i = Math.Max(i, found[at++].End - 1);
                continue;
            }

            if (!starts.Contains(text[i]))
            {
                continue;
            }

            var free = Math.Min(text.Length, at < found.Count ? found[at].Start : text.Length) - i;
            foreach (var length in lengths)
            {
                if (length <= free && known.Contains(text.AsSpan(i, length)))
                {
                    all.Add(new Mention(i, i + length, text.Substring(i, length), MentionType.Person));
                    i += length - 1;
                    break;
                }
            }
        }

        all.AddRange(found.Skip(at));
        return all;
    }

    // A Russian name in Chinese text: "Ильина П.К.".
    private static Mention? Foreign(string text, int at)
    {
        bool Is(int i) => i < text.Length && text[i] is >= '\u0400' and <= '\u04FF';
        if (!Is(at) || !char.IsUpper(text[at]) || at > 0 && char.IsLetter(text[at - 1]) && text[at - 1] < 0x2E80)
        {
            return null;
        }

        var end = at;
        while (
            Is(end)
            || end > at && end + 1 < text.Length && (text[end] == '.' && Is(end - 1) && end - at < 40 || text[end] == ' ' && Is(end + 1))
        )
        {
            end++;
        }

        var name = text[at..end];
        return name.Length > 3 && name.Any(char.IsLower) ? new Mention(at, end, name, MentionType.Person) : null;
    }

    // "马克西姆和娜塔莉亚": a foreign given name of three characters or more that is no part of a longer transcription.
    private static Mention? GivenName(string text, int at)
    {
        foreach (var name in s_given)
        {
            var end = at + name.Length;
            if (
                string.CompareOrdinal(text, at, name, 0, name.Length) == 0
                && !(end < text.Length && (text[end] is '·' or '・' or '•' || s_transcribed.Contains(text[end])))
                && !(at > 0 && (text[at - 1] is '·' or '・' or '•' || s_transcribed.Contains(text[at - 1])))
            )
            {
                return new Mention(at, end, name, MentionType.Person);
            }
        }

        return null;
    }

    private static readonly string[] s_given = List("names.foreign");

    // Characters that mostly stand in transcriptions.
    private static readonly SearchValues<char> s_transcribed = SearchValues.Create("斯克夫娃娜娅尔德姆茨伊奥埃弗雅谢蒂洛莎耶哈丽莉琳鲍");

    // A firm in Latin letters in Chinese text, by its legal form: "Aran Marine Supplies FZE".
    private static Mention? LatinFirm(string text, int at)
    {
        if (!char.IsAsciiLetterUpper(text[at]) || at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '-'))
        {
            return null;
        }

        var (end, word) = (0, at);
        for (var i = at; i <= text.Length && i - at < LongestLatin; i++)
        {
            if (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '&' or '-' or '\'' or '’'))
            {
                continue;
            }

            end = word > at && Lexicon.Of("en").Has("noun.legalForm", text[word..i]) ? i : end;
            // "Co., Ltd."
            word = i + 1 < text.Length && text[i] is ',' && text[i + 1] is ' ' ? i + 2 : i + 1;
            i = word - 1;
            if (i >= text.Length || text[i] is not ' ' || word < text.Length && !(char.IsAsciiLetter(text[word]) || text[word] is '&'))
            {
                break;
            }
        }

        return end > at ? new Mention(at, end, text[at..end], MentionType.Organization) { IsCertain = true } : null;
    }

    private static Mention? Place(string text, int at)
    {
        for (var length = Math.Min(8, text.Length - at); length >= 2; length--)
        {
            var word = text.Substring(at, length);
            if (Gazetteer.ChinesePlaces.Contains(word))
            {
                var end = at + length;
                if (end < text.Length && text[end] is '省' or '市' or '州' or '区' or '县')
                {
                    end++;
                }

                return new Mention(at, end, text[at..end], MentionType.Location);
            }
        }

        return null;
    }

    private static Mention? Designation(string text, int at)
    {
        if (!char.IsAsciiLetterUpper(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
        {
            return null;
        }

        var end = at;
        while (
            end < text.Length
            && (
                char.IsAsciiLetterOrDigit(text[end])
                || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))
            )
        )
        {
            end++;
        }

        var word = text[at..end];
        return NameGrammar.IsDesignation(word) ? new Mention(at, end, word, MentionType.Product)
            : word.Length >= 2 && !NameShapes.IsOrdinaryAcronym(word) && word.All(char.IsAsciiLetterUpper)
                ? new Mention(at, end, word, MentionType.Organization)
            : null;
    }
}
