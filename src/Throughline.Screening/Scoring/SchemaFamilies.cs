using System.Collections.Concurrent;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The families of schemata, found from the model of FollowTheMoney.</summary>
internal static class SchemaFamilies
{
    private static readonly ConcurrentDictionary<string, SchemaFamily> s_known = new(StringComparer.Ordinal);

    /// <summary>The family of a schema; <see cref="SchemaFamily.Thing"/> for one that the model does not have.</summary>
    public static SchemaFamily Of(string schema) => s_known.GetOrAdd(schema, Find);

    /// <summary>False where two families cannot be one: a vessel is neither a person nor a firm.</summary>
    public static bool CanBeOne(SchemaFamily left, SchemaFamily right) =>
        left == right
        || left == SchemaFamily.Any
        || right == SchemaFamily.Any
        || (left == SchemaFamily.Legal && right is SchemaFamily.Person or SchemaFamily.Firm)
        || (right == SchemaFamily.Legal && left is SchemaFamily.Person or SchemaFamily.Firm);

    /// <summary>What the names of a family are of.</summary>
    public static NameKind NamesOf(SchemaFamily family) =>
        family switch
        {
            SchemaFamily.Person => NameKind.Person,
            SchemaFamily.Firm => NameKind.Organization,
            SchemaFamily.Vessel or SchemaFamily.Thing => NameKind.Thing,
            _ => NameKind.Unknown,
        };

    private static SchemaFamily Find(string schema) =>
        schema switch
        {
            "Thing" => SchemaFamily.Any,
            "LegalEntity" => SchemaFamily.Legal,
            _ when Schemata.IsA(schema, "Person") => SchemaFamily.Person,
            _ when Schemata.IsA(schema, "LegalEntity") => SchemaFamily.Firm,
            _ when Schemata.IsA(schema, "Vessel") => SchemaFamily.Vessel,
            _ when Schemata.IsA(schema, "Position") => SchemaFamily.Position,
            _ when Schemata.IsA(schema, "Interval") => SchemaFamily.Link,
            _ => SchemaFamily.Thing,
        };
}
