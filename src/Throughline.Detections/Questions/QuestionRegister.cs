using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>What the material does not say, withholds, or leaves without a paper. A question closes when a claim answers it.</summary>
public static class QuestionRegister
{
    private static readonly ImmutableArray<string> s_unnamed = [.. Table.Lines("unnamed-words.txt")];
    private static readonly string[] s_needDate = ["tested", "evaluated", "delivered", "received", "shipped", "visited", "attended"];

    /// <summary>The questions, open ones first, then by kind and text.</summary>
    public static ImmutableArray<OpenQuestion> Of(EvidenceNetwork network) =>
        [
            .. Unknowns(network)
                .Concat(Withheld(network))
                .Concat(Unnamed(network))
                .Concat(Silence(network))
                .Concat(Undated(network))
                .Concat(MissingPapers(network))
                .DistinctBy(q => q.Id, StringComparer.Ordinal)
                .OrderBy(q => !q.AnsweredBy.IsEmpty)
                .ThenBy(q => q.Kind, StringComparer.Ordinal)
                .ThenBy(q => q.Text, StringComparer.Ordinal)
                .ThenBy(q => q.Id, StringComparer.Ordinal),
        ];

    private static IEnumerable<OpenQuestion> Unknowns(EvidenceNetwork network)
    {
        foreach (var claim in network.Claims.Where(c => c.Knowledge == Knowledge.Unknown && c.Disclosure == Disclosure.Open))
        {
            var answers = network.Claims.Where(c => c.SaysSomething() && c.Modality == Modality.Fact && Fills(network, claim, c)).ToList();
            yield return Of("unknown", $"Not known: {Matter(network, claim)}", [claim], answers);
        }
    }

    private static IEnumerable<OpenQuestion> Withheld(EvidenceNetwork network) =>
        network
            .Claims.Where(c => c.Disclosure != Disclosure.Open)
            .Select(c =>
                Of(
                    "withheld",
                    $"Kept back {(c.Disclosure == Disclosure.WithheldBySource ? "by the source" : "by us")}: {Matter(network, c)}",
                    [c],
                    []
                )
            );

    /// <summary>Parties that a source mentions without a name, and lists that a source says are not complete.</summary>
    private static IEnumerable<OpenQuestion> Unnamed(EvidenceNetwork network)
    {
        foreach (var claim in network.Claims.Where(c => c.SaysSomething() && c.Predicate != "responded"))
        {
            EntityRef?[] sides = [claim.Subject, claim.Object];
            foreach (
                var side in sides.OfType<EntityRef>().Where(s => s.Schema is not ("Person" or "Address" or "Location") && IsUnnamed(s.Name))
            )
            {
                var answers = network
                    .Claims.Where(c =>
                        c.Id != claim.Id
                        && c.Predicate == claim.Predicate
                        && c.SaysSomething()
                        && c.Evidence[0].Document != claim.Evidence[0].Document
                        && SharesOtherSide(network, claim, c, side)
                    )
                    .ToList();
                yield return Of("unnamedParty", $"{ClaimSentence.Of(network, claim)}: who is \"{side.Name}\"?", [claim], answers);
            }
        }

        foreach (
            var group in network
                .Claims.Where(c => c.OpenList && c.SaysSomething())
                .GroupBy(c => (network.NodeOf(c.Subject), c.Predicate, c.Evidence[0].Document))
        )
        {
            var first = group.OrderBy(c => c.Evidence[0].Start).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
            yield return Of(
                "unnamedParty",
                $"{ClaimSentence.Of(network, first[0])}: what else? The source gives examples only",
                [.. first],
                []
            );
        }
    }

