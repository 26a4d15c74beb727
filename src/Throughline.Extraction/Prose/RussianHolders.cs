using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>
/// Whose man a Russian name belongs to, where office, house and name follow each other: «менеджер компании "X" господин Дэн», «вице-президентом компании N»,
/// «сотрудник нашего представительства N». Read from the words alone, whatever the rest of the sentence is.
/// </summary>
internal static class RussianHolders
{
    private const int LongestOffice = 9;
    private static readonly Frame s_employs = new() { Id = "staffApposition", Predicate = "employedBy" };
    private static readonly Frame s_directs = new() { Id = "staffApposition", Predicate = "directs" };
    private static readonly Frame s_represents = new() { Id = "staffApposition", Predicate = "represents" };
    private static readonly Frame s_owns = new() { Id = "staffApposition", Predicate = "owns" };
    private static readonly string[] s_offices = ["noun.director", "noun.staff", "noun.role", "noun.owner", "noun.proxy", "noun.member"];
    private static readonly string[] s_houses = ["noun.works", "noun.firmKind", "noun.anyOrganization", "noun.institute"];

    /// <summary>The claims of a sentence that nothing told yet.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">What was read of it.</param>
    /// <param name="context">The document.</param>
    public static IEnumerable<Claim> Read(SentenceView sentence, IReadOnlyCollection<Claim> told, ProseContext context)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (
                Office(tokens[i], context.Lexicon) is not { Length: > 0 } office
                || Holder(tokens, i, context) is not var (person, house, isUnit)
                || house.To.Id == person.Whose.To.Id
                || house.To.Schema is "Person" or "Location"
                || told.Any(c => c.Subject.Id == person.Whose.To.Id && c.Predicate is "directs" or "employedBy" or "owns" or "represents")
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "быть",
                At = tokens[i].Start,
                Start = tokens[i].Start,
                End = person.End,
            };
            var draft = new ClaimDraft(FrameOf(office, isUnit, context.Lexicon), predication, sentence, person.Whose) { Object = house };
            if (context.Build(draft) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // The lemma of an office: "замдиректора" and "экс-директор" are told by their last part.
    private static string Office(Token token, Lexicon lexicon)
    {
        if (token is { Mention: not null } or { Time: not null } or { Quantity: not null })
        {
            return "";
        }

        var word = token.Lower[(token.Lower.LastIndexOf('-') + 1)..];
        var noun = RussianForms.NounOf(word) ?? word;
        return Array.Exists(s_offices, l => lexicon.Has(l, noun)) ? noun : "";
    }

    private static ((Reference Whose, int End) Person, Reference House, bool IsUnit)? Holder(
        List<Token> tokens,
        int office,
        ProseContext context
    )
    {
        Reference? house = null;
        var isUnit = false;
        for (var k = office + 1; k < tokens.Count && k - office <= LongestOffice; k++)
        {
            var token = tokens[k];
            if (token.Mention is { Type: MentionType.Person } name)
            {
                return house is null ? null : ((context.References.Named(name, null), token.End), house, isUnit);
            }

            if (token.Mention is { Type: MentionType.Organization or MentionType.Unknown } firm)
            {
                if (
                    house is not null
                    && firm.Type == MentionType.Unknown
                    && token.Text.All(c => char.IsLetter(c) || c == '-')
                    && char.IsUpper(token.Text[0])
                )
                {
                    if (context.Lexicon.Has("prepositions", tokens[k - 1].Lower))
                    {
                        // "представитель X в Остраве": where, not who.
                        return null;
                    }

                    // A surname alone.
                    return ((context.References.Named(firm with { Type = MentionType.Person }, null), token.End), house, isUnit);
                }

                house = context.References.Named(firm, null);
                continue;
            }

            if (token is { Time: not null } or { Quantity: not null } || token.Text[0] is ',' or '.' or ';' or ':' or '(' or '—' or '–')
            {
                return null;
            }

            if (!char.IsLetter(token.Text[0]) || token.Mention is { Type: MentionType.Location })
            {
                continue;
            }

            if (
                RussianForms.OpensClause(token.Lower)
                || RussianForms.LooksLikeVerb(token.Lower)
                || token.Lower is "и" or "из" or "с" or "к" or "на" or "от"
            )
            {
                return null;
            }

            var noun = RussianForms.NounOf(token.Lower) ?? token.Lower;
            isUnit |= house is null && context.Lexicon.Has("noun.unit", noun);
            if (house is null && Array.Exists(s_houses, l => context.Lexicon.Has(l, noun)))
            {
                house = context.References.Resolve(
                    new NounPhrase
                    {
                        Start = token.Start,
                        End = token.End,
                        Words = [token],
                        Head = noun,
                        Kinds = NounKinds.Organization,
                    },
                    isParty: true
                );
            }
        }

        return null;
    }

    private static Frame FrameOf(string office, bool isUnit, Lexicon lexicon) =>
        lexicon.Has("noun.owner", office) ? s_owns
        : lexicon.Has("noun.proxy", office) ? s_represents
        : lexicon.Has("noun.director", office) && !isUnit ? s_directs
        : s_employs;
}
