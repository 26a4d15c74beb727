using Throughline.Extraction.Mentions;
using Throughline.Extraction.Records;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Verification;

/// <summary>Every argument's name stands in the quote or at a stored antecedent, and is of a kind that the predicate can take.</summary>
internal static class ArgumentSupport
{
    /// <summary>The argument that nothing supports; null where all are supported.</summary>
    public static string? Check(Claim claim, Document document)
    {
        var arguments = new[]
        {
            claim.Subject,
            claim.Object,
            claim.Qualifiers.Concerns,
            claim.Qualifiers.Via,
            claim.Qualifiers.From,
            claim.Qualifiers.To,
        };
        foreach (var argument in arguments.OfType<EntityRef>())
        {
            if (argument.Id != document.Id && !claim.Evidence.Any(e => Holds(e.Quote, argument.Name)))
            {
                return $"'{argument.Name}' stands neither in the quote nor at a stored antecedent";
            }
        }

        // "三个人都是我们的员工": a person of whom nothing is told is no party.
        if (Lexicon.Of(document.Language).Has("noun.anyPerson", claim.Subject.Name))
        {
            return $"'{claim.Subject.Name}' names nobody";
        }

        // "М.П.": the place of a seal, and two initials in any case.
        if (
            claim.Subject.Name is [var first, '.', .. var rest]
            && char.IsUpper(first)
            && rest.Trim() is [var second, '.']
            && char.IsUpper(second)
        )
        {
            return $"'{claim.Subject.Name}' is no name";
        }

        // "X was founded by N; his brother M is a director": of X, whatever the words lead to.
        if (claim is { Predicate: "directs", Object: { Schema: "Person" } person })
        {
            return $"'{person.Name}' is a person, who has no directors";
        }

        return claim.Value is { } value && !claim.Evidence.Any(e => Holds(e.Quote, value)) && !IsRepaired(claim, value)
            ? $"value '{value}' does not stand in the quote"
            : null;
    }

    // What recognition misread stands in the quote, and the value is the one that its check digits allow.
    private static bool IsRepaired(Claim claim, string value) =>
        claim.Qualifiers.Details.GetValueOrDefault("asRead") is { } read
        && claim.Evidence.Any(e => Holds(e.Quote, read))
        && Enum.TryParse<IdentifierKind>(claim.Qualifiers.Details.GetValueOrDefault("kind"), out var kind)
        && MisrecognisedCodes.OrNull(kind, read) == value;

    /// <summary>True where a text holds words in their order, whatever the spaces and the case.</summary>
    public static bool Holds(string text, string words) => Flat(text).Contains(Flat(words), StringComparison.OrdinalIgnoreCase);

    private static string Flat(string text) =>
        string.Join(' ', HanRadicals.Folded(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
