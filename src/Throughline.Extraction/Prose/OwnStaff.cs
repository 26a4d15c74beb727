using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads "our engineer N", «ваш инженер N»: in a letter the person works for its writer, or for the one written to.</summary>
internal static class OwnStaff
{
    private const int LongestOffice = 5;
    private static readonly Frame s_frame = new()
    {
        Id = "roleApposition",
        Predicate = "employedBy",
        Basis = "declared",
    };

    /// <summary>The claims of a sentence.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var whose =
                context.Lexicon.Has("possessives.first", tokens[i].Lower) ? LeftOut.We(context.Lexicon)
                : context.Lexicon.Has("possessives.second", tokens[i].Lower) ? LeftOut.You(context.Lexicon)
                : "";
            if (
                whose.Length == 0
                || Person(tokens, i, context.Lexicon) is not { } person
                || context.References.Resolve(LeftOut.Spoken(tokens[i].Start, whose)) is not { To.Schema: not "Person" } firm
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "be",
                At = tokens[i].Start,
                Start = tokens[i].Start,
                End = person.End,
            };
            var draft = new ClaimDraft(s_frame, predication, sentence, context.References.Named(person.Mention!, null)) { Object = firm };
            if (context.Build(draft) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // The person behind the possessive, with an office between and nothing else.
    private static Token? Person(List<Token> tokens, int whose, Lexicon lexicon)
    {
        var hasOffice = false;
        for (var k = whose + 1; k < tokens.Count && k - whose <= LongestOffice; k++)
        {
            if (tokens[k].Mention is { Type: MentionType.Person })
            {
                return hasOffice ? tokens[k] : null;
            }

            if (tokens[k] is not { Mention: null, Time: null, Quantity: null } word || !(char.IsLetter(word.Text[0]) || word.Text is ","))
            {
                return null;
            }

            var noun = lexicon == Lexicon.Of("ru") ? RussianForms.NounOf(word.Lower) ?? word.Lower : word.Lower;
            hasOffice |= lexicon.Has("noun.staff", noun) || lexicon.Has("noun.role", noun) || lexicon.Has("titles", word.Text);
        }

        return null;
    }
}
