using System.Buffers;
using System.Text.RegularExpressions;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>People of a Chinese text that only the trained tagger sees: foreign names in characters, names without a title beside them.</summary>
internal static partial class ChinesePeople
{
    private const int LongestName = 12;

    /// <summary>The tagger's people that have the shape of a name.</summary>
    public static IEnumerable<Mention> Among(string text, IEnumerable<Mention> tagged)
    {
        var people = tagged.Where(m => m.Type == MentionType.Person).Select(m => (Name: m, IsLong: EndsInWord(text, m))).ToList();
        // "谭志飞表示", "谭志飞家人": what is a name in one place is one in the other.
        var whole = people.Where(p => !p.IsLong).Select(p => p.Name.Text).ToHashSet(StringComparer.Ordinal);
        return people
            .Select(p => p.IsLong && !whole.Contains(p.Name.Text) ? p.Name with { End = p.Name.End - 1, Text = p.Name.Text[..2] } : p.Name)
            .Select(WithoutLead)
            .Where(m => HasShape(m.Text) && !IsOtherWord(m.Text) && !IsPartOfName(text, m) && !CutsWord(text, m));
    }

    // "张强|发往", "赵辉|就前往": the third character begins what is told; "周恩来", "田俊发、" end in a verb's character.
    private static bool EndsInWord(string text, Mention person)
    {
        if (person.Text.Length != 3 || ChineseTagger.IsNameOnly(person.Text) || !Gazetteer.ChineseFamilyNames.Contains(person.Text[0]))
        {
            return false;
        }

        var at = person.End - 1;
        if (!char.IsLetterOrDigit(text, Math.Min(person.End, text.Length - 1)) || person.End >= text.Length)
        {
            return false;
        }

        if (Lexicon.Of("zh").Has("names.trailing", text[at].ToString()))
        {
            return true;
        }

        // A verb of two characters, or one of one character with something that it can govern behind it.
        return ChineseTagger.StartsVerb(text, at)
            && (
                ChineseTagger.StartsVerb(text, at, 2)
                || !(
                    text[person.End] == '的'
                    || ChineseTagger.Cut(text, person.End, Math.Min(text.Length, person.End + 6)).First() is var behind
                        && text[behind.Start..behind.End] is var next
                        && Follows(next)
                )
            );
    }

    // What stands behind a subject and behind no verb of one character.
    private static bool Follows(string word) =>
        ChineseTagger.IsVerb(word)
        || word is not ("了" or "过" or "给" or "向" or "在" or "至" or "往" or "到")
            && Array.Exists(s_particles, l => Lexicon.Of("zh").Has(l, word));

    private static readonly string[] s_particles =
    [
        "adverbs",
        "negations",
        "future",
        "prepositions",
        "hedges",
        "verbs.plan",
        "conjunctions",
    ];

    // "高级|工程师": a word of the dictionary that is nobody's name.
    private static bool IsOtherWord(string name) =>
        name.Length == 2 && ChineseTagger.IsListed(name)
        || name.Length == 2 && ChineseTagger.IsOrdinary(name) && !ChineseTagger.MayBeName(name);

    // "订|金三成", "周五先": the name would begin within a listed word, or with a day of the week.
    private static bool CutsWord(string text, Mention person) =>
        person.Start > 0
            && person.Text.Length < 4
            && text.Substring(person.Start - 1, 2) is var word
            && (ChineseTagger.IsNoun(word) || Lexicon.Of("zh").Has("noun.due", word))
        || person.Text.Length == 3 && (ChineseTagger.IsVerb(person.Text[..2]) || person.Text[^1] is '会' or '则' or '一')
        || person.Text is ['周' or '週', '一' or '二' or '三' or '四' or '五' or '六' or '日', ..];

    // "赴|阿克套", "由|某某".
    private static Mention WithoutLead(Mention m) =>
        m.Text.Length > 3
        && (Lexicon.Of("zh").Has("names.personLeads", m.Text[..1]) || Lexicon.Of("zh").Has("names.travelVerbs", m.Text[..1]))
            ? m with
            {
                Start = m.Start + 1,
                Text = m.Text[1..],
            }
            : m;

