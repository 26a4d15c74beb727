using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads what the courtesies of letters tell: "Thank you for your order of 14 February", "Good to see you in Rotterdam last week".</summary>
internal static class Courtesies
{
    private static readonly (string List, Frame Frame)[] s_thanked =
    [
        .. new[] { "ordered", "paid", "visited", "contacted", "offered", "invoiced" }.Select(p =>
            ("thanks." + p, new Frame { Id = "thanks", Predicate = p })
        ),
    ];

    /// <summary>Turns "Good to see you in X" into what was done: "I met you in X".</summary>
    public static void Meeting(List<Token> tokens, Mentions.Lexicon lexicon)
    {
        var to = tokens.FindIndex(t => t.Lower is "to" or "seeing" or "meeting");
        if (
            to is < 1 or > 5
            || !tokens
                .Take(to)
                .All(t =>
                    t.Mention is null && (lexicon.Has("pleased", t.Lower) || t.Lower is "it" or "was" or "i" or "a" or "so" or "very")
                )
            || !tokens.Take(to).Any(t => lexicon.Has("pleased", t.Lower))
        )
        {
            return;
        }

        var verb = tokens[to].Lower is "to" ? to + 1 : to;
        if (
            verb + 1 >= tokens.Count
            || tokens[verb].Lower is not ("see" or "meet" or "seeing" or "meeting")
            || tokens[verb + 1].Lower is not "you"
            || !tokens.Skip(verb).Any(t => t.Time is not null || t.Mention is not null)
        )
        {
            return;
        }

        var met = tokens[verb];
        tokens[verb] = new Token(met.Start, met.End, "met");
        tokens.RemoveRange(0, verb);
        tokens.Insert(0, new Token(met.Start, met.Start, "I"));
    }

    /// <summary>The claim of a sentence that thanks for an act.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        var tokens = sentence.Tokens;
        var at = tokens.FindIndex(t => t.Lower is "thank" or "thanks");
        if (at is < 0 or > 3 || !context.References.IsExchange)
        {
            yield break;
        }

        var by = tokens.FindIndex(at, Math.Min(4, tokens.Count - at), t => t.Lower is "for");
        if (by < 0 || by + 2 >= tokens.Count || tokens[by + 1].Lower is not ("your" or "the"))
        {
            yield break;
        }

        for (var k = by + 2; k < Math.Min(by + 6, tokens.Count); k++)
        {
            var noun = tokens[k].Lower;
            if (s_thanked.FirstOrDefault(t => context.Lexicon.Has(t.List, noun)).Frame is { } frame)
            {
                var time = tokens.Skip(k).Take(4).FirstOrDefault(t => t.Time is not null);
                if (Build(frame, tokens[at], time ?? tokens[k], time, sentence, context) is { } claim)
                {
                    yield return claim;
                }

                yield break;
            }

            if (tokens[k].Mention is not null || tokens[k].Lower is "and" or "," or "to")
            {
                yield break;
            }
        }
    }

    private static Claim? Build(Frame frame, Token first, Token last, Token? time, SentenceView sentence, ProseContext context)
    {
        var predication = new Predication
        {
            Lemma = "thank",
            At = first.Start,
            Start = first.Start,
            End = last.End,
        };
        if (time is not null)
        {
            predication.Times.Add(time);
        }

        return
            context.References.Resolve(LeftOut.Spoken(first.Start, LeftOut.You(context.Lexicon))) is { } you
            && context.References.Resolve(LeftOut.Spoken(first.Start, LeftOut.We(context.Lexicon))) is { } we
            && you.To.Id != we.To.Id
            ? context.Build(new ClaimDraft(frame, predication, sentence, you) { Object = we })
            : null;
    }
}
