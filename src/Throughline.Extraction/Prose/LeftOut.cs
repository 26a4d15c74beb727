using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Supplies what short messages and running reports leave out: who writes as the subject, and the goods behind a bare count.</summary>
internal static partial class LeftOut
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
        foreach (var named in elements.SelectMany(e => new[] { e.Phrase, e.Phrase?.Of }))
        {
            if (
                named is { Name: null, Of: null, Owner: null, More.Count: 0 } phrase
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
}
