using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Finds who vouches for which stretch of a sentence: "records show ...", "..., according to officials", "which analysts assess ...".</summary>
internal static class Scopes
{
    private const NounKinds Sources = NounKinds.Document | NounKinds.Official | NounKinds.Analyst | NounKinds.Investigation;

    /// <summary>The scopes, outermost first.</summary>
    public static List<Scope> Find(List<Element> elements, List<Predication> predications, string text, int start, int end, Lexicon lexicon)
    {
        var scopes = new List<Scope>();
        foreach (var predication in predications)
        {
            if (
                predication.IsNominal
                || predication.Verb is not { IsNegated: false, IsInfinitive: false } verb
                || MannerOf(lexicon, verb.Lemma) is not { } manner
            )
            {
                continue;
            }

            var index = elements.FindIndex(e => e.Verb == verb);
            if (lexicon == Lexicon.Of("ru") && IsUnderTime(elements, index))
            {
                continue;
            }

            var source =
                SourceBefore(elements, index)
                ?? (verb.IsPassive ? null : predication.Agent)
                ?? Told(predication, verb, lexicon)
                ?? Behind(predication, verb, elements, index, lexicon);
            if (
                source is null
                || verb.IsPassive
                || source.IsPronoun && source.Words[0].Lower is "we" or "i" or "мы" or "я" or "我们" or "我方"
            )
            {
                continue;
            }

            var kinds = source.Kinds;
            var isSource = (kinds & Sources) != NounKinds.None && (kinds & NounKinds.Name) == NounKinds.None;
            var hasClause = HasClause(elements, index);
            var isParty = (kinds & NounKinds.Party) != NounKinds.None;
            hasClause |= index >= 0 && (IsTrailing(elements, index, source, lexicon) || IsSpoken(elements, index, source));
            // "…, пишет «Портовый вестник».".
            hasClause |= lexicon == Lexicon.Of("ru") && manner == ScopeManner.Says && index >= 0 && IsTold(elements, index, source);
            if (
                !(isSource && (hasClause || manner != ScopeManner.Assesses || true))
                && !(isParty && hasClause && manner != ScopeManner.Shows || source.IsPronoun && hasClause)
            )
            {
                continue;
            }

            if (
                isSource
                && (kinds & (NounKinds.Document | NounKinds.Investigation)) == NounKinds.None
                && !hasClause
                && !lexicon.Has("verbs.say", verb.Lemma)
            )
            {
                continue;
            }

            var trailing =
                index >= 0
                && (IsTrailing(elements, index, source, lexicon) || IsTold(elements, index, source) || IsSpoken(elements, index, source));
            scopes.Add(
                new Scope(
                    trailing ? start : elements[index].End,
                    trailing
                        ? Math.Min(source.Start, elements[index].Start)
                        : ContrastBehind(elements, index) ?? (manner == ScopeManner.Says ? AsideEnd(elements, index, source) : null) ?? end,
                    AttributionOf(source, text),
                    manner,
                    verb.Word,
                    source
                )
            );
        }

        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i] is not { Kind: ElementKind.Break, Word: "according" or "#according" })
            {
                continue;
            }

            var phrase = elements.Skip(i + 1).Take(3).FirstOrDefault(e => e.Phrase is not null)?.Phrase;
            if (phrase is not null && !(lexicon == Lexicon.Of("ru") && IsNoSource(elements[i + 1], phrase)))
            {
                scopes.Add(new Scope(start, end, AttributionOf(phrase, text), ScopeManner.Says, "", phrase));
            }
        }

        return [.. scopes.OrderBy(s => s.Verb.Length == 0 ? 1 : 0).ThenBy(s => s.Start)];
    }

    /// <summary>The attribution of a source's phrase.</summary>
    public static Attribution AttributionOf(NounPhrase source, string text)
    {
        var end = Math.Max(source.End, source.FullEnd);
        var who = text[source.Start..Math.Min(end, text.Length)].Replace('\n', ' ').TrimEnd(',', ' ');
        var kinds = source.Kinds;
        var kind =
            kinds.HasFlag(NounKinds.Document) && !kinds.HasFlag(NounKinds.Name) ? AttributionKind.Document
            : kinds.HasFlag(NounKinds.Official) ? AttributionKind.Official
            : kinds.HasFlag(NounKinds.Analyst) ? AttributionKind.Analyst
            : kinds.HasFlag(NounKinds.Investigation) ? AttributionKind.Investigation
            : kinds.HasFlag(NounKinds.Person) ? AttributionKind.Person
            : (kinds & (NounKinds.Organization | NounKinds.Government | NounKinds.Country)) != NounKinds.None ? AttributionKind.Organization
            : AttributionKind.Other;
        var count = source.Count?.Quantity is { Min: { } min } quantity && quantity.Max == min ? (int?)min : null;
        return new Attribution(who, kind, count);
    }

    // "по документам сумма вдвое меньше", "по документам, …": what stands behind is no source.
    private static bool IsNoSource(Element next, NounPhrase phrase) =>
        next.Phrase != phrase
        || phrase is { Name: null, IsPronoun: false, Forms: not 0 }
            && RussianMorphology.CasesOf(phrase.Forms) is var cases
            && cases.HasFlag(RussianCases.Nominative)
            && !cases.HasFlag(RussianCases.Genitive);

    // "Когда X объявила об уходе, в городе ...": what follows is told by the text itself.
    private static bool IsUnderTime(List<Element> elements, int verb)
    {
        for (var k = verb - 1; k >= 0 && elements[k].Kind is not (ElementKind.Comma or ElementKind.Break or ElementKind.Verb); k--)
        {
            if (elements[k] is { Kind: ElementKind.Subordinator, Word: "когда" or "пока" or "хотя" or "если" })
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_plurals = ["ли", "ют", "ут", "ят", "ат"];

    private static ScopeManner? MannerOf(Lexicon lexicon, string lemma) =>
        lexicon.Has("verbs.assess", lemma) ? ScopeManner.Assesses
        : lexicon.Has("verbs.say", lemma) ? ScopeManner.Says
        : lexicon.Has("verbs.show", lemma) ? ScopeManner.Shows
        : null;

    // "следует из документов", "говорится в отчёте", "как показала экспертиза": the source stands behind its verb.
    private static NounPhrase? Told(Predication predication, VerbGroup verb, Lexicon lexicon) =>
        lexicon != Lexicon.Of("ru") || verb.IsPassive
            ? null
            : predication.Prepositions.Find(p => p.Word is "из" or "в" or "о" && (p.Phrase.Kinds & Sources) != NounKinds.None).Phrase
                ?? (
                    predication.Patient is { } told && (told.Kinds & Sources) != NounKinds.None && told.Start > verb.MainStart ? told : null
                )
                ?? (
                    // "В «X» заявили": the plural without a subject speaks for the firm.
                    predication.Agent
                        is null
                    && s_plurals.Any(e => verb.Word.EndsWith(e, StringComparison.Ordinal))
                        ? predication
                            .Prepositions.Find(p =>
                                p.Word is "в" or "на"
                                && p.Phrase.Start < verb.MainStart
                                && (p.Phrase.Kinds & (NounKinds.Organization | NounKinds.Government)) != NounKinds.None
                            )
                            .Phrase
                        : null
                );

    // "«…», — заявил директор X", "«…», — сообщили в компании X".
    private static NounPhrase? Behind(Predication predication, VerbGroup verb, List<Element> elements, int index, Lexicon lexicon)
    {
        if (index < 1 || verb.IsPassive || !lexicon.Has("verbs.say", verb.Lemma) || !IsQuoteEnd(elements[index - 1]))
        {
            return null;
        }

        const NounKinds Speakers = NounKinds.Party | NounKinds.Role | Sources;
        return predication.Patient is { } patient && (patient.Kinds & Speakers) != NounKinds.None
            ? patient
            : predication.Prepositions.Find(p => p.Word is "в" or "на" && (p.Phrase.Kinds & Speakers) != NounKinds.None).Phrase;
    }

    private static bool IsQuoteEnd(Element element) =>
        element is { Kind: ElementKind.Adverb, Word: "—" or "–" or "-" or "”" or "\"" or "»" or "'" or "’" };

    // What stands before the verb of saying ends in a quotation mark or a dash, and the source stands behind it.
    private static bool IsSpoken(List<Element> elements, int verb, NounPhrase source) =>
        verb >= 2
        && source.Start > elements[verb].Start
        && IsQuoteEnd(elements[verb - 1])
        && !elements.Skip(verb + 1).Any(e => e.Verb is { IsFinite: true });

    // "..., следует из документов.": nothing but the source behind the verb, and a comma before it.
    private static bool IsTold(List<Element> elements, int verb, NounPhrase source) =>
        verb >= 2
        && source.Start > elements[verb].Start
        && elements[verb - 1].Kind is ElementKind.Comma or ElementKind.Adverb
        && !elements.Skip(verb + 1).Any(e => e.Kind is ElementKind.Verb or ElementKind.Comma);

    // "which analysts assess may be": the source stands right before its verb.
    private static NounPhrase? SourceBefore(List<Element> elements, int verb) =>
        verb > 1 && elements[verb - 1].Phrase is { } phrase && elements[verb - 2].Kind is ElementKind.Relative or ElementKind.Comma
            ? phrase
            : null;

    private static bool HasClause(List<Element> elements, int verb)
    {
        for (var i = verb + 1; i < elements.Count; i++)
        {
            switch (elements[i].Kind)
            {
                case ElementKind.Subordinator:
                    return true;
                case ElementKind.Verb:
                    return elements[i].Verb!.IsFinite;
                case ElementKind.Break or ElementKind.Conjunction:
                    return false;
            }
        }

        return false;
    }

    // "The bank, which prosecutors say moved the money, is owned by N": they speak of what the commas enclose.
    private static int? AsideEnd(List<Element> elements, int verb, NounPhrase source)
    {
        var at = elements.FindIndex(e => e.Phrase == source);
        if (at < 2 || at > verb || elements[at - 1].Kind != ElementKind.Relative || elements[at - 2].Kind != ElementKind.Comma)
        {
            return null;
        }

        var close = elements.FindIndex(verb + 1, e => e.Kind == ElementKind.Comma);
        return close > 0 && close + 1 < elements.Count && elements[close + 1].Kind is ElementKind.Verb or ElementKind.Adverb
            ? elements[close].Start
            : null;
    }

    // "the invoice says X, whereas the bill says Y": the second clause is not the invoice's.
    private static int? ContrastBehind(List<Element> elements, int verb) =>
        elements
            .Skip(verb + 1)
            .Where(
                (e, i) =>
                    e is { Kind: ElementKind.Subordinator, Word: "whereas" or "while" } && elements[verb + i].Kind == ElementKind.Comma
            )
            .Select(e => (int?)e.Start)
            .FirstOrDefault();

    // "..., the minister said.": nothing but adverbs and times behind the verb.
    private static bool IsTrailing(List<Element> elements, int verb, NounPhrase source, Lexicon lexicon)
    {
        var from = elements.FindIndex(e => e.Phrase == source);
        return from >= 2
            && from < verb
            && elements[from - 1].Kind is ElementKind.Comma or ElementKind.Adverb
            && elements.Skip(from + 1).Take(verb - from - 1).All(e => e.Kind is ElementKind.Phrase or ElementKind.Preposition)
            && elements
                .Skip(verb + 1)
                .All(e =>
                    e.Kind is ElementKind.Break or ElementKind.Adverb or ElementKind.Time or ElementKind.Preposition
                    || e.Phrase is { Name: null, Kinds: NounKinds.None or NounKinds.Document }
                    // "…, N said by telephone".
                    || e.Phrase is { Name: null, Determiner: "" } means && lexicon.Has("noun.means", means.Head)
                );
    }
}
