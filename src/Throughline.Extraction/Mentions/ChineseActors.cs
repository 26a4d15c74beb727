using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Parties of a Chinese text that neither the grammar of names nor the trained tagger sees: words that no dictionary holds (恒岳石化, 翔舟船务), where only
/// somebody can stand: behind a word for a kind of party, between a coverb and a verb, at the head of a clause that tells what somebody does.
/// </summary>
internal static class ChineseActors
{
    private const int LongestBrand = 6;
    private static readonly Lexicon s_lexicon = Lexicon.Of("zh");

    private enum Kind
    {
        /// <summary>What no name holds: particles, verbs, listed nouns, marks.</summary>
        Edge,

        /// <summary>A single character, or a name of the dictionary.</summary>
        Own,

        /// <summary>A word for a trade.</summary>
        Trade,

        /// <summary>Another word of the dictionary.</summary>
        Word,
    }

    private readonly record struct Piece(int Start, int End, Kind Kind);

    /// <summary>The parties, wherever their names stand outside of the names that are known.</summary>
    public static IEnumerable<Mention> Find(string text, IReadOnlyList<Mention> known)
    {
        var names = new Dictionary<string, MentionType>(StringComparer.Ordinal);
        var at = 0;
        var from = 0;
        while (from < text.Length)
        {
            var to = at < known.Count ? known[at].Start : text.Length;
            foreach (var name in In(text, from, to, at > 0 ? known[at - 1] : null))
            {
                names.TryAdd(name.Text, name.Type);
            }

            from = at < known.Count ? known[at].End : text.Length;
            at++;
        }

        return names.SelectMany(n => Everywhere(text, n.Key, n.Value));
    }

    private static IEnumerable<Mention> Everywhere(string text, string name, MentionType type)
    {
        foreach (var at in text.PlacesOf(name))
        {
            yield return new Mention(at, at + name.Length, name, type);
        }
    }

    private static IEnumerable<Mention> In(string text, int start, int end, Mention? ahead)
    {
        var pieces = ChineseTagger.Pieces(text, start, end).Select(p => new Piece(p.Start, p.End, KindOf(text[p.Start..p.End]))).ToList();
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (pieces[i + 1].Kind != Kind.Trade && s_lexicon.Has("orgTrades", text[pieces[i].Start..pieces[i + 1].End]))
            {
                // "精|机".
                pieces[i] = new Piece(pieces[i].Start, pieces[i + 1].End, Kind.Trade);
                pieces.RemoveAt(i + 1);
            }
        }

