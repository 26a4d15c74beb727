using System.Collections.Immutable;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <content>What a name is of, and which words can be part of one.</content>
internal sealed partial class NameGrammar
{
    private Mention? Typed(int first, int last)
    {
        var tokens = _tokens;
        bool Legal(int from, int to) => Enumerable.Range(from, to - from + 1).Any(IsLegalForm);
        bool Head(int from, int to) => Enumerable.Range(from, to - from + 1).Any(IsHead);
        var type = MentionType.Unknown;
        while (lexicon.Has("titles", tokens[first].Text) && last > first && !Head(first + 1, last) && !Legal(first + 1, last))
        {
            type = MentionType.Person;
            first++;
        }

        // "the General Director of X", "is President of X": titles alone name nobody.
        if (
            first == last
            && lexicon.Has("titles", tokens[first].Text)
            && (type == MentionType.Person || last + 1 < tokens.Count && tokens[last + 1].Text is "of" or "and")
        )
        {
            return null;
        }

        // "Quality Engineer", "Chief Executive Officer": an office names nobody.
        if (
            !isRussian
            && first < last
            && (
                lexicon.Has("noun.staff", tokens[last].Lower)
                || lexicon.Has("noun.director", tokens[last].Lower)
                || tokens[last].Lower is "officer" or "minister" or "ambassador" or "president" or "governor" or "consul" or "senator"
            )
            && !Legal(first, last)
            && !Head(first, last)
            && Enumerable
                .Range(first, last - first)
                .All(i => IsOfficeModifier(tokens[i].Lower) || IsDemonym(i) || IsLikeDemonym(tokens[i].Text))
        )
        {
            return null;
        }

        // "Russian TSK": an adjective of a country is no part of the name unless a head closes it ("Chinese Academy").
        while (first < last && IsDemonym(first) && !Head(first + 1, last) && !OpensFirm(first, last))
        {
            first++;
        }

        // "президент Грузии Имя Фамилия": the country before the person is no part of the name.
        while (
            isRussian
            && last - first >= 2
            && IsPlace(tokens[first].Text)
            && NameShapes.IsPerson([.. tokens.Skip(first + 1).Take(last - first).Select(t => t.Text)], isRussian)
        )
        {
            first++;
        }

        if (first == last && IsDemonym(first))
        {
            return null;
        }

        var (start, end) = (tokens[first].Start, tokens[last].End);
        if (IsQuote(tokens[first].Text) && last - first >= 2)
        {
            (start, end) = (tokens[first + 1].Start, tokens[last - 1].End);
        }

        var body = text[start..end];
        if (
            end + 2 < text.Length
            && text[end] == '.'
            && (text[end + 1] == ',' || char.IsLower(text[end + 2]))
            && IsLegalForm(last)
            && lexicon.Has("noun.legalForm", tokens[last].Text + ".")
        )
        {
            end++;
            body = text[start..end];
        }

        type = type != MentionType.Unknown ? type : TypeOf(first, last, body, Legal(first, last), Head(first, last));
        return new Mention(start, end, body, type) { IsCertain = first < last && Legal(first, last) };
    }

