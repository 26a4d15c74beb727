using System.Xml.Linq;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Iso20022;

/// <summary>Parties, accounts and banks of ISO 20022.</summary>
internal static class IsoParty
{
    /// <summary>Fills a party's columns: name, address, country, identifiers.</summary>
    /// <param name="row">The row.</param>
    /// <param name="role">The role and key, such as <c>payer</c>.</param>
    /// <param name="party">The element; from version 8 on a party or a bank stands inside it.</param>
    /// <param name="aliases">Further roles under which all is stated.</param>
    public static void Add(SheetRow row, string role, XElement? party, params string[] aliases)
    {
        if (party.At("Agt", "FinInstnId") is { } bank)
        {
            row.Add(role, bank.Text("Nm|CmbndId") ?? bank.Text("BICFI|BIC"), null, aliases);
            Field("Bic", bank.Text("BICFI|BIC"));
            Field("Address", Address(bank.At("PstlAdr")));
            Field("Country", bank.Text("PstlAdr", "Ctry"));
            return;
        }

        var own = party.At("Pty") ?? party;
        if (own is null)
        {
            return;
        }

        row.Add(role, own.Text("Nm") ?? own.Text("FinInstnId", "Nm") ?? own.Text("FinInstnId", "BICFI|BIC"), null, aliases);
        Field("Address", Address(own.At("PstlAdr")));
        Field("Country", own.Text("PstlAdr", "Ctry") ?? own.Text("CtryOfRes"));
        var (organisation, person) = (own.At("Id", "OrgId"), own.At("Id", "PrvtId"));
        Field("Bic", organisation.Text("AnyBIC|BICOrBEI|BIC|BEI") ?? own.Text("FinInstnId", "BICFI|BIC"));
        Field("Lei", organisation.Text("LEI") ?? own.Text("FinInstnId", "LEI"));
        foreach (var other in organisation.All("Othr|PrtryId"))
        {
            Field(other.Text("SchmeNm", "Cd") is "TXID" ? "TaxId" : "Id", other.Text("Id"));
        }

        Field("TaxId", organisation.Text("TaxIdNb"));
        if (person is not null)
        {
            Field("Kind", "person");
            Field("BirthDate", person.Text("DtAndPlcOfBirth", "BirthDt"));
            Field("BirthPlace", person.Text("DtAndPlcOfBirth", "CityOfBirth"));
            foreach (var other in person.All("Othr|OthrId"))
            {
                var suffix = other.Text("SchmeNm", "Cd") switch
                {
                    "CCPT" => "Passport",
                    "TXID" => "TaxId",
                    "NIDN" => "NationalId",
                    _ => "Id",
                };
                Field(suffix, other.Text("Id"));
            }

            Field("Passport", person.Text("PsptNb"));
        }

        Field("Email", own.Text("CtctDtls", "EmailAdr"));
        Field("Phone", own.Text("CtctDtls", "PhneNb|MobNb"));

        void Field(string suffix, string? text) => row.Add(role + suffix, text, null, [.. aliases.Select(a => a + suffix)]);
    }

    /// <summary>The account's number: IBAN or another.</summary>
    public static string? AccountOrNull(XElement? account) =>
        account.Text("Id", "IBAN|BBAN|UPIC") ?? account.Text("Id", "Othr|PrtryAcct", "Id") ?? account.Text("IBAN");

    /// <summary>The bank's code: BIC, else its clearing number or name.</summary>
    public static string? BankOrNull(XElement? agent) =>
        agent.Text("FinInstnId", "BICFI|BIC")
        ?? agent.Text("FinInstnId", "CmbndId", "BIC")
        ?? agent.Text("FinInstnId", "ClrSysMmbId", "MmbId")
        ?? agent.Text("FinInstnId", "Othr|PrtryId", "Id")
        ?? BankNameOrNull(agent);

    /// <summary>The bank's name.</summary>
    public static string? BankNameOrNull(XElement? agent) => agent.Text("FinInstnId", "Nm") ?? agent.Text("FinInstnId", "NmAndAdr", "Nm");

    /// <summary>An address in one line.</summary>
    public static string? Address(XElement? address)
    {
        if (address is null)
        {
            return null;
        }

        var street = Joined(" ", address.Text("StrtNm"), address.Text("BldgNb"));
        var town = Joined(" ", address.Text("PstCd"), address.Text("TwnNm"));
        var lines = string.Join(", ", address.All("AdrLine").Select(l => l.Value.Trim()).Where(l => l.Length > 0));
        var text = Joined(", ", lines, street, address.Text("BldgNm"), town, address.Text("CtrySubDvsn"));
        return text is null ? null : Joined(", ", text, address.Text("Ctry"));
    }

    private static string? Joined(string between, params string?[] parts) =>
        string.Join(between, parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } text ? text : null;
}
