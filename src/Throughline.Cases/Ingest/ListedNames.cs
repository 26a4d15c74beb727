using Throughline.Extraction.Mentions;
using Throughline.Screening;

namespace Throughline.Cases;

/// <summary>The names of loaded lists, to be found in documents.</summary>
internal static class ListedNames
{
    // Weak aliases are nicknames and common words.
    private static readonly string[] s_properties = ["name", "alias", "previousName"];

    /// <summary>The names and strong aliases of listed people, organizations and ships.</summary>
    public static WatchedNames Of(Watchlists lists) =>
        WatchedNames.Of(
            lists.Entities.SelectMany(listed =>
                TypeOf(listed.Entity.Schema) is { } type
                    ? s_properties.SelectMany(p => listed.Entity.Properties.GetValueOrDefault(p, [])).Select(name => (name, type))
                    : []
            )
        );

    private static MentionType? TypeOf(string schema) =>
        schema switch
        {
            "Person" => MentionType.Person,
            "Vessel" or "Airplane" => MentionType.Product,
            "Company" or "Organization" or "LegalEntity" or "PublicBody" => MentionType.Organization,
            _ => null,
        };
}
