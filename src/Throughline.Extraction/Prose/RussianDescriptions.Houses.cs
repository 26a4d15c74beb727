using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Firms beside what they are to others: "владелец «X», холдинг «Y», …", "холдинг «Y», владелец «X», …", "дочка «Y», фирма «X», …".</content>
internal static partial class RussianDescriptions
{
    private static readonly Frame s_owns = new() { Id = "ownershipApposition", Predicate = "owns" };

    private static IEnumerable<Claim> Houses(SentenceView sentence, ProseContext context)
    {
        for (var i = 0; i + 2 < sentence.Elements.Count; i++)
        {
            if (
                sentence.Elements[i].Phrase is not { More.Count: 0 } first
                || sentence.Elements[i + 1].Kind != ElementKind.Comma
                || sentence.Elements[i + 2].Phrase is not { More.Count: 0 } second
                || i + 3 < sentence.Elements.Count && sentence.Elements[i + 3].Kind is not (ElementKind.Comma or ElementKind.Break)
            )
            {
                continue;
            }

            var (role, firm) =
                IsRole(first) && IsFirm(second) ? (first, second)
                : IsFirm(first) && IsRole(second) ? (second, first)
                : default;
            if (role?.Of is not { } other || !Slots.Fits(other, "organization", context.Lexicon))
            {
                continue;
            }

            var (start, end) = (first.Start, second.FullEnd);
            var owner = context.Lexicon.Has("noun.owner", role.Head);
            if (
                (owner || context.Lexicon.Has("role.owned", role.Head))
                && One(s_owns, owner ? firm : other, owner ? other : firm, start, end, sentence, context) is { } owns
            )
            {
                yield return owns;
            }
        }
    }

    private static bool IsRole(NounPhrase phrase) => phrase is { Name: null, IsPronoun: false, Describes: null, Of: not null };

    private static bool IsFirm(NounPhrase phrase) =>
        phrase.Name is not null
        && phrase.Kinds.HasFlag(NounKinds.Organization)
        && !phrase.Kinds.HasFlag(NounKinds.Person)
        && phrase.Name.Type != Mentions.MentionType.Person;
}
