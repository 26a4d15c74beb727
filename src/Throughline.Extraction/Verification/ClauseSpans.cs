using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Verification;

/// <summary>The stretches of a quote that speak of its trigger: a sum or a day of another clause supports nothing.</summary>
internal static class ClauseSpans
{
    // Words that may stand between a comma or "and" and the verb of the clause that it opens.
    private const int Reach = 3;

    private readonly record struct Piece(int Start, int End, string Text, string Lemma, bool IsVerb);

    /// <summary>The stretches (start, end) in the quote; the whole quote where no trigger is found.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="predicate">The claim's predicate.</param>
    /// <param name="frame">The frame that read the claim, whose own words come first in English; empty for none.</param>
    /// <param name="language">The language.</param>
    /// <param name="names">Names of the claim's arguments: where several clauses have its trigger, those that name one of them count.</param>
    public static IReadOnlyList<(int Start, int End)> Of(
        string quote,
        string predicate,
        string frame,
        string language,
        IReadOnlyList<string> names
    )
    {
        var pieces = Pieces(quote, language);
        if (language == "en" && OfFrame(pieces, frame) is { Count: > 0 } own)
        {
            // "N, who gave no evidence, received EUR 5": what the frame itself is read from.
            var stretches = own.ConvertAll(i => Around(pieces, i, predicate, language, quote.Length));
            return
                stretches.FindAll(s =>
                    names.Any(n => quote.AsSpan(s.Start, s.End - s.Start).Contains(n, StringComparison.OrdinalIgnoreCase))
                )
                    is { Count: > 0 } naming
                ? naming
                : stretches;
        }

        var hasVerb = pieces.Exists(p => !IsCopula(p) && IsTrigger(p, predicate, language));
        var spans = new List<(int Start, int End)>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (IsTrigger(pieces[i], predicate, language) && !(hasVerb && IsCopula(pieces[i])))
            {
                spans.Add(Around(pieces, i, predicate, language, quote.Length));
            }
        }

        if (spans.Count == 0)
        {
            return [(0, quote.Length)];
        }

        // The object tells clauses of one predicate apart better than the subject, which goes on.
        foreach (var name in names)
        {
            var named = spans.FindAll(s => quote.AsSpan(s.Start, s.End - s.Start).Contains(name, StringComparison.OrdinalIgnoreCase));
            if (named.Count > 0 && named.Count < spans.Count)
            {
                return named;
            }
        }