    // "“远航”号", "伊斯特投资基金", "安东·别利克": quoted, before a word of firms, or one part around a middle dot.
    private static bool IsPartOfName(string text, Mention person)
    {
        var before = person.Start > 0 ? text[person.Start - 1] : ' ';
        var after = person.End < text.Length ? text[person.End] : ' ';
        return before is '“' or '「' or '《' or '·' or '・' or '•'
            || after is '·' or '・' or '•' or '号'
            || ChineseTagger.Cut(text, person.End, Math.Min(text.Length, person.End + 6)).FirstOrDefault() is var (start, end)
                && start == person.End
                && end > start
                && text[start..end] is var word
                && (
                    Lexicon.Of("zh").Has("noun.org", word)
                    || Lexicon.Of("zh").Has("orgModifiers", word)
                    || Lexicon.Of("zh").Has("orgTrades", word)
                    || Lexicon.Of("zh").Has("noun.goods", word)
                );
    }

    // A family name with one or two characters, or the characters of a transcription.
    private static bool HasShape(string name) =>
        name.Length is >= 2 and <= LongestName
        && name.All(c => c is >= '\u4E00' and < '\uA000')
        && !Lexicon.Of("zh").Has("names.notPeople", name)
        && !Lexicon.Of("zh").Set("notNames").Any(w => name.Contains(w, StringComparison.Ordinal))
        && !Lexicon.Of("zh").Set("noun.partyKind").Any(w => name.Contains(w, StringComparison.Ordinal))
        && !(name.Length > 3 && Lexicon.Of("zh").Set("noun.kin").Any(w => w.Length > 1 && name.Contains(w, StringComparison.Ordinal)))
        && !Lexicon.Of("zh").Set("suffix.goods").Any(w => w.Length > 1 && name.EndsWith(w, StringComparison.Ordinal))
        && (
            name.Length > 3
            || name.Length == 3 && !Gazetteer.ChineseFamilyNames.Contains(name[0])
            || Gazetteer.ChineseFamilyNames.Contains(name[0])
        );

