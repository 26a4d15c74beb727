using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads "our engineer N", «ваш инженер N»: in a letter the person works for its writer, or for the one written to.</summary>
internal static class OwnStaff
{
    private const int LongestOffice = 7;
    private static readonly Frame s_employs = new()
    {
        Id = "roleApposition",
        Predicate = "employedBy",
        Basis = "declared",
    };
    private static readonly Frame s_directs = new() { Id = "roleApposition", Predicate = "directs" };
    private static readonly Frame s_represents = new() { Id = "roleApposition", Predicate = "represents" };
    private static readonly Frame s_owns = new() { Id = "roleApposition", Predicate = "owns" };

    /// <summary>The claims of a sentence.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var whose =
                context.Lexicon.Has("possessives.first", tokens[i].Lower) ? LeftOut.We(context.Lexicon)
                : context.Lexicon.Has("possessives.second", tokens[i].Lower) ? LeftOut.You(context.Lexicon)
                : context.Lexicon.Has("possessives.third", tokens[i].Lower) ? tokens[i].Lower
                : "";
            if (
                whose.Length == 0
                || Person(tokens, i, context.Lexicon) is not { } found
                || context.Lexicon == Lexicon.Of("en")
                    && whose == tokens[i].Lower
                    && (found.Office == "mr" || context.Lexicon.Has("noun.role", found.Office))
                || Whose(tokens[i], whose, context) is not { To.Schema: not ("Person" or "Product" or "Thing" or "Location") } firm
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "be",
                At = tokens[i].Start,
                Start = tokens[i].Start,
                End = found.Person.End,
            };
            var frame =
                context.Lexicon.Has("noun.owner", found.Office) || context.Lexicon.Has("role.owner", found.Office) ? s_owns
                : context.Lexicon.Has("noun.topRole", found.Office)
                || context.Lexicon.Has("role.director", found.Office) && whose == tokens[i].Lower
                    ? s_directs
                : context.Lexicon.Has("noun.spokesperson", found.Office) ? s_represents
                : s_employs;
            var draft = new ClaimDraft(frame, predication, sentence, context.References.Named(found.Person.Mention!, null))
            {
                Object = firm,
            };
            if (context.Build(draft) is { } claim)
            {
                yield return claim;
            }

            for (var k = tokens.IndexOf(found.Person) + 1; context.Lexicon == Lexicon.Of("ru") && k + 1 < tokens.Count; k += 2)
            {
                // "наши инженеры N и M": each of them.
                if (tokens[k].Text is not ("," or "и") || tokens[k + 1].Mention is not { Type: MentionType.Person } also)
                {
                    break;
                }

                predication.End = tokens[k + 1].End;
                if (context.Build(draft with { Subject = context.References.Named(also, null) }) is { } another)
                {
                    yield return another;
                }
            }
        }
    }

    private static Reference? Whose(Token possessive, string pronoun, ProseContext context) =>
        context.Lexicon.Has("possessives.third", possessive.Lower)
        && (context.References.Speaker is null || possessive.Lower is "его" or "её" or "ее")
            ? context.References.Nearest(possessive.Start, possessive.Lower)
            : context.References.Resolve(LeftOut.Spoken(possessive.Start, Nominative(pronoun)), isParty: true);

    // "их" asks in a chat for whom "они" would.
    private static string Nominative(string possessive) =>
        possessive switch
        {
            "их" => "они",
            "его" => "он",
            "её" or "ее" => "она",
            "its" => "it",
            "their" => "they",
            _ => possessive,
        };

    // The person behind the possessive, with an office between and nothing else.
    private static (Token Person, string Office)? Person(List<Token> tokens, int whose, Lexicon lexicon)
    {
        var office = "";
        for (var k = whose + 1; k < tokens.Count && k - whose <= LongestOffice; k++)
        {
            if (
                tokens[k].Mention is { Type: MentionType.Person }
                || office.Length > 0 && lexicon == Lexicon.Of("ru") && tokens[k].Mention is { Type: MentionType.Unknown }
            )
            {
                return office.Length > 0 ? (tokens[k], office) : null;
            }

            if (
                tokens[k] is not { Mention: null, Time: null, Quantity: null } word
                || !(char.IsLetter(word.Text[0]) || word.Text is "," or "-")
            )
            {
                return null;
            }

            if (lexicon == Lexicon.Of("en") && (word.Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal || word.Lower is "by" or "with" or "to"))
            {
                // "Our manager was told by Mr N".
                return null;
            }

            if (lexicon == Lexicon.Of("ru") && (RussianForms.OpensClause(word.Lower) || RussianForms.LooksLikeVerb(word.Lower)))
            {
                // "Их наблюдали представители X".
                return null;
            }

            var noun = lexicon == Lexicon.Of("ru") ? RussianForms.NounOf(word.Lower) ?? word.Lower : word.Lower;
            if (lexicon.Has("noun.staff", noun) || lexicon.Has("noun.role", noun) || lexicon.Has("noun.spokesperson", noun))
            {
                office = noun;
            }
            else if (lexicon.Has("titles", word.Text) && office.Length == 0)
            {
                office = "mr";
            }
        }

        return null;
    }
}
