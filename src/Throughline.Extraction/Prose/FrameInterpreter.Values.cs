using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>What is said or answered, and where.</content>
internal sealed partial class FrameInterpreter
{
    private string? Value(Frame frame, Predication p, Dictionary<string, NounPhrase> roles, SentenceView sentence)
    {
        if (Answered(frame, p, sentence) is { } answered)
        {
            return context.Text(answered.Start, answered.End);
        }

        if (roles.TryGetValue("value", out var phrase))
        {
            var start = phrase.Owner is { } owner ? owner.Start : phrase.Words[0].Start;
            var end = frame.Response switch
            {
                null => phrase.FullEnd,
                ResponseKind.PolicyAssertion => sentence.End,
                _ => Math.Max(phrase.FullEnd, p.End),
            };
            return context.Text(start, end);
        }

        if (frame.Response == ResponseKind.Denied && p.End + 2 < sentence.End && context.Lexicon == Mentions.Lexicon.Of("en"))
        {
            // "denied having delivered", "denied that ...": what is denied is the rest.
            return context.Text(p.Verb!.MainStart + p.Verb.Word.Length, sentence.End);
        }

        return frame.Roles.TryGetValue("value", out var slots) && slots.Any(s => s.Where is "#trigger" or "#complement")
                ? context.Text(p.Verb!.MainStart, p.Verb.MainStart + p.Verb.Word.Length) + Complement(p)
            : frame.Response is not null ? context.Text(p.At, p.End)
            : null;
    }

    // Chinese: "否认向某国供货，称…": what is answered is the rest of the clause, or what stands before the verb ("对此事并不知情").
    private (int Start, int End)? Answered(Frame frame, Predication p, SentenceView sentence)
    {
        if (frame.Response is null || context.Lexicon != Mentions.Lexicon.Of("zh"))
        {
            return null;
        }

        var from = p.Verb!.MainStart + p.Verb.Word.Length;
        var end = sentence.Elements.Find(e => e.Start >= from && e.Kind is ElementKind.Comma or ElementKind.Break)?.Start ?? sentence.End;
        if (context.Text(from, Math.Max(from, end)).TrimEnd('。', '，', ' ', '\n', '\r') is { Length: >= 2 } text)
        {
            return (from, from + text.Length);
        }

        var about = p.Prepositions.Find(x => x.Word is "对" or "就" or "关于").Phrase;
        return about is null ? null : (about.Start, about.FullEnd);
    }

    private static string Complement(Predication p) =>
        p.Patient is null
        && p.Verb!.Word is "remain" or "remains" or "is" or "are" or "was" or "were" or "remained"
        && p.Complement.Length > 0
            ? " " + p.Complement
            : "";

    private string? ValueFromMatter(Frame frame, Predication p) =>
        frame.Roles.ContainsKey("from") || frame.Roles.ContainsKey("concerns") ? context.Text(p.At, p.End) : null;

    private static NounPhrase? PlaceOf(Predication p, Dictionary<string, NounPhrase> roles, NounPhrase? target)
    {
        if (roles.TryGetValue("place", out var place))
        {
            return place;
        }

        if (target is not null && target.Kinds.HasFlag(NounKinds.Place) && !target.Kinds.HasFlag(NounKinds.Organization))
        {
            return target;
        }

        return p
            .Prepositions.FirstOrDefault(x =>
                x.Word is "in" or "at" or "near" or "on" or "в" or "на" or "在" && x.Phrase.Kinds.HasFlag(NounKinds.Place)
            )
            .Phrase;
    }
}
