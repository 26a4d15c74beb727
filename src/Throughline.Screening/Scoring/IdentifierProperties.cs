using System.Collections.Frozen;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>FollowTheMoney properties that hold identifiers, and their schemes.</summary>
internal static class IdentifierProperties
{
    private static readonly (string Property, IdentifierKind Kind)[] s_properties =
    [
        ("innCode", IdentifierKind.Inn),
        ("ogrnCode", IdentifierKind.Ogrn),
        ("kppCode", IdentifierKind.Kpp),
        ("uscCode", IdentifierKind.Uscc),
        ("leiCode", IdentifierKind.Lei),
        ("imoNumber", IdentifierKind.Imo),
        ("swiftBic", IdentifierKind.Bic),
        ("iban", IdentifierKind.Iban),
        ("bikCode", IdentifierKind.Bik),
        ("accountNumber", IdentifierKind.Account),
        ("passportNumber", IdentifierKind.Passport),
        ("taxNumber", IdentifierKind.Tax),
        ("vatCode", IdentifierKind.Tax),
        ("registrationNumber", IdentifierKind.Registration),
        ("idNumber", IdentifierKind.Registration),
        ("okpoCode", IdentifierKind.Registration),
        ("email", IdentifierKind.Email),
        ("phone", IdentifierKind.Phone),
        ("website", IdentifierKind.Website),
        ("wikidataId", IdentifierKind.Other),
        ("mmsi", IdentifierKind.Other),
        ("callSign", IdentifierKind.Other),
    ];

    private static readonly FrozenDictionary<IdentifierKind, string> s_byKind = s_properties
        .DistinctBy(p => p.Kind)
        .ToFrozenDictionary(p => p.Kind, p => p.Property);

    /// <summary>Every property with its scheme.</summary>
    public static IReadOnlyList<(string Property, IdentifierKind Kind)> All => s_properties;

    /// <summary>The property for a scheme.</summary>
    public static string Of(IdentifierKind kind) => s_byKind.GetValueOrDefault(kind, "registrationNumber");
}
