using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Coreference;

/// <content>The entities that phrases and names stand for.</content>
internal sealed partial class References
{
    // "‘Norvik’ party": the mark that closes what was opened before the phrase.
    private static string Unquoted(string name, char before) =>
        before switch
        {
            '‘' => name.Replace("’ ", " ", StringComparison.Ordinal),
            '“' => name.Replace("” ", " ", StringComparison.Ordinal),
            '"' => name.Replace("\" ", " ", StringComparison.Ordinal),
            _ => name,
        };

    private EntityRef Described(NounPhrase phrase)
    {
        var (start, end) = NameSpan(phrase);
        var name = Clean(Unquoted(document.Text[start..end], start > 0 ? document.Text[start - 1] : ' '));
        var kinds = phrase.Kinds;
        var isPlural = phrase.Head.Length > 0 && phrase.Words[^1].Lower != phrase.Head;
        var schema =
            (kinds & (NounKinds.People | NounKinds.Person | NounKinds.Role | NounKinds.Official)) != NounKinds.None
                && (kinds & (NounKinds.Organization | NounKinds.Goods)) == NounKinds.None
            || kinds.HasFlag(NounKinds.People)
                ? "Group"
            : kinds.HasFlag(NounKinds.Government) ? "PublicBody"
            : kinds.HasFlag(NounKinds.Organization) ? (isPlural ? "Group" : "Organization")
            : kinds.HasFlag(NounKinds.Component) ? "Component"
            : kinds.HasFlag(NounKinds.Goods) ? "Product"
            : kinds.HasFlag(NounKinds.Place) ? "Location"
            : kinds.HasFlag(NounKinds.Event) ? "Event"
            : kinds.HasFlag(NounKinds.Document) ? "Document"
            : "Thing";
        return EntityRef.Mentioned(document.Id, Names.Key(name, NameKind.Thing), name, schema);
    }

    private string SchemaOf(Mention name, NounPhrase? phrase) =>
        name.Type switch
        {
            MentionType.Person => "Person",
            MentionType.Location => "Location",
            MentionType.Product => "Product",
            _ when Words(name.Text).Any(w => lexicon.Has("noun.legalForm", w)) || name.Text.EndsWith("公司", StringComparison.Ordinal) =>
                "Company",
            _ when Words(name.Text)
                    .Any(w =>
                        w
                            is "Ministry"
                                or "Government"
                                or "Police"
                                or "Army"
                                or "Navy"
                                or "Parliament"
                                or "Senate"
                                or "Министерство"
                                or "Правительство"
                    ) || name.Text.EndsWith('部') => "PublicBody",
            MentionType.Organization => "Organization",
            _ => phrase is not null && phrase.Kinds.HasFlag(NounKinds.Goods) && !phrase.Kinds.HasFlag(NounKinds.Organization)
                ? "Product"
                : "LegalEntity",
        };

    private static string[] Words(string name) => name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static NameKind KindOf(MentionType type) =>
        type switch
        {
            MentionType.Person => NameKind.Person,
            MentionType.Product or MentionType.Location => NameKind.Thing,
            _ => NameKind.Organization,
        };

    private static string Clean(string name) => name.Replace('\n', ' ').Replace('\r', ' ').Trim();
}
