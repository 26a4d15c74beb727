using System.Xml.Linq;
using Throughline.Accuracy.Scores;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Layout;

/// <summary>Whose are the numbers, accounts, mail addresses and postcodes of an invoice: the claims read off its pages against its XML.</summary>
/// <remarks>A value that the XML gives to one party and a claim to another, or to nobody it knows, is wrong; what the XML does not hold is not judged.</remarks>
internal static class PartyFactScore
{
    private const string Seller = "SellerTradeParty";
    private const string Buyer = "BuyerTradeParty";

    /// <summary>Scores one paper.</summary>
    public static void Add(string file, XElement root, Document document, Scoreboard board)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var truth = new HashSet<(string Role, string Value, bool IsPlace)>();
        foreach (var role in new[] { Seller, Buyer })
        {
            if (Named(root, role).FirstOrDefault() is not { } party)
            {
                continue;
            }

            names[role] = party.Elements().FirstOrDefault(e => e.Name.LocalName == "Name")?.Value ?? "";
            truth.UnionWith(Numbers(party).Select(v => (role, v, false)));
            truth.UnionWith(Postcodes(party).Select(v => (role, v, true)));
        }

        truth.UnionWith(Accounts(root, "PayeePartyCreditorFinancialAccount").Select(v => (Seller, v, false)));
        truth.UnionWith(Accounts(root, "PayerPartyDebtorFinancialAccount").Select(v => (Buyer, v, false)));
        var claims = new ClaimExtractor()
            .Extract(document)
            .Claims.Where(c => c.Predicate is "hasIdentifier" or "locatedAt")
            .Select(c => (c.Subject, IsPlace: c.Predicate == "locatedAt", Value: PaperText.Folded(c.Value ?? c.Object?.Name ?? "")))
            .ToList();
        var printed = PaperText.Folded(document.Text);
        foreach (var (role, value, isPlace) in truth.OrderBy(t => t))
        {
            // One number of both parties (a group's, a sample's) tells nothing.
            if (!printed.Contains(value, StringComparison.Ordinal) || truth.Count(t => t.Value == value) > 1)
            {
                continue;
            }

            var holders = claims
                .Where(c => c.IsPlace == isPlace && c.Value.Contains(value, StringComparison.Ordinal))
                .Select(c => c.Subject)
                .ToList();
            var isRight = holders.Exists(h => PaperText.SameName(h.Name, names[role]));
            board["facts of parties found"].Add(isRight);
            foreach (var holder in holders)
            {
                board["facts at the right party"].Add(PaperText.SameName(holder.Name, names[role]));
            }

            if (!isRight || holders.Exists(h => !PaperText.SameName(h.Name, names[role])))
            {
                board.Notes.Add(
                    $"{file}: {value} is of the {role} '{names[role]}', read of '{string.Join("', '", holders.Select(h => h.Name))}'"
                );
            }
        }

        foreach (
            var (subject, _, value) in claims.Where(c =>
                !truth.Any(t => t.IsPlace == c.IsPlace && c.Value.Contains(t.Value, StringComparison.Ordinal))
            )
        )
        {
            board.Notes.Add($"{file}: not in the XML: {value} of '{subject.Name}'");
        }
    }

    private static IEnumerable<string> Numbers(XElement party) =>
        party
            .Elements()
            .Where(e => e.Name.LocalName is "SpecifiedTaxRegistration" or "SpecifiedLegalOrganization" or "DefinedTradeContact")
            .Descendants()
            .Where(e => e.Name.LocalName is "ID" or "URIID" or "CompleteNumber")
            .Select(e => PaperText.Folded(e.Value))
            .Where(v => v.Length >= 5);

    private static IEnumerable<string> Postcodes(XElement party) =>
        Named(party, "PostcodeCode").Select(e => PaperText.Folded(e.Value)).Where(v => v.Length >= 4);

    private static IEnumerable<string> Accounts(XElement root, string role) =>
        Named(root, role)
            .Descendants()
            .Where(e => e.Name.LocalName is "IBANID" or "ProprietaryID")
            .Select(e => PaperText.Folded(e.Value))
            .Where(v => v.Length >= 5);

    private static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(e => e.Name.LocalName == name);
}
