using System.Collections.Frozen;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Quantities;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Numbers that stand for what was spoken of.</content>
internal static partial class LeftOut
{
    /// <summary>Makes a bare number behind a verb the count of what was spoken of: "ordered another 350", "заказали 150".</summary>
    public static void Counts(List<Element> elements, IReadOnlyList<Token> tokens, FrameSet frames, string language)
    {
        Split(elements, language);
        OfThem(elements, tokens, language);
        Merge(elements, tokens, language);
        OfWhich(elements, tokens, language);
        Parts(elements, frames, language);
        for (var i = 1; i < elements.Count; i++)
        {
            if (
                elements[i].Kind != ElementKind.Adverb
                || elements[i].Phrase is not null
                || tokens.FirstOrDefault(t => t.Quantity is not null && t.Start >= elements[i].Start && t.End <= elements[i].End)?.Quantity
                    is not { Quantity.Unit: null or "pcs" or "sets" } count
                || i + 1 < elements.Count
                    && elements[i + 1].Kind is ElementKind.Phrase or ElementKind.Money
                    && !(
                        language == "ru"
                        && elements[i + 1].Phrase is { Count: null } doer
                        && (doer.Kinds & NounKinds.Party) != NounKinds.None
                    )
                || (Verb(elements, i) ?? VerbBehind(elements, i, language)) is not { } verb
                || !frames.OfVerb(verb.Lemma).Any(f => Predicates.FindOrNull(f.Predicate)?.Kind is PredicateKind.Goods)
            )
            {
                continue;
            }

            elements[i] = new Element(ElementKind.Phrase, elements[i].Start, elements[i].End, "")
            {
                Phrase = Counted(count, elements[i].Start, elements[i].End, language),
            };
        }
    }