    private static IEnumerable<OpenQuestion> Silence(EvidenceNetwork network)
    {
        foreach (
            var claim in network.Claims.Where(c =>
                c is { Predicate: "responded", Response: ResponseKind.NoResponse or ResponseKind.Declined }
            )
        )
        {
            var who = network.NodeOf(claim.Subject);
            var answers = network
                .Claims.Where(c =>
                    c is { Predicate: "responded", Response: not (null or ResponseKind.NoResponse or ResponseKind.Declined) }
                    && network.NodeOf(c.Subject) == who
                    && (claim.Answers.IsEmpty || c.Answers.IsEmpty || claim.Answers.Intersect(c.Answers, StringComparer.Ordinal).Any())
                )
                .ToList();
            var did = claim.Response == ResponseKind.NoResponse ? "did not respond" : "declined to comment";
            yield return Of("noResponse", $"{network.NameOf(claim.Subject)} {did}: what does it say?", [claim], answers);
        }
    }

    private static IEnumerable<OpenQuestion> Undated(EvidenceNetwork network)
    {
        var undated = network
            .Claims.Where(c => s_needDate.Contains(c.Predicate) && c is { Time: null, Modality: Modality.Fact } && c.SaysSomething())
            .GroupBy(c => Key(network, c), StringComparer.Ordinal);
        var dated = network
            .Claims.Where(c => s_needDate.Contains(c.Predicate) && c.Time is not null && c.SaysSomething())
            .ToLookup(c => Key(network, c), StringComparer.Ordinal);
        foreach (var group in undated.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var claims = group.OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
            yield return Of("noDate", $"{ClaimSentence.Of(network, claims[0])}: when?", [.. claims], [.. dated[group.Key]]);
        }
    }

    /// <summary>An invoice of which no payment or no shipment is in the material, where the material has such papers of the pair at all or of others.</summary>
    private static IEnumerable<OpenQuestion> MissingPapers(EvidenceNetwork network)
    {
        var records = network.Claims.Where(c => c.IsRecord() && c.SaysSomething() && c.Object is not null).ToList();
        var payments = records.Where(c => c.Predicate == "paid").ToList();
        var shipments = records.Where(c => c.Predicate is "shipped" or "delivered" or "received" or "supplied").ToList();
        var invoices = network
            .Claims.Where(c =>
                InvoiceLedger.IsRecord(c) && c.DetailOrNull("invoice") is not null && Type(c) is not ("proforma" or "creditnote")
            )
            .ToList();
        foreach (
            var group in invoices.GroupBy(c =>
                (Number: Words.Fold(c.DetailOrNull("invoice")!), Seller: network.NodeOf(c.Subject), Buyer: network.NodeOf(c.Object!))
            )
        )
        {
            var claims = group.OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
            var name = $"Invoice {claims[0].DetailOrNull("invoice")} ({ClaimSentence.Of(network, claims[0])})";
            if (payments.Count > 0)
            {
                var paid = payments
                    .Where(p =>
                        network.NodeOf(p.Subject) == group.Key.Buyer
                        && network.NodeOf(p.Object!) == group.Key.Seller
                        && Settles(p, claims, group.Key.Number)
                    )
                    .ToList();
                if (paid.Count == 0)
                {
                    yield return Of("missingDocument", $"{name}: no payment record", [.. claims], []);
                }
            }

            if (shipments.Count > 0)
            {
                var sent = shipments
                    .Where(s => Joins(network, s, group.Key.Seller, group.Key.Buyer) && Carries(network, s, claims, group.Key.Number))
                    .ToList();
                if (sent.Count == 0)
                {
                    yield return Of("missingDocument", $"{name}: no transport record", [.. claims], []);
                }
            }
        }
    }

    private static bool Settles(Claim payment, List<Claim> invoice, string number) =>
        Mentions(payment, number)
        || (payment.Amount is { } paid && invoice.Any(i => i.Amount!.Currency == paid.Currency && i.Amount.CanEqual(paid)));

    private static bool Carries(EvidenceNetwork network, Claim shipment, List<Claim> invoice, string number) =>
        Mentions(shipment, number)
        || (
            shipment.Qualifiers.Concerns is { } goods
            && invoice.Any(i => i.Qualifiers.Concerns is { } g && network.NodeOf(g) == network.NodeOf(goods))
            && (shipment.Time is not { } t || t.Latest >= invoice[0].Time!.Value.Earliest.PlusDays(-30))
        );