    private MentionType TypeOf(int first, int last, string body, bool legal, bool head)
    {
        var tokens = _tokens;
        var isQuoted = IsQuote(tokens[first].Text) || tokens[last].Text is "»";
        if (legal)
        {
            return MentionType.Organization;
        }

        if (IsPlace(body) || !isRussian && (PeoplesRepublic(first) == last || PlaceOf(first) == last))
        {
            return MentionType.Location;
        }

        if (lexicon.Has("noun.placeHead", tokens[last].Text) && first < last)
        {
            return MentionType.Location;
        }

        if (first < last && last > 1 && IsFirmTail(last - 1))
        {
            return MentionType.Organization;
        }

        if (head && (first < last || tokens[first].Text.Length > 8))
        {
            return MentionType.Organization;
        }

        // "Lyra Impex", "Bosfor Makina", "Kuban Burtekh": the last word is a trade, or ends in one.
        if (first < last && (lexicon.Has("noun.trade", tokens[last].Text) || EndsInTrade(tokens[last].Text)))
        {
            return MentionType.Organization;
        }

        // "Port Sabah", "Capo Lesina".
        if (last == first + 1 && lexicon.Has("noun.placeStart", tokens[first].Text))
        {
            return MentionType.Location;
        }

        if (first == last && IsDesignation(tokens[first].Text))
        {
            return MentionType.Product;
        }

        if (NameShapes.IsPerson([.. tokens.Skip(first).Take(last - first + 1).Select(t => t.Text)], isRussian))
        {
            return MentionType.Person;
        }

        if (tokens.Skip(first).Take(last - first + 1).Any(t => IsDesignation(t.Text)))
        {
            return MentionType.Product;
        }

        if (isQuoted)
        {
            return first > 0 && lexicon.Has("noun.goods", tokens[first - 1].Lower) ? MentionType.Product : MentionType.Unknown;
        }

        return first == last && NameShapes.IsAcronym(body) ? MentionType.Organization : MentionType.Unknown;
    }

    private bool EndsInTrade(string word) =>
        word.Length > 6
        && char.IsUpper(word[0])
        && lexicon.Set("tails.trade").Any(t => word.Length > t.Length + 2 && word.EndsWith(t, StringComparison.Ordinal));

