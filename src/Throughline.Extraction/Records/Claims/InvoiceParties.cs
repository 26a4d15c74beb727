using System.Text.RegularExpressions;
using Throughline.Extraction.Records.Trade;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Identifiers and addresses of who bills and who is billed, from the blocks that the layout gives them; accounts without an owner are the biller's.</summary>
internal static partial class InvoiceParties
{
    /// <summary>Adds what the layout of an invoice shows of its parties.</summary>
    /// <param name="context">The document.</param>
    /// <param name="details">Numbers and addresses by where they stand on the page; empty where the page does not show both parties.</param>
    public static void Read(RecordContext context, List<PaperDetail> details)
    {
        var (seller, buyer) = (context.Party(context.Label("seller")), context.Party(context.Label("buyer")));
        // The layout shows whose number stands in which column, where the order of the text does not.
        Correct(context, "seller", "buyer");
        Correct(context, "buyer", "seller");
        Disown(context, "seller", buyer);
        Disown(context, "buyer", seller);
        Details(context, "seller", seller, buyer);
        Details(context, "buyer", buyer, seller);
        if (
            seller is not null
            && !context.Claims.Exists(c => c.Predicate == "hasIdentifier" && IsAccount(c))
            && RussianAccount(context, buyer) is { } box
        )
        {
            PartyFacts.Identify(context, seller, IdentifierKind.Account, box.Quote, box);
        }

        foreach (var detail in details)
        {
            if ((detail.IsBuyers ? buyer : seller) is { } owner)
            {
                Settle(context, detail, owner);
            }
        }
    }

    // One number is one party's: what stands in the layout outweighs the order of the text, but not a third party's label.
    private static void Settle(RecordContext context, PaperDetail detail, EntityRef owner)
    {
        var at = Evidence.In(context.Document, detail.Start, detail.End);
        if (
            PartyFacts.NormalOrNull(context, detail.Kind, detail.Value) is not { } identifier
            || context.Claims.Exists(c => Holds(c, identifier, at) && IsSettled(context, c.Subject, detail))
        )
        {
            return;
        }

        context.Claims.RemoveAll(c => c.Subject.Id != owner.Id && Holds(c, identifier, at));
        PartyFacts.Identify(context, owner, detail.Kind, detail.Value, at);
    }

    // A tax number stands behind a label as a rule, so that its reader knows better; unless the label says whose it is.
    private static bool IsSettled(RecordContext context, EntityRef holder, PaperDetail detail) =>
        PartyNames.IsOrganisation(holder.Name)
        && (
            (detail.Kind == IdentifierKind.Tax && !detail.IsSaid)
            || context.Labels.Any(l => IsThird(l) && context.Party(l)?.Id == holder.Id)
        );

    private static bool Holds(Claim claim, Identifier identifier, Evidence at) =>
        claim.Predicate == "hasIdentifier"
        && (claim.Value == identifier.Value || claim.Evidence[0].Start < at.End && at.Start < claim.Evidence[0].End);

    private static bool IsAccount(Claim claim) =>
        claim.Qualifiers.Details.GetValueOrDefault("kind") is nameof(IdentifierKind.Iban) or nameof(IdentifierKind.Account);

    private static bool IsThird(Labelled label) =>
        TermLexicon.Roles.Contains(label.Key) && label.Key is not ("seller" or "buyer" or "director" or "person" or "participant");

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

    [GeneratedRegex(@"\b[34][0-9]{19}\b")]
    private static partial Regex Account();

    [GeneratedRegex(@"\b(?<bik>04[0-9]{7})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Bik();

    // What a label within the other party's block gives is that one's, where a label of its own block gives this party another.
    private static void Correct(RecordContext context, string role, string other)
    {
        if (context.Fields.Find(f => f.Name == role + "TaxId") is not { } tax)
        {
            return;
        }

        var owners = PartyBlocks.Owners(context.Labels, context.Document.Text, false);
        bool Has(string owner, bool same) =>
            owners.Any(o =>
                o.Value.Key == owner
                && o.Key.Key is "inn" or "uscc" or "taxId"
                && o.Key.Text.Contains(tax.Value, StringComparison.Ordinal) == same
            );
        // "ИНН/КПП покупателя": the label says whose the number is.
        bool IsSaid(string owner) =>
            context.Labels.Any(l =>
                new Meaning(l.Key, 1) is { Part: "inn" or "uscc" or "taxId", Role: var named }
                && named == owner
                && l.Text.Contains(tax.Value, StringComparison.Ordinal)
            );
        if ((Has(other, true) && Has(role, false) && !Has(role, true)) || (IsSaid(other) && !IsSaid(role)))
        {
            context.Fields.Remove(tax);
        }
    }

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
            && (Located().IsMatch(address.Value) || (!address.Value.Any(Tokens.IsHan) && PaperBlock.IsTown(address.Value)))
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
        @"(?i)\b(?:str(?:\.|eet|aße|asse)|\p{L}{1,200}(?:straße|strasse|str\.)|road|rd\.?|ave(?:nue)?|blvd|lane|plaza|tower|building|bldg|floor|office|suite|unit|plot|zone|district|p\.? ?o\.? ?box|ул\.|улица|пр\.|проспект|пер\.|наб\.|ш\.|шоссе|оф\.|обл\.|район|mah\.|cad\.|sok\.|via|viale|rue|calle|ulica|ul\.)(?:[\s,0-9]|$)|[路街道巷弄][0-9]{1,200}号|[0-9]{5,6},?\s\p{Lu}|(?:д|г)\.\s?[0-9\p{Lu}]",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Located();
}
