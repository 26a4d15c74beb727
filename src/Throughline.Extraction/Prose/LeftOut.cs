using System.Collections.Frozen;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Quantities;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Supplies what short messages and running reports leave out: who writes as the subject, and the goods behind a bare count.</summary>
internal static class LeftOut
{
    private static readonly string[] s_acts =
    [
        "paid",
        "invoiced",
        "visited",
        "travelledTo",
        "metWith",
        "contacted",
        "contractedWith",
        "declaredAs",
    ];

    /// <summary>Takes off the "да," and "ok," that open a message.</summary>
    public static void Interjections(List<Token> tokens, Lexicon lexicon)
    {
        while (tokens.Count > 2 && lexicon.Has("interjections", tokens[0].Lower) && tokens[1].Text is "," or "，" or "." or "!")
        {
            tokens.RemoveRange(0, 2);
        }
    }

    /// <summary>Puts the writer before the verb that opens an English message: "paid half on Friday", "shipping them tomorrow".</summary>
    public static void Writer(List<Token> tokens, Lexicon lexicon)
    {
        var at = 0;
        while (
            at < tokens.Count
            && (
                lexicon.Has("interjections", tokens[at].Lower)
                || lexicon.Has("adverbs", tokens[at].Lower)
                || tokens[at].Time is not null
                || tokens[at].Text is "," or "." or "!" or "-" or "–"
            )
        )
        {
            at++;
        }

        if (at >= tokens.Count || tokens[at] is not { Mention: null, Quantity: null } word || tokens[^1].Text == "?")
        {
            return;
        }

        var form = EnglishForms.Of(word.Lower);
        var isPast = form is { Form: VerbForm.Past or VerbForm.Participle } && !(at + 1 < tokens.Count && tokens[at + 1].Lower == "by");
        var isGoing = form is { Form: VerbForm.Gerund };
        if (isPast || isGoing || lexicon.Has("modals", word.Lower) || lexicon.Has("verbs.own", word.Lower))
        {
            if (at + 2 < tokens.Count && tokens[at + 1].Text == ".")
            {
                // "sent. 25 drives to X": what was sent stands behind the stop.
                tokens.RemoveAt(at + 1);
            }

            if (isGoing)
            {
                tokens.Insert(at, new Token(word.Start, word.Start, "am"));
            }

            tokens.Insert(at, new Token(word.Start, word.Start, "i"));
        }
    }

    /// <summary>Puts "it" before the verb that opens an item of a list: "Signed a contract with X." tells of the firm that is spoken of.</summary>
    public static void Topic(List<Token> tokens, Lexicon lexicon, string subject)
    {
        var at = tokens.FindIndex(t => char.IsLetter(t.Text[0]) && t.Time is null);
        if (subject is "we" && at is >= 0 and <= 3 && at + 2 < tokens.Count && Reported(tokens, at, lexicon))
        {
            return;
        }

        if (
            at is < 0 or > 3
            || at + 2 >= tokens.Count
            || tokens[at] is not { Mention: null } word
            || !char.IsUpper(word.Text[0])
            || lexicon.Has("auxiliaries", word.Lower)
            || lexicon.Has("modals", word.Lower)
            || EnglishForms.Of(word.Lower) is not { Form: VerbForm.Past or VerbForm.Participle }
            || tokens[at + 1].Lower is "by" or "as" or "," or "and" or "to"
            || lexicon.ListsOf("verbs.", EnglishForms.Of(word.Lower)!.Value.Lemma).Contains("verbs.placed")
        )
        {
            return;
        }

        for (var i = at + 1; i < tokens.Count; i++)
        {
            var follows = tokens[i - 1].Lower is "and" or "," or "which" or "who" or "that" or "where" or "also";
            if (
                tokens[i].Mention is null
                && (
                    !follows && (lexicon.Has("auxiliaries", tokens[i].Lower) || lexicon.Has("modals", tokens[i].Lower))
                    || !follows && EnglishForms.Of(tokens[i].Lower) is { Form: VerbForm.Past }
                )
            )
            {
                // The clause has a verb of its own: "Founded in 2015 and led by N, the firm sold X".
                return;
            }
        }

        tokens.Insert(at, new Token(word.Start, word.Start, subject));
    }