    // "Vardanian Minister": an adjective of a country that no list holds.
    private static bool IsLikeDemonym(string word) =>
        word.Length > 5 && (word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal));

    private bool IsOfficeModifier(string word) =>
        lexicon.Has("titleWords", word)
        || lexicon.Has("roleModifiers", word)
        || lexicon.ListsOf("noun.", word).Length > 0
        || lexicon.Has("officeFields", word);

    private bool IsPlace(string body) =>
        isRussian ? Gazetteer.IsRussianPlace(body) : Gazetteer.LatinPlaces.Contains(body) || Gazetteer.FurtherPlaces.Contains(body);

    /// <summary>True for a product's designation: capitals with digits, such as <c>A140</c>, <c>GA-21</c>, <c>Shahed-107</c>.</summary>
    public static bool IsDesignation(string word) =>
        word.Length is >= 2 and <= 18
        && word.Any(char.IsAsciiDigit)
        && word.Any(char.IsUpper)
        && char.IsLetter(word[0])
        && char.IsUpper(word[0])
        && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '/' or '‑')
        && !(word.Length == 2 && word[0] is 'Q' or 'H' or 'G' && word.Length == 2);

    private bool IsNameWord(int i)
    {
        var word = _tokens[i].Text;
        if (IsLegalForm(i))
        {
            return true;
        }

        if (
            _inHeadline.Contains(i)
            && !_capitalised.Contains(word)
            && (!_body.Contains(word) || Headlines.IsOrdinary(_tokens[i].Lower, lexicon))
        )
        {
            return false;
        }

        // "The Claimant, Orlin Impex": what it is in the case, not its name.
        if (!isRussian && lexicon.Has("noun.litigant", _tokens[i].Lower))
        {
            return false;
        }

        // "Orlin Impex Spokesperson Ida Falk": two names, and what one is to the other.
        if (!isRussian && lexicon.Has("noun.spokesperson", _tokens[i].Lower))
        {
            return false;
        }

        return (char.IsUpper(word[0]) || isRussian && IsBrand(word))
            && word is not ("I" or "M/s")
            && !IsCompoundAdjective(word)
            && !lexicon.Has("months", word)
            && !Quantities.NumberWords.Counts.ContainsKey(_tokens[i].Lower)
            && !lexicon.Has("determiners", _tokens[i].Lower)
            && !lexicon.Has("pronouns", _tokens[i].Lower)
            && !lexicon.Has("prepositions", _tokens[i].Lower)
            && !lexicon.Has("conjunctions", _tokens[i].Lower)
            && !lexicon.Has("subordinators", _tokens[i].Lower)
            && !lexicon.Has("auxiliaryForms", _tokens[i].Lower)
            && !lexicon.Has("possessives", _tokens[i].Lower)
            && !(isRussian && RussianForms.NounOf(_tokens[i].Lower) is { } noun && lexicon.Has("contractRoles", noun))
            && !NameShapes.IsOrdinaryAcronym(word);
    }

    // "bought by American Bearings Ltd": without an article the adjective is the firm's own, unless the firm is told of without it too.
    private bool OpensFirm(int first, int last)
    {
        if (!isRussian && first > 0 && lexicon.Has("noun.vessel", _tokens[first - 1].Lower))
        {
            // "the tanker Baltic Dawn".
            return true;
        }

        if (isRussian || !IsLegalForm(last) || last - first < 2 || first > 0 && lexicon.Has("determiners", _tokens[first - 1].Lower))
        {
            return false;
        }

        var name = text.AsSpan(_tokens[first].Start, _tokens[last - 1].End - _tokens[first].Start);
        return text.AsSpan().Count(name) == text.AsSpan().Count(name[(_tokens[first + 1].Start - _tokens[first].Start)..]);
    }

    // "eBay": a capital behind the first letter.
    private static bool IsBrand(string word) =>
        word.Length > 3 && char.IsAsciiLetterLower(word[0]) && char.IsAsciiLetterUpper(word[1]) && word.All(char.IsAsciiLetterOrDigit);

    // "Chinese-made", "Russia-based".
    private static bool IsCompoundAdjective(string word) =>
        word.LastIndexOf('-') is var dash and > 0
        && dash + 1 < word.Length
        && word.AsSpan(dash + 1).IndexOfAnyExceptInRange('a', 'z') < 0
        && IsEnglish(word[(dash + 1)..]);

    // "Wu Cheng-han": what stands behind the hyphen is no word.
    private static bool IsEnglish(string tail) =>
        EnglishForms.Of(tail) is not null
        || Lexicon.Of("en").ListsOf("", tail) is { IsEmpty: false }
        || Lexicon.Of("en").ListsOf("", EnglishForms.Singular(tail)) is { IsEmpty: false };

    // The first word of a sentence has a capital anyway: it is a name only if nothing says that it is an ordinary word.
    private bool IsOrdinaryStart(int i)
    {
        if (!StartsSentence(i) || IsLegalForm(i) || IsDesignation(_tokens[i].Text))
        {
            return false;
        }

        // "Marrow & Quill LLP", "Horn and Sons", "Turner-Green" at the head of a sentence.
        if (i + 2 < _tokens.Count && _tokens[i + 1].Text == "&" && IsNameWord(i + 2) || IsFirmTail(i + 1) || IsDoubleName(_tokens[i].Text))
        {
            return false;
        }

        var (word, lower) = (_tokens[i].Text, _tokens[i].Lower);
        if (IsDemonym(i) || IsPlace(word) || lexicon.Has("titles", word))
        {
            return false;
        }

        if (
            isRussian
            && !NameShapes.IsAcronym(word)
            && (RussianForms.NounOf(lower) ?? RussianForms.VerbOf(lower)) is not null
            && !IsHead(i)
        )
        {
            return true;
        }

        var isAlone = i + 1 >= _tokens.Count || !IsNameWord(i + 1) || !IsJoined(i, i + 1);
        if (isAlone && !_capitalised.Contains(word) && !NameShapes.IsAcronym(word))
        {
            var next = i + 1 < _tokens.Count ? _tokens[i + 1].Lower : "";
            var acts =
                next is "'s" or "’s"
                || lexicon.Has("modals", next)
                || lexicon.Has("auxiliaryForms", next)
                || EnglishForms.Of(next) is { Form: VerbForm.Past or VerbForm.Present };
            return !acts
                || word.EndsWith('s')
                || word.EndsWith("ed", StringComparison.Ordinal)
                || word.EndsWith("ing", StringComparison.Ordinal)
                || _lowerWords.Contains(lower)
                || lexicon.ListsOf("noun.", lower).Length > 0;
        }

        var known =
            _lowerWords.Contains(lower)
            || EnglishForms.IsKnown(lower)
            || lexicon.ListsOf("noun.", lower).Length > 0
            || lexicon.Has("adverbs", lower);
        return known
            && !(
                i + 1 < _tokens.Count
                && IsNameWord(i + 1)
                && IsJoined(i, i + 1)
                && (IsHead(i) || IsHead(i + 1) || IsLegalForm(i + 1) || Gazetteer.Forenames.Contains(word))
            );
    }

    // "and Sons" behind a name.
    private bool IsFirmTail(int i) =>
        !isRussian
        && i > 0
        && i + 1 < _tokens.Count
        && _tokens[i].Text is "and" or "&"
        && lexicon.Has("noun.firmTail", _tokens[i + 1].Text)
        && IsJoined(i - 1, i)
        && IsJoined(i, i + 1);

    // An ordinary word that is hyphenated has one capital at the head of a sentence ("Long-term"); a double name has two.
    private bool IsDoubleName(string word) =>
        !isRussian
        && word.Split('-') is [{ Length: > 2 } left, { Length: > 2 } right]
        && char.IsUpper(left[0])
        && char.IsUpper(right[0])
        && left.Skip(1).Concat(right.Skip(1)).All(char.IsLower)
        && !Gazetteer.Adjectives.ContainsKey(right)
        && !lexicon.Has("demonyms", right)
        && EnglishForms.Of(right.ToLowerInvariant()) is null;

    private bool StartsSentence(int i) =>
        i == 0
        || _tokens[i - 1].Text is "." or "!" or "?" or ":" or "“" or "\"" or "«" or "•" or "-" or "–"
        || text.AsSpan(_tokens[i - 1].End, _tokens[i].Start - _tokens[i - 1].End).Contains('\n');

    private bool IsJoined(int left, int right)
    {
        if (_tokens[left].Text == ")" || _tokens[right].Text == "(")
        {
            return _tokens[right].Start - _tokens[left].End <= 1;
        }

        var gap = text.AsSpan(_tokens[left].End, _tokens[right].Start - _tokens[left].End);
        return gap.Length <= 2 && !gap.Contains('\t') && (!gap.Contains('\n') || gap.Length == 1 && !StartsSentence(right));
    }

    private bool HasConnector(int from, int to) => Enumerable.Range(from, to - from).Any(k => _tokens[k].Text is "of" or "for");

    private bool IsRomanOrNumber(int i, bool hasHead) =>
        _tokens[i].Text is "II" or "III" or "IV"
        || (hasHead && _tokens[i].Text.Length <= 4 && _tokens[i].Text.All(char.IsAsciiDigit) && i + 1 >= _tokens.Count);

    private bool IsLegalForm(int i) => lexicon.Has("noun.legalForm", _tokens[i].Text);

    private bool IsHead(int i) => lexicon.Has("noun.orgHead", _tokens[i].Text);

    private bool IsDemonym(int i) =>
        Gazetteer.Adjectives.ContainsKey(_tokens[i].Text)
        || lexicon.Has("demonyms", _tokens[i].Text)
        || (isRussian && Gazetteer.RussianAdjectiveStems.Any(s => _tokens[i].Lower.StartsWith(s, StringComparison.Ordinal)));

    private static bool IsQuote(string token) => token is "«" or "\"" or "“" or "„";

    /// <summary>The mentions of a text as a sorted, immutable list with types settled over the whole document.</summary>
    public static ImmutableArray<Mention> Sorted(IEnumerable<Mention> mentions) =>
        [.. mentions.OrderBy(m => m.Start).ThenByDescending(m => m.End)];
}