        for (var first = 0; first < pieces.Count; first++)
        {
            if (pieces[first].Kind == Kind.Edge || IsParty(text[pieces[first].Start..pieces[first].End]))
            {
                continue;
            }

            var last = first;
            while (last + 1 < pieces.Count && pieces[last + 1].Kind != Kind.Edge)
            {
                last++;
            }

            if (TypeOf(text, ahead, start, pieces, first, last) is { } type)
            {
                yield return new Mention(pieces[first].Start, pieces[last].End, text[pieces[first].Start..pieces[last].End], type);
            }

            first = last;
        }
    }

    // What stands between two edges: a brand and its trade, or a word that no dictionary holds.
    private static MentionType? TypeOf(string text, Mention? ahead, int start, List<Piece> pieces, int first, int last)
    {
        var brand = last;
        while (brand >= first && pieces[brand].Kind == Kind.Trade)
        {
            brand--;
        }

        var own = pieces.GetRange(first, brand - first + 1).Count(p => p.Kind == Kind.Own);
        var (isFirm, isOwn) = (brand < last, own == brand - first + 1);
        var length = brand < first ? 0 : pieces[brand].End - pieces[first].Start;
        if (length is < 2 or > LongestBrand || last - brand > 2)
        {
            return null;
        }

        if (text[pieces[first].Start] is '第' || s_lexicon.Has("names.numerals", text[pieces[first].Start].ToString()))
        {
            return null;
        }

        var before =
            first > 0 ? text[pieces[first - 1].Start..pieces[first - 1].End]
            : start > 0 ? text[start - 1].ToString()
            : "\n";
        var after = last + 1 < pieces.Count ? text[pieces[last + 1].Start..pieces[last + 1].End] : "";
        if (last + 1 < pieces.Count && !Closes(after))
        {
            return null;
        }

        var isHead = before[^1] is '\n' or '，' or '。' or '；' or '：' or '“' or '（' or '、';
        var isNamed = s_lexicon.Has("noun.partyKind", before) || s_lexicon.Has("noun.org", before) && after.Length > 0 && after[0] != '\n';
        var acts = s_lexicon.Has("names.actsBefore", after);
        var isDone = s_lexicon.Has("names.coverbs", before) && (acts || ChineseTagger.IsVerb(after));
        var isCued = isNamed || isDone || isHead && acts;
        var isOfAct = IsOfAct(text, pieces, first) || HasOffice(text, pieces, last);
        if (isFirm)
        {
            if (
                Prose.Kinds.OfNoun(s_lexicon, text[pieces[last].Start..pieces[last].End]).HasFlag(NounKinds.Goods)
                && (s_lexicon.Has("verbs.taking", before) || s_lexicon.Has("verbs.goods", before) || s_lexicon.Has("verbs.engage", before))
            )
            {
                // "主要从事|船用永磁|电机": what is made or sold.
                return null;
            }

            var isOfPlace = first == 1 && before == "的" && ahead is { Type: MentionType.Location } place && place.End == start;
            return
                own > 0
                    && (
                        // "东莞|恒某科技".
                        first == 0
                            && ahead is { Type: MentionType.Location } town
                            && town.End == start
                        || isHead
                        || isCued
                        || ChineseTagger.IsVerb(before)
                        || before is "的" or "和" or "与" or "及" or "为" or "是" or "从" or "自"
                    )
                || brand == first
                    && (
                        isCued
                        || isOfPlace
                        || (isOfAct || IsOfCountry(text, ahead, start, pieces, first, brand))
                            && IsBrand(text[pieces[first].Start..pieces[brand].End])
                    )
                ? MentionType.Organization
                : null;
        }

        if (
            ahead is { Type: MentionType.Person }
            && pieces[first].Start - ahead.End < 12
            && before is "和" or "与" or "及" or "、"
            && isOwn
            && own > 1
            && length < 4
            && Gazetteer.ChineseFamilyNames.Contains(text[pieces[first].Start])
        )
        {
            // "邓嘉树和韩月".
            return MentionType.Person;
        }

        if (
            length < 4
            && pieces[first].End - pieces[first].Start == 1
            && Gazetteer.ChineseFamilyNames.Contains(text[pieces[first].Start])
            && last - first < 3
            && (isDone || IsOfMeeting(text, pieces, first))
        )
        {
            // "由|侯|振声|以个人名义", "会见|侯|振声|及".
            return MentionType.Person;
        }

        if (
            first == 0
            && isOwn
            && own == 2
            && ahead is { Type: MentionType.Location } seat
            && seat.End == start
            && IsBelow(text, seat.Start)
        )
        {
            // "子公司赣州|昱丰": place and brand.
            return MentionType.Organization;
        }

        var isStrange = isOwn && (own > 1 || length > 2);
        if (!isStrange && own > 1 && brand - first == own && length > 3 || isStrange && !isCued && length > 2)
        {
            // "付给|冰城|锐|视": a word and what no dictionary holds, again and again and once where only a party stands.
            return (isCued || isOfAct) && IsRepeated(text, pieces[first].Start, pieces[last].End) ? MentionType.Organization : null;
        }

        return !(isStrange && isCued) ? null
            : before is "经" or "经由" or "途经" ? MentionType.Location
            : length < 4 && Gazetteer.ChineseFamilyNames.Contains(text[pieces[first].Start]) && !isNamed ? MentionType.Person
            : MentionType.Organization;
    }

    // "收购了|灵枢科技", "付给|冰城锐视": an act that only parties are done to.
    private static bool IsOfAct(string text, List<Piece> pieces, int first)
    {
        var at = first - 1;
        if (at > 0 && text[pieces[at].Start..pieces[at].End] is "了" or "过")
        {
            at--;
        }

        return at >= 0 && s_lexicon.Has("verbs.ofParties", text[pieces[at].Start..pieces[at].End]);
    }

    private static bool IsBelow(string text, int at) =>
        s_lexicon.Set("noun.daughter").Any(d => text.AsSpan(0, at).EndsWith(d, StringComparison.Ordinal));

    // "韩国|大成|精机": behind a country's name, before a word that only names firms.
    private static bool IsOfCountry(string text, Mention? ahead, int start, List<Piece> pieces, int first, int brand) =>
        first == 0
        && brand + 1 < pieces.Count
        && ahead is { Type: MentionType.Location } country
        && country.End == start
        && s_lexicon.Has("orgTrades.sure", text[pieces[brand + 1].Start..pieces[brand + 1].End]);

    private static bool IsOfMeeting(string text, List<Piece> pieces, int first) =>
        first > 0
        && text[pieces[first - 1].Start..pieces[first - 1].End] is { Length: > 1 } act
        && s_lexicon.Has("verbs.comitative", act)
        && s_lexicon.Has("verbs.ofParties", act);

    // "冰城锐视|的|法人代表".
    private static bool HasOffice(string text, List<Piece> pieces, int last) =>
        last + 2 < pieces.Count
        && text[pieces[last + 1].Start..pieces[last + 1].End] is "的"
        && text[pieces[last + 2].Start..pieces[last + 2].End] is var office
        && (s_lexicon.Has("noun.role", office) || s_lexicon.Has("noun.chiefRole", office) || s_lexicon.Has("noun.ownerRole", office));

    // An ordinary word that may be a brand.
    private static bool IsBrand(string word) =>
        !s_lexicon.Has("noun.generic", word) && !s_lexicon.Has("orgModifiers", word) && !s_lexicon.Has("names.commonBrands", word);

    private static bool IsRepeated(string text, int start, int end) =>
        text.AsSpan(end).IndexOf(text.AsSpan(start, end - start), StringComparison.Ordinal) >= 0
        || text.AsSpan(0, start).IndexOf(text.AsSpan(start, end - start), StringComparison.Ordinal) >= 0;

    private static bool IsParty(string word) => s_lexicon.Has("noun.partyKind", word) || s_lexicon.Has("noun.org", word);

    private static Kind KindOf(string word) =>
        s_lexicon.Has("orgTrades", word) ? Kind.Trade
        : ChineseTagger.IsListed(word) || word.Any(c => c is < '\u4E00' or > '\u9FFF') ? Kind.Edge
        : word.Length == 1
            ? s_lexicon.Has("names.never", word) ? Kind.Edge
                : Kind.Own
        : ChineseTagger.IsNameOnly(word) ? Kind.Own
        : Kind.Word;

    // What stands behind a name: a verb, a coverb, how it was done, a mark.
    private static bool Closes(string word) =>
        !char.IsLetterOrDigit(word[0])
        || char.IsAsciiDigit(word[0])
        || word is "的"
        || ChineseTagger.IsVerb(word)
        || s_lexicon.Has("prepositions", word)
        || s_lexicon.Has("adverbs", word)
        || s_lexicon.Has("conjunctions", word)
        || s_lexicon.Has("future", word)
        || s_lexicon.Has("hedges", word)
        || s_lexicon.Has("negations", word)
        || s_lexicon.Has("names.actsBefore", word)
        || s_lexicon.Has("noun.empty", word)
        || ChineseTagger.IsOtherParticle(word);
}
