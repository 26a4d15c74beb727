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
        ("socialSecurityNumber", IdentifierKind.Registration),
        ("isin", IdentifierKind.Isin),
        ("isinCode", IdentifierKind.Isin),
        ("email", IdentifierKind.Email),
        ("phone", IdentifierKind.Phone),
        ("website", IdentifierKind.Website),
        ("wikidataId", IdentifierKind.Other),
        ("mmsi", IdentifierKind.Other),
        ("callSign", IdentifierKind.Other),
        ("crsNumber", IdentifierKind.Other),
        ("icaoCode", IdentifierKind.Other),
        ("serialNumber", IdentifierKind.Other),
        ("publicKey", IdentifierKind.Other),
        ("npiCode", IdentifierKind.Other),
        ("dunsCode", IdentifierKind.Other),
        ("uniqueEntityId", IdentifierKind.Other),
        ("cikCode", IdentifierKind.Other),
        ("jibCode", IdentifierKind.Other),
        ("cnpjCode", IdentifierKind.Other),
        ("voenCode", IdentifierKind.Other),
        ("irsCode", IdentifierKind.Other),
        ("permId", IdentifierKind.Other),
        ("bvdId", IdentifierKind.Other),
        ("licenseNumber", IdentifierKind.Other),
    ];

    private static readonly FrozenDictionary<IdentifierKind, string> s_byKind = s_properties
        .DistinctBy(p => p.Kind)
        .ToFrozenDictionary(p => p.Kind, p => p.Property);

    private static readonly string[] s_partNames =
    [
        .. Enum.GetNames<IdentifierKind>()
            .Select(n => n == nameof(IdentifierKind.Other) ? "identifier" : char.ToLowerInvariant(n[0]) + n[1..]),
    ];

    /// <summary>Every property with its scheme.</summary>
    public static IReadOnlyList<(string Property, IdentifierKind Kind)> All => s_properties;

    /// <summary>True for schemes whose numbers several parties share: contacts, banks, tax offices.</summary>
    public static bool IsShared(IdentifierKind kind) =>
        kind
            is IdentifierKind.Kpp
                or IdentifierKind.Bik
                or IdentifierKind.Email
                or IdentifierKind.Phone
                or IdentifierKind.Website
                or IdentifierKind.Messenger;

    /// <summary>True for schemes that give a party one number; a person may hold several passports and a firm several registrations.</summary>
    public static bool IsSingle(IdentifierKind kind) =>
        kind
            is IdentifierKind.Inn
                or IdentifierKind.Ogrn
                or IdentifierKind.Uscc
                or IdentifierKind.Lei
                or IdentifierKind.Imo
                or IdentifierKind.Isin;

    /// <summary>True for schemes with a check digit.</summary>
    public static bool HasCheck(IdentifierKind kind) => IsSingle(kind) || kind == IdentifierKind.Iban;

    /// <summary>The name of a part for a scheme: <c>inn</c>, <c>uscc</c>.</summary>
    public static string PartName(IdentifierKind kind) => s_partNames[(int)kind];

    /// <summary>The property for a scheme.</summary>
    public static string Of(IdentifierKind kind) => s_byKind.GetValueOrDefault(kind, "registrationNumber");
}
