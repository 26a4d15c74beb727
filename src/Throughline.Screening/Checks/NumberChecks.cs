using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Identifiers that cannot be right by themselves.</summary>
internal static class NumberChecks
{
    private static readonly int[] s_companyWeights = [8, 6, 4, 2, 9, 7];

    public static IEnumerable<ListAnomaly> Of(CheckedEntry entry)
    {
        foreach (var (property, identifier) in entry.Identifiers)
        {
            if (Expected(entry, property, identifier) is { } kind)
            {
                if (!IsWellFormed(entry, kind, identifier.Value))
                {
                    yield return Anomaly(
                        entry,
                        ListAnomalyKind.BadCheckDigit,
                        $"{Called(kind)} {identifier.Value} of {entry.NameOrEmpty} {Fault(kind, identifier.Value)}",
                        identifier.Value
                    );
                }
                else if (!IsSoleTrader(entry) && IsAtHome(entry, kind) && OfTheOtherKind(entry, kind, identifier.Value) is { } wrong)
                {
                    yield return Anomaly(
                        entry,
                        wrong.Kind,
                        $"{entry.NameOrEmpty} is listed as {wrong.Listed} and carries {Called(kind)} {identifier.Value}, {wrong.Number}",
                        identifier.Value
                    );
                }
            }
        }
    }

    private static bool IsWellFormed(CheckedEntry entry, IdentifierKind kind, string value) =>
        IdentifierChecks.IsWellFormed(kind, value)
        || (kind == IdentifierKind.Imo && entry.Kind != Text.NameKind.Thing && IsCompanyNumber(value));

    // Companies and owners of ships carry IMO numbers of their own (resolution MSC.160(78)), with other weights than ships.
    private static bool IsCompanyNumber(string value)
    {
        if (!IsDigits(value, s_companyWeights.Length + 1, s_companyWeights.Length + 1))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < s_companyWeights.Length; i++)
        {
            sum += (value[i] - '0') * s_companyWeights[i];
        }

        return (11 - (sum % 11)) % 10 == value[^1] - '0';
    }

    // A sole trader is listed as an organization by some, and has a person's numbers by right.
    private static bool IsSoleTrader(CheckedEntry entry) =>
        entry.Identifiers.Any(i => i.Value is { Kind: IdentifierKind.Ogrn, Value.Length: 15 })
        && entry.Identifiers.Any(i => i.Value is { Kind: IdentifierKind.Inn, Value.Length: 12 });

    // Numbers of other countries can satisfy the check digits by chance.
    private static bool IsAtHome(CheckedEntry entry, IdentifierKind kind) =>
        kind switch
        {
            IdentifierKind.Inn or IdentifierKind.Ogrn => entry.IsOf("ru"),
            IdentifierKind.Uscc => entry.IsOf("cn"),
            _ => true,
        };

    // The scheme that the value ought to satisfy; null where the field leaves it open.
    private static IdentifierKind? Expected(CheckedEntry entry, string property, Identifier identifier) =>
        identifier.Kind switch
        {
            IdentifierKind.Inn
            or IdentifierKind.Ogrn
            or IdentifierKind.Uscc
            or IdentifierKind.Lei
            or IdentifierKind.Imo
            or IdentifierKind.Iban
            or IdentifierKind.Bic => identifier.Kind,
            // A tax number of ten or twelve digits of somebody in Russia is an INN, and fails as one.
            IdentifierKind.Tax when property == "taxNumber" && IsDigits(identifier.Value, 10, 12) && entry.IsOf("ru") => IdentifierKind.Inn,
            IdentifierKind.Registration when property == "registrationNumber" && IsDigits(identifier.Value, 13, 15) && entry.IsOf("ru") =>
                IdentifierKind.Ogrn,
            IdentifierKind.Tax
            or IdentifierKind.Registration when identifier.Value is { Length: 18 } value && value[0] == '9' && entry.IsOf("cn") =>
                IdentifierKind.Uscc,
            _ => null,
        };

    private static (ListAnomalyKind Kind, string Listed, string Number)? OfTheOtherKind(
        CheckedEntry entry,
        IdentifierKind kind,
        string value
    ) =>
        (kind, value.Length, entry.Entity.Schema) switch
        {
            (IdentifierKind.Inn, 12, "Company" or "Organization" or "PublicBody") => (
                ListAnomalyKind.PersonsNumber,
                "an organization",
                "which has the twelve digits of a person's number"
            ),
            (IdentifierKind.Ogrn, 15, "Company" or "Organization" or "PublicBody") => (
                ListAnomalyKind.PersonsNumber,
                "an organization",
                "which is the number of a sole trader"
            ),
            (IdentifierKind.Inn, 10, "Person") => (
                ListAnomalyKind.OrganizationsNumber,
                "a person",
                "which has the ten digits of an organization's number"
            ),
            (IdentifierKind.Ogrn, 13, "Person") => (
                ListAnomalyKind.OrganizationsNumber,
                "a person",
                "which is the number of an organization"
            ),
            (IdentifierKind.Uscc or IdentifierKind.Lei, _, "Person") => (
                ListAnomalyKind.OrganizationsNumber,
                "a person",
                "which is the number of an organization"
            ),
            _ => null,
        };

    private static string Fault(IdentifierKind kind, string value) =>
        kind switch
        {
            IdentifierKind.Inn when !IsDigits(value, 10, 12) => "does not have ten or twelve digits",
            IdentifierKind.Ogrn when !IsDigits(value, 13, 15) => "does not have thirteen or fifteen digits",
            IdentifierKind.Uscc when value.Length != 18 => "does not have eighteen characters",
            IdentifierKind.Lei when value.Length != 20 => "does not have twenty characters",
            IdentifierKind.Imo when !IsDigits(value, 7, 7) => "does not have seven digits",
            IdentifierKind.Bic => "does not have the shape of a bank's code",
            _ => "fails its check digits",
        };

    private static string Called(IdentifierKind kind) => kind.ToString().ToUpperInvariant();

    private static bool IsDigits(string value, int length, int other) =>
        (value.Length == length || value.Length == other) && value.All(char.IsAsciiDigit);

    private static ListAnomaly Anomaly(CheckedEntry entry, ListAnomalyKind kind, string text, string value) =>
        new(kind, text, [entry.Place], [value], []);
}