    /// <summary>People that a text calls by name ("一个叫科罗廖夫的商人", "我叫苗玉兰"), wherever they stand.</summary>
    public static IEnumerable<Mention> Called(string text) =>
        CalledName()
            .Matches(text)
            .Select(m => m.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(name => Everywhere(text, name));

    /// <summary>People known by a name in quotation marks ("外籍人员“汉克”"), wherever it stands in such marks.</summary>
    public static IEnumerable<Mention> Quoted(string text)
    {
        var kinds = Lexicon.Of("zh").Set("names.persons");
        var names = QuotedName()
            .Matches(text)
            .Where(m => kinds.Any(k => text.AsSpan(0, m.Index).EndsWith(k, StringComparison.Ordinal)))
            .Select(m => m.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        return QuotedName()
            .Matches(text)
            .Select(m => m.Groups["name"])
            .Where(g => names.Contains(g.Value))
            .Select(g => new Mention(g.Index, g.Index + g.Length, g.Value, MentionType.Person));
    }

    [GeneratedRegex(@"[“「](?<name>[\u4E00-\u9FFF]{2,6})[”」]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuotedName();

    /// <summary>Who speaks of himself in the first words of a statement ("我叫某某", "本人某某"); null for nobody.</summary>
    public static Mention? Speaker(string text, IEnumerable<Mention> names) =>
        SpeakerName().Match(text) is { Success: true } said
            ? names.FirstOrDefault(n => n.Type == MentionType.Person && n.Start == said.Index + said.Length)
            : null;

    private static IEnumerable<Mention> Everywhere(string text, string name)
    {
        foreach (var at in text.PlacesOf(name))
        {
            yield return new Mention(at, at + name.Length, name, MentionType.Person);
        }
    }

    [GeneratedRegex(
        @"(?:[一名位个]叫|名叫|我叫)(?<name>[\u4E00-\u9FFF]{2,8}?)(?:的[\u4E00-\u9FFF]{0,5}?(?:人|商人|男子|女子|公民|男人|女人|先生|女士|老板|工程师|经理)|，)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex CalledName();

    [GeneratedRegex(@"^\s*(?:我叫|我是|本人)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpeakerName();

    /// <summary>Foreign people written with a middle dot, and every place where a part of such a name stands alone.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The names with the whole that each is short for; the whole for itself.</returns>
    public static IEnumerable<(Mention Name, string Whole)> Dotted(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var dot = text.AsSpan().IndexOfAny(s_dots); dot >= 0; )
        {
            var (start, end) = (dot, dot);
            if (
                ChineseTagger.Cut(text, Math.Max(0, dot - LongestPart), dot).LastOrDefault() is var before
                && before.End == dot
                && (before.End - before.Start > 1 || s_syllables.Contains(text[before.Start]))
            )
            {
                start = before.End - before.Start > 1 ? before.Start : BeforeSyllable(text, before.Start);
                start = ChineseTranscriptions.Begin(text, start);
                while (start + 2 < dot && Lexicon.Of("zh").Has("names.personLeads", text[start].ToString()))
                {
                    start++;
                }

                for (var next = dot; next >= 0 && next == end; )
                {
                    var parts = ChineseTagger.Cut(text, next + 1, Math.Min(text.Length, next + 1 + LongestPart)).Take(2).ToList();
                    var after = parts.FirstOrDefault();
                    if (
                        parts.Count == 2
                        && after.End - after.Start == 1
                        && text[parts[1].Start..parts[1].End] is { Length: > 1 } rest
                        && rest.All(IsHan)
                        && !ChineseTagger.IsListed(rest)
                        && (!ChineseTagger.IsOrdinary(rest) || ChineseTagger.IsNameOnly(rest))
                    )
                    {
                        // "卡里姆·本|萨拉赫": no name ends in its first syllable.
                        after = (after.Start, parts[1].End);
                    }

                    if (
                        parts.Count == 2
                        && parts[1].End - parts[1].Start == 1
                        && s_syllables.Contains(text[parts[1].Start])
                        && ChineseTagger.Cut(text, parts[1].End, Math.Min(text.Length, parts[1].End + 4)).FirstOrDefault() is var tail
                        && tail.Start == parts[1].End
                        && tail.End - tail.Start is 1 or 2 or 3
                        && text[tail.Start..tail.End] is var syllables
                        && syllables.All(IsHan)
                        && !ChineseTagger.IsListed(syllables)
                        && s_endings.Contains(syllables[^1])
                    )
                    {
                        // "努尔兰·萨|比|托夫": a syllable that is a particle elsewhere.
                        after = (after.Start, tail.End);
                    }

                    end = after.Start == next + 1 && after.End > after.Start && IsHan(text[after.Start]) ? after.End : end;
                    next = end < text.Length && s_dots.Contains(text[end]) && end > next ? end : -1;
                }
            }

            if (end > dot && start < dot && IsHan(text[start]) && seen.Add(text[start..end]))
            {
                foreach (var name in Places(text, text[start..end]))
                {
                    yield return name;
                }
            }

            var from = Math.Max(dot, end) + 1;
            var more = from < text.Length ? text.AsSpan(from).IndexOfAny(s_dots) : -1;
            dot = more < 0 ? -1 : from + more;
        }
    }

    // "侯赛|因·拉希米": a syllable that is a particle elsewhere ends the part; what no list holds before it belongs to it.
    private static int BeforeSyllable(string text, int at) =>
        ChineseTagger.Cut(text, Math.Max(0, at - LongestPart), at).LastOrDefault() is var (start, end)
        && end == at
        && end > start
        && !ChineseTagger.IsListed(text[start..end])
        && end - start < 5
            ? start
            : at;

    private static IEnumerable<(Mention Name, string Whole)> Places(string text, string whole)
    {
        foreach (var form in whole.Split('·', '・', '•').Where(p => p.Length >= 2).Prepend(whole))
        {
            foreach (var at in text.PlacesOf(form))
            {
                var name = new Mention(at, at + form.Length, form, MentionType.Person);
                if (form == whole || !IsPartOfName(text, name))
                {
                    yield return (name, whole);
                }
            }
        }
    }

    private static readonly SearchValues<char> s_syllables = SearchValues.Create("比及和对以给将经由过连在从因列为于到");
    private static readonly SearchValues<char> s_endings = SearchValues.Create("夫娃基奇科诺姆金琴娜娅尔德特斯克里亚兹汗诺维塔拉");
    private const int LongestPart = 8;
    private static readonly SearchValues<char> s_dots = SearchValues.Create("·・•");

    private static bool IsHan(char c) => c is >= '\u4E00' and < '\uA000';
}