    // "All but four ended up at X", "most were sold to X": of the goods spoken of, where the verb moves goods.
    private static void Parts(List<Element> elements, FrameSet frames, string language)
    {
        for (var i = 0; language == "en" && i + 1 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is not { Name: null, Of: null, Owner: null, More.Count: 0, Words: [{ Mention: null } word] } part
                || word.Lower is not ("all" or "both" or "most" or "some" or "several" or "many" or "rest" or "remainder")
                || word.Lower is "rest" or "remainder" && part.Determiner is not "the"
            )
            {
                continue;
            }

            var verb = i + 1;
            while (verb < elements.Count && elements[verb].Kind is ElementKind.Adverb)
            {
                verb++;
            }

            if (
                verb < elements.Count
                && elements[verb].Verb is { IsFinite: true } moved
                && (moved.IsPassive || s_goodsMove.Contains(moved.Lemma))
                && (
                    word.Lower is not "both"
                    || moved is { IsPassive: true, Lemma: "sell" or "resell" or "deliver" or "ship" or "export" or "import" or "install" }
                )
                && frames.OfVerb(moved.Lemma).Any(f => Predicates.FindOrNull(f.Predicate)?.Kind is PredicateKind.Goods)
            )
            {
                elements[i] = new Element(ElementKind.Phrase, elements[i].Start, elements[i].End, "")
                {
                    Phrase = Spoken(elements[i].Start, "them"),
                };
            }
        }
    }

    private static readonly FrozenSet<string> s_goodsMove = Lexicon.Of("en").Set("verbs.goodsMove");

    // "60 lathes, of which 40 were delivered", "60 lathes, 40 of which were": 40 of those spoken of.
    private static void OfWhich(List<Element> elements, IReadOnlyList<Token> tokens, string language)
    {
        for (var i = 0; language == "en" && i + 3 < elements.Count; i++)
        {
            var isFirst =
                elements[i] is { Kind: ElementKind.Preposition, Word: "of" }
                && elements[i + 1] is { Kind: ElementKind.Relative, Word: "which" };
            var isLast =
                elements[i + 1] is { Kind: ElementKind.Preposition, Word: "of" }
                && elements[i + 2] is { Kind: ElementKind.Relative, Word: "which" };
            var number = isFirst ? elements[i + 2] : elements[i];
            if (
                !(isFirst || isLast)
                || elements[i + 3].Kind != ElementKind.Verb
                || number is not { Kind: ElementKind.Adverb, Phrase: null }
                || tokens.FirstOrDefault(t => t.Start == number.Start)?.Quantity is not { Quantity.Unit: null or "pcs" or "sets" } count
            )
            {
                continue;
            }

            elements[i] = new Element(ElementKind.Phrase, number.Start, number.End, "")
            {
                Phrase = Counted(count, number.Start, number.End, language),
            };
            elements.RemoveRange(i + 1, 2);
        }
    }

    // "the first 20", "a further 15": one count.
    private static void Merge(List<Element> elements, IReadOnlyList<Token> tokens, string language)
    {
        for (var i = 0; language == "en" && i + 1 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { Name: null, Of: null, Words: [{ Mention: null, Lower: var word }] }
                && Lexicon.Of("en").Has("more", word)
                && elements[i + 1] is { Kind: ElementKind.Adverb, Phrase: null } number
                && tokens.FirstOrDefault(t => t.Start == number.Start)?.Quantity is { Quantity.Unit: null or "pcs" or "sets" } count
                && !(i + 2 < elements.Count && elements[i + 2].Kind is ElementKind.Phrase or ElementKind.Money)
            )
            {
                var (start, end) = (elements[i].Start, number.End);
                elements[i] = new Element(ElementKind.Phrase, start, end, "") { Phrase = Counted(count, start, end, language) };
                elements.RemoveAt(i + 1);
            }
        }
    }

    // "не менее тридцати из них были проданы": so many of what was spoken of.
    private static void OfThem(List<Element> elements, IReadOnlyList<Token> tokens, string language)
    {
        for (var i = 0; language == "ru" && i + 2 < elements.Count; i++)
        {
            if (
                elements[i] is { Kind: ElementKind.Adverb, Phrase: null } number
                && elements[i + 1] is { Kind: ElementKind.Preposition, Word: "из" }
                && elements[i + 2].Phrase is { IsPronoun: true, Words: [{ Lower: "них" }] }
                && tokens.FirstOrDefault(t => t.Start == number.Start)?.Quantity is { Quantity.Unit: null or "pcs" } count
            )
            {
                var (start, end) = (number.Start, elements[i + 2].End);
                elements[i] = new Element(ElementKind.Phrase, start, end, "") { Phrase = Counted(count, start, end, language) };
                elements.RemoveRange(i + 1, 2);
            }
        }
    }

    // "Ещё три он продал": the number does not count who sold.
    private static void Split(List<Element> elements, string language)
    {
        for (var i = 0; language == "ru" && i < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { IsPronoun: true, Count: { } count, Words: [.., var pronoun] } phrase
                && pronoun.Lower is "он" or "она" or "они" or "мы" or "я" or "вы"
            )
            {
                (phrase.Count, phrase.Start) = (null, pronoun.Start);
                elements[i] = elements[i] with { Start = pronoun.Start };
                elements.Insert(
                    i,
                    new Element(ElementKind.Phrase, count.Start, count.End, "")
                    {
                        Phrase = Counted(count, count.Start, count.End, language),
                    }
                );
                i++;
            }
        }
    }

    /// <summary>What was spoken of, counted anew.</summary>
    public static NounPhrase Counted(QuantitySpan count, int start, int end, string language) =>
        new()
        {
            Start = start,
            End = end,
            Words =
            [
                new Token(
                    start,
                    start,
                    language switch
                    {
                        "zh" => "它们",
                        "ru" => "их",
                        _ => "them",
                    }
                )
                {
                    Tag = Tag.Pronoun,
                },
            ],
            IsPronoun = true,
            Count = count,
        };

    // "остальные десять обещает доставить", "ещё три он продал": the object stands ahead.
    private static VerbGroup? VerbBehind(List<Element> elements, int at, string language)
    {
        if (language != "ru")
        {
            return null;
        }

        for (var k = at + 1; k < elements.Count && elements[k].Kind is ElementKind.Verb or ElementKind.Phrase; k++)
        {
            if (elements[k].Verb is { } verb && (verb.IsInfinitive || k + 1 >= elements.Count || elements[k + 1].Verb is null))
            {
                return verb;
            }
        }

        return null;
    }

    private static VerbGroup? Verb(List<Element> elements, int at)
    {
        for (
            var k = at - 1;
            k >= 0
                && (
                    elements[k].Kind is ElementKind.Adverb or ElementKind.Verb or ElementKind.Time
                    || elements[k].Kind == ElementKind.Preposition && elements[k + 1].Kind == ElementKind.Time
                );
            k--
        )
        {
            if (elements[k].Verb is { } verb)
            {
                return verb;
            }
        }

        return null;
    }

    private static bool IsAct(Frame frame) =>
        frame is { Response: null, IsNegated: false }
        && (Predicates.FindOrNull(frame.Predicate)?.Kind is PredicateKind.Goods || Array.IndexOf(s_acts, frame.Predicate) >= 0);
}