    // "Visit to X.", "Dinner with N.", "Received by N." of a report: its writer's.
    private static bool Reported(List<Token> tokens, int at, Lexicon lexicon)
    {
        var (word, next) = (tokens[at], tokens[at + 1].Lower);
        var verb =
            lexicon.Has("report.acts", word.Lower) && next is "to" or "with" or "at" or "of" ? "had"
            : next is "by" && EnglishForms.Of(word.Lower) is { Form: VerbForm.Past, Lemma: "receive" or "welcome" or "meet" or "greet" }
                ? "were"
            : null;
        if (verb is null || word.Mention is not null)
        {
            return false;
        }

        if (verb is "had")
        {
            tokens.Insert(at, new Token(word.Start, word.Start, "a"));
        }

        tokens.Insert(at, new Token(word.Start, word.Start, verb));
        tokens.Insert(at, new Token(word.Start, word.Start, "we"));
        return true;
    }

    /// <summary>Gives the verbs of a Russian or Chinese message that have no subject its writer: "оплатил", "付了".</summary>
    /// <param name="predications">The verbs of the sentence.</param>
    /// <param name="frames">The frames of the language.</param>
    /// <param name="lexicon">Its words.</param>
    /// <param name="writer">The word that stands for him; "I" where none is given.</param>
    public static void Writer(IReadOnlyList<Predication> predications, FrameSet frames, Lexicon lexicon, string? writer = null)
    {
        var isChinese = lexicon == Lexicon.Of("zh");
        foreach (var p in predications)
        {
            if (p is not { Verb: { IsFinite: true, IsPassive: false } verb, IsNominal: false })
            {
                continue;
            }

            if (p.Agent is not null || p.IsSubjectElsewhere)
            {
                return;
            }

            var isOwn = isChinese || verb.Word.EndsWith('л') || verb.Word.EndsWith("ла", StringComparison.Ordinal);
            if (isOwn && !lexicon.Has("verbs.intransitive", p.Lemma) && frames.OfVerb(p.Lemma).Any(IsAct))
            {
                p.Agent = Spoken(p.Start, writer ?? (isChinese ? "我" : "я"));
            }
        }
    }

    /// <summary>"you" in a language.</summary>
    public static string You(Lexicon lexicon) =>
        lexicon == Lexicon.Of("zh") ? "贵司"
        : lexicon == Lexicon.Of("ru") ? "вы"
        : "you";

    /// <summary>"we" in a language.</summary>
    public static string We(Lexicon lexicon) =>
        lexicon == Lexicon.Of("zh") ? "我司"
        : lexicon == Lexicon.Of("ru") ? "мы"
        : "we";

    /// <summary>"it" in a language.</summary>
    public static string It(Lexicon lexicon) =>
        lexicon == Lexicon.Of("zh") ? "它们"
        : lexicon == Lexicon.Of("ru") ? "их"
        : "them";

    /// <summary>Makes "the latter", "последняя", 后者 and "the undersigned" pronouns.</summary>
    public static void Latter(IEnumerable<Element> elements, Lexicon lexicon)
    {
        foreach (var element in elements)
        {
            if (
                element.Phrase is { Name: null, Of: null, Owner: null, More.Count: 0 } phrase
                && string.Concat(phrase.Words.Select(w => w.Lower)) is var word
                && (lexicon.Has("pronouns.latter", word) || lexicon.Has("pronouns.single", word))
            )
            {
                (phrase.IsPronoun, phrase.Case) = (true, "");
            }
        }
    }

    /// <summary>A pronoun that the text does not write.</summary>
    public static NounPhrase Spoken(int at, string pronoun) =>
        new()
        {
            Start = at,
            End = at,
            Words = [new Token(at, at, pronoun) { Tag = Tag.Pronoun }],
            IsPronoun = true,
        };

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
