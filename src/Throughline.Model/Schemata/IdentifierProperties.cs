using System.Collections.Frozen;

namespace Throughline.Model;

/// <summary>The FollowTheMoney properties in which identifiers stand, both ways. One table for imports, records and exports.</summary>
public static class IdentifierProperties
{
    private static readonly (IdentifierKind Kind, string Property)[] s_properties =
    [
        (IdentifierKind.Inn, "innCode"),
        (IdentifierKind.Ogrn, "ogrnCode"),
        (IdentifierKind.Kpp, "kppCode"),
        (IdentifierKind.Uscc, "uscCode"),
        (IdentifierKind.Lei, "leiCode"),
        (IdentifierKind.Imo, "imoNumber"),
        (IdentifierKind.Bic, "swiftBic"),
        (IdentifierKind.Bik, "bikCode"),
        (IdentifierKind.Iban, "iban"),
        (IdentifierKind.Account, "accountNumber"),
        (IdentifierKind.Passport, "passportNumber"),
        (IdentifierKind.Registration, "registrationNumber"),
        (IdentifierKind.Tax, "taxNumber"),
        (IdentifierKind.Email, "email"),
        (IdentifierKind.Phone, "phone"),
        (IdentifierKind.Website, "website"),
        (IdentifierKind.Registration, "idNumber"),
        (IdentifierKind.Tax, "vatCode"),
    ];

    private static readonly FrozenDictionary<string, IdentifierKind> s_kinds = s_properties.ToFrozenDictionary(
        p => p.Property,
        p => p.Kind,
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<IdentifierKind, string> s_names = s_properties
        .DistinctBy(p => p.Kind)
        .ToFrozenDictionary(p => p.Kind, p => p.Property);

    /// <summary>The scheme of a property's values; null for a property that holds no identifier.</summary>
    public static IdentifierKind? KindOf(string property) => s_kinds.TryGetValue(property, out var kind) ? kind : null;

    /// <summary>The property of a scheme; null where FollowTheMoney has none of its own.</summary>
    public static string? PropertyOrNull(IdentifierKind kind) => s_names.GetValueOrDefault(kind);
}