    private static bool Mentions(Claim claim, string number) =>
        Words.Fold(claim.DetailOrNull("invoice") ?? "") == number
        || (number.Length >= 3 && $" {Words.Fold(claim.DetailOrNull("purpose") ?? "")} ".Contains($" {number} ", StringComparison.Ordinal));

    private static bool Joins(EvidenceNetwork network, Claim claim, string a, string b)
    {
        var (subject, target) = (network.NodeOf(claim.Subject), network.NodeOf(claim.Object!));
        return (subject == a && target == b) || (subject == b && target == a);
    }

    private static string Type(Claim claim) =>
        Words.Fold(claim.DetailOrNull("documentType") ?? "").Replace(" ", "", StringComparison.Ordinal);

    /// <summary>True where a known claim says what the other says is not known.</summary>
    private static bool Fills(EvidenceNetwork network, Claim unknown, Claim known)
    {
        if (known.Id == unknown.Id || known.Predicate is "responded" or "stated" or "concerns")
        {
            return false;
        }

        var (subject, other) = (network.NodeOf(unknown.Subject), unknown.Object is { } o ? network.NodeOf(o) : null);
        var (knownSubject, knownOther) = (network.NodeOf(known.Subject), known.Object is { } k ? network.NodeOf(k) : null);
        var samePair =
            other is not null && ((knownSubject == subject && knownOther == other) || (knownSubject == other && knownOther == subject));

        // A contract number on any record of the two answers whether there is a contract.
        if (unknown.Predicate == "contractedWith" && samePair)
        {
            return known.Predicate == "contractedWith" || (known.IsRecord() && known.DetailOrNull("contract") is not null);
        }

        return known.Predicate == unknown.Predicate
            && (samePair || (other is null && knownSubject == subject && SameGoods(network, unknown, known)))
            && known.Evidence[0].Document != unknown.Evidence[0].Document;
    }

    private static bool SameGoods(EvidenceNetwork network, Claim a, Claim b) =>
        a.Qualifiers.Concerns is not { } x || (b.Qualifiers.Concerns is { } y && network.NodeOf(x) == network.NodeOf(y));

    private static bool SharesOtherSide(EvidenceNetwork network, Claim unnamed, Claim named, EntityRef side)
    {
        var isSubject = side.Id == unnamed.Subject.Id;
        var (fixedSide, namedFixed, filler) = isSubject
            ? (unnamed.Object, named.Object, named.Subject)
            : (unnamed.Subject, named.Subject, named.Object);
        return fixedSide is not null
            && namedFixed is not null
            && filler is not null
            && network.NodeOf(fixedSide) == network.NodeOf(namedFixed)
            && !IsUnnamed(filler.Name)
            && network.NodeOf(filler) != network.NodeOf(side);
    }

    // The value of an unknown or withheld attribute is only the word that says so ("undisclosed"): the matter is the subject.
    private static string Matter(EvidenceNetwork network, Claim claim) =>
        claim.Predicate == "hasAttribute" ? network.NameOf(claim.Subject)
        : claim.Disclosure == Disclosure.Open ? ClaimSentence.Of(network, claim)
        : $"{network.NameOf(claim.Subject)}, {ClaimSentence.VerbOf(claim.Predicate)}";

    private static bool IsUnnamed(string name)
    {
        var lower = name.ToLowerInvariant();
        return s_unnamed.Any(u => lower.Contains(u, StringComparison.Ordinal));
    }

    private static string Key(EvidenceNetwork network, Claim claim) =>
        string.Join(
            '|',
            claim.Predicate,
            network.NodeOf(claim.Subject),
            claim.Object is { } o ? network.NodeOf(o) : "",
            claim.Qualifiers.Concerns is { } c ? network.NodeOf(c) : ""
        );

    private static OpenQuestion Of(string kind, string text, ImmutableArray<Claim> claims, List<Claim> answers) =>
        new(
            StableId.Of("q", [kind, text[..Math.Min(text.Length, 40)], .. claims.Select(c => c.Id)]),
            kind,
            [.. claims.Select(c => c.Id)],
            text,
            [.. claims.Select(c => c.Evidence[0]).Take(10)],
            [.. answers.Select(a => a.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        );
}
