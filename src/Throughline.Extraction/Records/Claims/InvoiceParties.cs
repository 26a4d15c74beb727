using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Identifiers and addresses of who bills and who is billed, from the blocks that the layout gives them; accounts without an owner are the biller's.</summary>
internal static partial class InvoiceParties
{
    /// <summary>Adds what the layout of an invoice shows of its parties.</summary>
    public static void Read(RecordContext context)
    {
        var (seller, buyer) = (context.Party(context.Label("seller")), context.Party(context.Label("buyer")));
        Details(context, "seller", seller);
        Details(context, "buyer", buyer);
        if (seller is null || context.Claims.Exists(c => c.Predicate == "hasIdentifier" && IsAccount(c)))
        {
            return;
        }

        // The account to pay into.
        var block = context.Fields.Find(f => f.Name == "buyerAddress")?.At;
        var found = Iban().Matches(context.Document.Text);
        if (found.Select(m => m.Value.Replace(" ", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            return;
        }

        foreach (Match match in found)
        {
            if (block is null || match.Index < block.Start || match.Index >= block.End)
            {
                PartyFacts.Identify(
                    context,
                    seller,
                    IdentifierKind.Account,
                    match.Value,
                    Evidence.In(context.Document, match.Index, match.Index + match.Length)
                );
            }
        }
    }

    private static void Details(RecordContext context, string role, EntityRef? party)
    {
        if (party is null)
        {
            return;
        }

        if (context.Fields.Find(f => f.Name == role + "TaxId") is { } tax)
        {
            PartyFacts.Identify(context, party, IdentifierKind.Tax, tax.Value, tax.At);
        }

        if (context.Fields.Find(f => f.Name == role + "Address") is { } address)
        {
            PartyFacts.Inline(context, party, address.Value, address.At);
            PartyFacts.Locate(context, party, PartyFacts.WithoutIdentifiers(address.Value), address.At);
        }
    }

    private static bool IsAccount(Claim claim) =>
        claim.Qualifiers.Details.GetValueOrDefault("kind") is nameof(IdentifierKind.Iban) or nameof(IdentifierKind.Account);

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b", RegexOptions.NonBacktracking)]
    private static partial Regex Iban();
}