        return spans;
    }

    private static List<int> OfFrame(List<Piece> pieces, string frame) =>
        [
            .. Enumerable
                .Range(0, pieces.Count)
                .Where(i => pieces[i].IsVerb && !IsCopula(pieces[i]) && Triggers.IsOfFrame(frame, pieces[i].Lemma, "en") == true),
        ];

    /// <summary>What stands before the first verb of a Chinese quote: day, place and topic of all clauses that have none of their own; empty elsewhere.</summary>
    public static (int Start, int End) Head(string quote, string language) =>
        language == "zh" && Pieces(quote, language).Find(p => p.IsVerb && Triggers.IsAny(p.Lemma, language)) is { End: > 0 } verb
            ? (0, verb.Start)
            : (0, 0);

    private static bool IsTrigger(Piece piece, string predicate, string language) =>
        Triggers.Fits(predicate, piece.Lemma, language) && Triggers.IsKnown(predicate, language);

    private static bool IsCopula(Piece piece) => piece.Lemma is "be" or "быть" or "是" or "为" or "系";

    private static (int Start, int End) Around(List<Piece> pieces, int trigger, string predicate, string language, int length)
    {
        var (start, end) = (0, length);
        for (var i = trigger - 1; i >= 0; i--)
        {
            if (IsStop(pieces, i))
            {
                start = pieces[i].End;
                break;
            }

            if (language == "ru" && pieces[i].Text is "," && RelativeOpening(pieces, i) is { } opening)
            {
                // "19 марта X, в котором участвовал Y, заключило": the clause goes on before its relative clause.
                i = opening;
                continue;
            }

            if (language == "en" && pieces[i].Text is "," && AsideOpening(pieces, i) is { } aside)
            {
                // "N, who did not testify, received": the clause goes on before its relative clause.
                i = aside;
                continue;
            }

            if (IsJoint(pieces[i]) && Opens(pieces, i, predicate, language) && HasVerbBefore(pieces, i))
            {
                start = pieces[i].End;
                break;
            }
        }

        for (var i = trigger + 1; i < pieces.Count; i++)
        {
            if (IsStop(pieces, i) || IsJoint(pieces[i]) && Opens(pieces, i, predicate, language))
            {
                end = pieces[i].Start;
                break;
            }
        }

        return (start, end);
    }

    // The comma before "who", "which" or "whose" that a comma closes.
    private static int? AsideOpening(List<Piece> pieces, int close)
    {
        var open = close < 1 ? -1 : pieces.FindLastIndex(close - 1, close, p => p.Text is ",");
        return open >= 0 && pieces[open + 1].Text is "who" or "which" or "whose" or "whom" ? open : null;
    }

    // The comma that opens the relative clause which a comma closes.
    private static int? RelativeOpening(List<Piece> pieces, int close)
    {
        var open = pieces.FindLastIndex(Math.Max(0, close - 1), Math.Max(0, close - 1) + 1, p => p.Text is "," || IsJoint(p));
        return
            open >= 0
            && pieces[open].Text is ","
            && pieces.Skip(open + 1).Take(2).Any(p => p.Text.StartsWith("котор", StringComparison.Ordinal))
            ? open
            : null;
    }

    // A full stop behind a short word is as often the end of an abbreviation ("тыс.", "Co.").
    private static bool IsStop(List<Piece> pieces, int i) =>
        pieces[i].Text is "!" or "?" or ";" or "。" or "！" or "？" or "；"
        || pieces[i].Text is "."
            && i > 0
            && !(i + 1 < pieces.Count && pieces[i + 1].Start == pieces[i].End && char.IsDigit(pieces[i + 1].Text[0]))
            && (
                pieces[i - 1].Text.Length > 4
                || char.IsDigit(pieces[i - 1].Text[0])
                || pieces[i - 1].Text.Length == 4 && "аеиоуыэюя".Contains(pieces[i - 1].Text[^1], StringComparison.Ordinal)
            );

    private static bool IsJoint(Piece piece) =>
        piece.Text is "," or "，" or "and" or "but" or "while" or "и" or "а" or "но" or "并" or "并且" or "而" or "随后";

    // Another act follows right behind; "and paid" where the claim is of a payment is its own.
    private static bool Opens(List<Piece> pieces, int joint, string predicate, string language)
    {
        for (var i = joint + 1; i < pieces.Count && i <= joint + Reach && !IsStop(pieces, i); i++)
        {
            if (pieces[i].IsVerb && !IsCopula(pieces[i]) && Triggers.IsAny(pieces[i].Lemma, language))
            {
                if (
                    i == joint + 2
                    && IsCopula(pieces[i - 1])
                    && language == "en"
                    && Mentions.Lexicon.Of("en").Has("verbs.light", pieces[i].Lemma)
                )
                {
                    // "a transfer of EUR 5, was made": the verb of the noun before.
                    continue;
                }

                return true;
            }
        }

        return false;
    }

    private static bool HasVerbBefore(List<Piece> pieces, int at)
    {
        for (var i = at - 1; i >= 0 && !IsStop(pieces, i); i--)
        {
            if (pieces[i].IsVerb)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Piece> Pieces(string quote, string language)
    {
        if (language == "zh")
        {
            return
            [
                .. ChineseTagger
                    .Cut(quote, 0, quote.Length)
                    .Select(c => (c.Start, c.End, Text: quote[c.Start..c.End]))
                    .Select(c => new Piece(c.Start, c.End, c.Text, c.Text, ChineseTagger.IsVerb(c.Text))),
            ];
        }

        return
        [
            .. Tokenizer
                .Read(quote, 0, quote.Length)
                .Select(t =>
                    language == "ru"
                        ? new Piece(t.Start, t.End, t.Lower, RussianForms.LemmaOf(t.Lower), RussianForms.OpensClause(t.Lower))
                        : new Piece(
                            t.Start,
                            t.End,
                            t.Lower,
                            EnglishForms.Of(t.Lower)?.Lemma ?? EnglishForms.Singular(t.Lower),
                            EnglishForms.Of(t.Lower) is { Form: VerbForm.Past or VerbForm.Participle or VerbForm.Present } form
                                && !(form.Form == VerbForm.Present && EnglishForms.CanBeNoun(form.Lemma))
                        )
                ),
        ];
    }
}
