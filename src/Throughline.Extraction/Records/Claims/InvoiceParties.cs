using System.Text.RegularExpressions;
using Throughline.Extraction.Records.Trade;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Identifiers and addresses of who bills and who is billed, from the blocks that the layout gives them; accounts without an owner are the biller's.</summary>
internal static partial class InvoiceParties
{
    /// <summary>Adds what the layout of an invoice shows of its parties.</summary>
    public static void Read(RecordContext context)
    {
        var (seller, buyer) = (context.Party(context.Label("seller")), context.Party(context.Label("buyer")));
        // The layout shows whose number stands in which column, where the order of the text does not.
        Disown(context, "seller", buyer);
        Disown(context, "buyer", seller);
        Details(context, "seller", seller, buyer);
        Details(context, "buyer", buyer, seller);
        if (seller is null || context.Claims.Exists(c => c.Predicate == "hasIdentifier" && IsAccount(c)))
        {
            return;
        }

        if (RussianAccount(context, buyer) is { } box)
        {
            PartyFacts.Identify(context, seller, IdentifierKind.Account, box.Quote, box);
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

    // The box over a Russian bill gives the account to pay into with the bank's БИК, whose key proves it.
    private static Evidence? RussianAccount(RecordContext context, EntityRef? buyer)
    {
        var text = context.Document.Text;
        var banks = Bik().Matches(text).Select(m => m.Groups["bik"].Value).Distinct(StringComparer.Ordinal).ToList();
        var found = Account()
            .Matches(text)
            .Where(m => !m.Value.StartsWith("30", StringComparison.Ordinal) && banks.Exists(b => RussianAccounts.IsRight(b, m.Value)))
            .Select(m => Evidence.In(context.Document, m.Index, m.Index + m.Length))
            .DistinctBy(e => e.Quote, StringComparer.Ordinal)
            .ToList();
        return found is [var only] && !IsOf(context, only, buyer) ? only : null;
    }

    [GeneratedRegex(@"\b[34][0-9]{19}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Account();

    [GeneratedRegex(@"\b(?<bik>04[0-9]{7})\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bik();

    private static void Disown(RecordContext context, string role, EntityRef? other)
    {
        if (other is not null && context.Fields.Find(f => f.Name == role + "TaxId")?.Value is { } tax)
        {
            context.Claims.RemoveAll(c => c.Predicate == "hasIdentifier" && c.Subject.Id == other.Id && c.Value == tax);
        }
    }

    private static void Details(RecordContext context, string role, EntityRef? party, EntityRef? other)
    {
        if (party is null)
        {
            return;
        }

        if (context.Fields.Find(f => f.Name == role + "TaxId") is { } tax && !IsOf(context, tax.At, other))
        {
            PartyFacts.Identify(context, party, IdentifierKind.Tax, tax.Value, tax.At);
        }

        if (
            context.Fields.Find(f => f.Name == role + "Address") is { } address
            && Located().IsMatch(address.Value)
            && !IsOf(context, address.At, other)
        )
        {
            PartyFacts.Inline(context, party, address.Value, address.At);
            PartyFacts.Locate(context, party, PartyFacts.WithoutIdentifiers(address.Value), address.At);
        }
    }

    // A number or address on a line that names the other party is that one's.
    private static bool IsOf(RecordContext context, Evidence at, EntityRef? other)
    {
        if (other is null)
        {
            return false;
        }

        var text = context.Document.Text;
        var start = text.LastIndexOf('\n', Math.Max(0, at.Start - 1)) + 1;
        var end = text.IndexOf('\n', at.End) is >= 0 and var stop ? stop : text.Length;
        return text.AsSpan(start, end - start).Contains(other.Name, StringComparison.Ordinal);
    }

    // What stands under a name is an address where it says a street, a house, a box or a district.
    [GeneratedRegex(
        @"(?i)\b(?:str(?:\.|eet|aße|asse)|\p{L}+(?:straße|strasse|str\.)|road|rd\.?|ave(?:nue)?|blvd|lane|plaza|tower|building|bldg|floor|office|suite|unit|plot|zone|district|p\.? ?o\.? ?box|ул\.|улица|пр\.|проспект|пер\.|наб\.|ш\.|шоссе|оф\.|обл\.|район|mah\.|cad\.|sok\.|via|viale|rue|calle|ulica|ul\.)(?:[\s,0-9]|$)|[路街道巷弄][0-9]+号|[0-9]{5,6},?\s\p{Lu}|(?:д|г)\.\s?[0-9\p{Lu}]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Located();

    private static bool IsAccount(Claim claim) =>
        claim.Qualifiers.Details.GetValueOrDefault("kind") is nameof(IdentifierKind.Iban) or nameof(IdentifierKind.Account);

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b", RegexOptions.NonBacktracking)]
    private static partial Regex Iban();
}
