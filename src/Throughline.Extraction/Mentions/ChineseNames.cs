using System.Buffers;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>Finds names in Chinese text: organizations by their closing word, places by list, persons by family name with a cue, designations.</summary>
internal static class ChineseNames
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("zh");
    private static readonly string Breaks = string.Concat(s_lexicon.Set("names.breaks"));
    private static readonly string[] s_phrases = List("names.phrases");

    // Closing words of organizations, longest first; titles of people and words that stand before a name.
    private static readonly string[] s_orgEnds = List("names.ends");
    private static readonly string[] s_titles = List("names.titles");
    private static readonly string[] s_leads = List("names.leads");
    private static readonly string[] s_signs = List("names.signs");

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
            if (Designation(text, i) is { } code)
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
        && (
            at > 0 && text.Substring(at - 1, 2) is var word && ChineseTagger.IsOrdinary(word) && !ChineseTagger.IsListed(word)
            // "系统", where the word begins with it.
            || text[at] == '系' && at + 2 <= text.Length && ChineseTagger.IsOrdinary(text.Substring(at, 2))
        );

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

    private static Mention? Organization(string text, int from, int at, Dictionary<int, int> tagged)
    {
        foreach (var end in s_orgEnds)
        {
            if (at - from >= 1 && string.CompareOrdinal(text, at, end, 0, end.Length) == 0)
            {
                var start = Math.Max(from, at - 24);
                start = SkipLead(text, start, at);
                var after = at + end.Length < text.Length ? text[at + end.Length] : ' ';
                if (
                    end.EndsWith('厂')
                    && (
                        after is '房' or '里' or '家' or '商' or '方' or '长' or '区'
                        || at - start < 2 && text[at - 1] is '来' or '在' or '到'
                    )
                )
                {
                    return null;
                }

                var close = Closed(text, at + end.Length);
                if (
                    tagged.TryGetValue(close, out var known)
                    && known < start
                    && text.AsSpan(known, start - known) is var ahead
                    && ahead.IndexOfAny(s_marks) < 0
                    && ahead.IndexOfAny(s_doubtful) >= 0
                    && SkipLead(text, known, at) == known
                    && !Array.Exists(s_phrases, p => text.AsSpan(known, start - known).Contains(p, StringComparison.Ordinal))
                    && !Array.Exists(
                        s_orgEnds,
                        e => e.Length > 1 && text.AsSpan(known, start - known).Contains(e, StringComparison.Ordinal)
                    )
                )
                {
                    start = known;
                }

                if (end.Length == 2 && ChineseTagger.EndsGoods(text, start, close) || IsGeneric(text[start..close]))
                {
                    // "两台加工中心": a machine; "全资子公司", "机械厂": no name.
                    return null;
                }

                return at - start >= 1
                    ? new Mention(start, close, text[start..close], MentionType.Organization) { IsCertain = IsFirm(text, close) }
                    : null;
            }
        }

        return null;
    }

    // What never stands within a name, and what may (华为, 海通, 同和).
    private static readonly SearchValues<char> s_marks = SearchValues.Create("，。；：、！？（）() \n的向由从把给被已据说了是于并");
    private static readonly SearchValues<char> s_doubtful = SearchValues.Create("为和与经在以到对至等并及将过称或代系");

    // A listed word for organizations, alone or behind adverbs and determiners.
    private static bool IsGeneric(string name)
    {
        var lexicon = Lexicon.Of("zh");
        return ChineseTagger
            .Segment(name)
            .All(w =>
                lexicon.Has("noun.org", w) || lexicon.Has("adverbs", w) || lexicon.Has("determiners", w) || lexicon.Has("noun.generic", w) || lexicon.Has("orgModifiers", w) || Gazetteer.ChinesePlaces.Contains(w)
            );
    }

    // "集团有限公司", "公司深圳分公司": a form right behind another belongs to the name.
    private static int Closed(string text, int at)
    {
        foreach (var end in s_orgEnds)
        {
            if (end.Length > 1 && string.CompareOrdinal(text, at, end, 0, end.Length) == 0)
            {
                return Closed(text, at + end.Length);
            }
        }

        return at;
    }

    private static bool IsFirm(string text, int close) => close >= 4 && text.AsSpan(close - 4, 4) is "有限公司" or "责任公司";

    // A verb, number or demonstrative before the name is no part of it.
    private static int SkipLead(string text, int start, int at)
    {
        // A date before the name is no part of it.
        for (var i = at - 1; i > start; i--)
        {
            if (text[i] is '年' or '月' or '日' && char.IsAsciiDigit(text[i - 1]))
            {
                start = i + 1;
                break;
            }
        }

        start = BehindVerb(text, BehindWords(text, BehindLead(text, start, at), at), at);
        foreach (var lead in s_leads)
        {
            var hit = text.LastIndexOf(lead, at - 1, at - start, StringComparison.Ordinal);
            if (hit >= start && hit + lead.Length <= at)
            {
                start = hit + lead.Length;
            }
        }

        return start;
    }

    // "应|某公司邀请": behind a mark, a word of one character that is no part of a longer word.
    private static int BehindLead(string text, int start, int at) =>
        start + 3 < at
        && (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
        && s_lexicon.Has("names.leadChars", text[start].ToString())
        && !ChineseTagger.IsOrdinary(text.Substring(start, 2))
            ? start + 1
            : start;

    // "上半年|公司", "可能|代某厂", "客户|某公司": words for times, manners and kinds of parties ahead are no part of the name.
    private static int BehindWords(string text, int start, int at)
    {
        foreach (var (from, to) in ChineseTagger.Cut(text, start, at))
        {
            var word = text[from..to];
            if (
                from != start
                || word.Length < 2
                || !(
                    (ChineseTagger.IsOtherParticle(word) || s_lexicon.Has("adverbs", word)) && (to >= at || HasOwnName(text, to, at))
                    || s_lexicon.Has("hedges", word)
                    || (s_lexicon.Has("noun.org", word) || s_lexicon.Has("noun.people", word) || s_lexicon.Has("noun.role", word))
                        && HasOwnName(text, to, at)
                )
            )
            {
                break;
            }

            start = to;
        }

        // "第四大客户|某公司", "希腊船东|某公司".
        foreach (var (from, to) in ChineseTagger.Cut(text, start, at).Reverse())
        {
            if (to < at && s_lexicon.Has("noun.partyKind", text[from..to]) && HasOwnName(text, to, at))
            {
                return to;
            }
        }

        return start;
    }

    // "约一千四百套最终流入卡尔维亚国防部", "三家贸易公司": the last verb, preposition or counted measure word ahead is no part of the name.
    private static int BehindVerb(string text, int start, int at)
    {
        var lexicon = Lexicon.Of("zh");
        foreach (var (from, to) in ChineseTagger.Cut(text, start, at).Reverse())
        {
            var word = text[from..to];
            if (
                to < at
                && word.Length > 1
                && (
                    ChineseTagger.IsVerb(word) && !lexicon.Has("orgModifiers", word) && !ChineseTagger.IsNoun(word)
                    || lexicon.Has("prepositions", word)
                    || lexicon.Has("hedges", word)
                    || (ChineseTagger.IsOtherVerb(word) || ChineseTagger.IsOtherParticle(word)) && HasOwnName(text, to, at)
                )
            )
            {
                start = to;
                break;
            }
        }

        for (var i = Math.Min(at - 1, start + 8); i > start; i--)
        {
            if (Measures.Contains(text[i], StringComparison.Ordinal) && Numerals.Contains(text[i - 1], StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return start;
    }

    // What is left holds more than words for trades and goods: "罗某明知|科尔图机电厂", but not "启航|国际贸易公司".
    private static bool HasOwnName(string text, int start, int at) =>
        ChineseTagger
            .Cut(text, start, at)
            .Any(w => text[w.Start..w.End] is var word && !ChineseTagger.IsListed(word) && !ChineseTagger.IsOrdinary(word));

    private static readonly string Measures = string.Concat(s_lexicon.Set("names.measures"));
    private static readonly string Numerals = string.Concat(s_lexicon.Set("names.numerals"));

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

    private static Mention? Person(string text, int at)
    {
        if (!Gazetteer.ChineseFamilyNames.Contains(text[at]))
        {
            return null;
        }

        if (at + 1 < text.Length && text[at + 1] == '某')
        {
            // "邓某", "秦某某".
            var length = at + 2 < text.Length && text[at + 2] == '某' ? 3 : 2;
            return new Mention(at, at + length, text.Substring(at, length), MentionType.Person);
        }

        for (var length = 3; length >= 2; length--)
        {
            var end = at + length;
            if (
                end > text.Length
                || !text.AsSpan(at, length).ToArray().All(c => c >= 0x4E00 && c < 0xA000 && !Breaks.Contains(c, StringComparison.Ordinal))
            )
            {
                continue;
            }

            if (s_orgEnds.Any(e => e.Length > 1 && text.AsSpan(at, length).EndsWith(e, StringComparison.Ordinal)))
            {
                // "贸|易公司|总经理" is nobody.
                continue;
            }

            if (length == 3 && (ChineseTagger.StartsVerb(text, at + 2) || ChineseTagger.GoesOn(text, at + 2, at + 3)))
            {
                continue;
            }

            var titled = s_titles.Any(t => string.CompareOrdinal(text, end, t, 0, t.Length) == 0);
            // "法定代表人为某某", "实际控制人系某某".
            var cue = at > 0 && text[at - 1] is '：' or ':' or ' ' or '\u3000' or '为' or '系' or '是' or '即' ? at - 1 : at;
            var introduced = s_titles
                .Concat(s_signs)
                .Any(t => cue >= t.Length && string.CompareOrdinal(text, cue - t.Length, t, 0, t.Length) == 0);
            var closed = end >= text.Length || text[end] < 0x2E80 || Breaks.Contains(text[end], StringComparison.Ordinal);
            if (length == 3 && Bounded(text, at, end))
            {
                return new Mention(at, end, text[at..end], MentionType.Person);
            }

            if (titled || (introduced && (closed || length == 3 || ChineseTagger.StartsVerb(text, end))))
            {
                return new Mention(at, end, text[at..end], MentionType.Person);
            }
        }

        return null;
    }

    // A full name between marks that set off people: a line of its own, a list of names, the subject of a verb of people.
    private static bool Bounded(string text, int at, int end)
    {
        var before = at == 0 ? '\n' : text[at - 1];
        var after = end >= text.Length ? '\n' : text[end];
        if (Lexicon.Of("zh").Set("notNames").Any(w => text.AsSpan(at, end - at).Contains(w, StringComparison.Ordinal)))
        {
            return false;
        }

        var opens =
            before is '\n' or '、' or '和' or '与' or '"'
            || (before is '部' or '处' or '科' or '组' && after is '、' or '，' or '和' or '赴' or '在');
        var closes =
            after is '\n' or '\r' or '、' or '"' or '，' or '（'
            || (before is '、' or '和' or '与' && (after is '赴' or '在' or '等' or '于' or '前' || ChineseTagger.StartsVerb(text, end)));
        var isLine = before == '\n' && after is '\n' or '\r';
        var isListed = (before is '、' or '和' or '与' or '部' or '处' or '组') && closes || before == '"' && after == '"';
        return opens && (isLine || isListed);
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
