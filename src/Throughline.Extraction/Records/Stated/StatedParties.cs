using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Parties that a structured format states, with their identifiers, addresses and banks.</summary>
internal static class StatedParties
{
    private static readonly (string Suffix, IdentifierKind Kind)[] s_identifiers =
    [
        ("Account", IdentifierKind.Account),
        ("Inn", IdentifierKind.Inn),
        ("Kpp", IdentifierKind.Kpp),
        ("Lei", IdentifierKind.Lei),
        ("Bic", IdentifierKind.Bic),
        ("Vat", IdentifierKind.Tax),
        ("TaxId", IdentifierKind.Tax),
        ("CompanyId", IdentifierKind.Registration),
        ("NationalId", IdentifierKind.Registration),
        ("Passport", IdentifierKind.Passport),
        ("CreditorId", IdentifierKind.Other),
        ("Gln", IdentifierKind.Other),
        ("Id", IdentifierKind.Other),
        ("Email", IdentifierKind.Email),
        ("Phone", IdentifierKind.Phone),
        ("Website", IdentifierKind.Website),
    ];

    /// <summary>The party of a role in a group; null where no name is stated.</summary>
    public static EntityRef? Of(RecordContext context, StatedGroup group, string role)
    {
        if (group[role] is not { } value)
        {
            return null;
        }

        var name = value.Value[PartyNames.StartOf(value.Value)..].Trim();
        if (!PartyNames.IsName(name))
        {
            return null;
        }

        var schema = group.Text(role + "Kind") is "person" || group[role + "BirthDate"] is not null ? "Person" : PartyNames.SchemaOf(name);
        return context.Entity(name, schema);
    }

    /// <summary>The account of a role as a thing of its own, for payments whose party is not named; null where none is stated.</summary>
    public static EntityRef? AccountOf(RecordContext context, StatedValue? account) =>
        account is { } value && Number(value.Value) is { Length: > 3 } number && number.Any(char.IsAsciiDigit)
            ? context.Entity(value.Value, "BankAccount")
            : null;

    /// <summary>Claims the identifiers, the address and the country that a group states of a party.</summary>
    public static void Describe(RecordContext context, StatedGroup group, string role, EntityRef? party)
    {
        if (party is null)
        {
            return;
        }

        foreach (var (suffix, kind) in s_identifiers)
        {
            if (group[role + suffix] is { } value)
            {
                Identify(context, party, kind, value);
            }
        }

        if (group[role + "Address"] is { } address)
        {
            PartyFacts.Locate(context, party, address.Value, StatedPlaces.At(context, address));
        }

        if (group[role + "Country"] is { } country)
        {
            context.AddOnce("hasAttribute", party, null, StatedPlaces.At(context, country), country.Value, "attribute", "country");
        }
    }

    /// <summary>Claims an identifier in its normal form; a number whose check digits fail is left to the fields.</summary>
    public static void Identify(RecordContext context, EntityRef party, IdentifierKind kind, StatedValue value)
    {
        var text = kind is IdentifierKind.Email or IdentifierKind.Website ? value.Value.Trim().ToLowerInvariant() : Number(value.Value);
        if (kind == IdentifierKind.Account && IdentifierChecks.IsWellFormed(IdentifierKind.Iban, text))
        {
            kind = IdentifierKind.Iban;
        }
        else if (kind is IdentifierKind.Tax or IdentifierKind.Registration)
        {
            kind =
                IdentifierChecks.IsUscc(text) ? IdentifierKind.Uscc
                : IdentifierChecks.IsOgrn(text) ? IdentifierKind.Ogrn
                : kind;
        }

        if (text.Length >= 3 && IdentifierChecks.IsWellFormed(kind, text))
        {
            context.AddOnce("hasIdentifier", party, null, StatedPlaces.At(context, value), text, "kind", kind.ToString(), eachTime: true);
        }
    }

    // German statements write "bank code/account" and some banks add the currency.
    private static string Number(string text)
    {
        var slash = text.LastIndexOf('/');
        var own = slash > 0 && text[(slash + 1)..].Count(char.IsAsciiDigit) > 4 ? text[(slash + 1)..] : text;
        return new string([.. own.ToUpperInvariant().Where(char.IsLetterOrDigit)]);
    }
}
