using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>Adds the invoice records of a case up: copies once, pro-forma and commercial invoice once, credit notes subtracted.</summary>
public static class InvoiceLedger
{
    private const int ProFormaDays = 120;

    /// <summary>Totals by seller, buyer, currency and quarter, in that order.</summary>
    public static ImmutableArray<InvoiceTotal> Of(EvidenceNetwork network) =>
        [
            .. Papers(network)
                .GroupBy(p => (p.Seller, p.Buyer, p.Currency))
                .OrderBy(g => g.Key.Seller, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Buyer, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Currency, StringComparer.Ordinal)
                .SelectMany(g => Totals(g.Key.Seller, g.Key.Buyer, g.Key.Currency, [.. g])),
        ];

    /// <summary>True for a claim that is an invoice record: documented, exact, on a day.</summary>
    public static bool IsRecord(Claim claim) =>
        claim is { Predicate: "invoiced", Object: not null, Amount: { IsExact: true, Currency: not null }, Time: { IsInterval: false } }
        && claim.IsRecord()
        && claim.SaysSomething()
        && claim.Time.Value.Start?.Precision == DatePrecision.Day;

    /// <summary>One paper each: claims of one number are one invoice, its lines added where no claim gives the sum.</summary>
    private static IEnumerable<Paper> Papers(EvidenceNetwork network)
    {
        var records = network
            .Claims.Where(IsRecord)
            .Select(c => (Claim: c, Seller: network.NodeOf(c.Subject), Buyer: network.NodeOf(c.Object!)));
        foreach (
            var group in records.GroupBy(r =>
                (r.Seller, r.Buyer, r.Claim.Amount!.Currency, Number: NumberOf(r.Claim), Kind: KindOf(r.Claim))
            )
        )
        {
            var claims = group.Select(r => r.Claim).OrderBy(c => c.Time!.Value.Earliest).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
            // A document can give net, lines and total of one invoice: the largest sum of a document is its total.
            var sums = claims
                .Where(c => c.LineOrNull() is null)
                .GroupBy(c => c.Evidence[0].Document, StringComparer.Ordinal)
                .Select(g => g.OrderByDescending(c => Math.Abs(c.Amount!.Min!.Value)).ThenBy(c => c.Id, StringComparer.Ordinal).First())
                .OrderBy(c => c.Time!.Value.Earliest)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .ToList();
            var left = new List<string>();
            decimal amount;
            if (sums.Count > 0)
            {
                // The last issue of a number counts; the same number again is a copy or a correction.
                amount = Math.Abs(sums[^1].Amount!.Min!.Value);
                left.AddRange(
                    sums.Select(c => Math.Abs(c.Amount!.Min!.Value))
                        .Distinct()
                        .Where(a => a != amount)
                        .Select(a => $"{group.Key.Number}: an issue over {Text(a)} was replaced by one over {Text(amount)}")
                );
            }
            else
            {
                // Copies of an invoice repeat its lines.
                amount = claims.DistinctBy(c => (c.LineOrNull(), c.Amount!.Min)).Sum(c => Math.Abs(c.Amount!.Min!.Value));
            }

            yield return new(
                group.Key.Seller,
                group.Key.Buyer,
                group.Key.Currency!,
                group.Key.Number,
                group.Key.Kind,
                claims[^1].Time!.Value.Earliest,
                amount,
                [.. claims],
                left
            );
        }
    }

    private static IEnumerable<InvoiceTotal> Totals(string seller, string buyer, string currency, List<Paper> papers)
    {
        var commercial = papers
            .Where(p => p.Kind == "commercial")
            .OrderBy(p => p.Day)
            .ThenBy(p => p.Number, StringComparer.Ordinal)
            .ToList();
        var followed = new HashSet<Paper>();
        var taken = new HashSet<Paper>();
        foreach (var proForma in papers.Where(p => p.Kind == "proForma").OrderBy(p => p.Day).ThenBy(p => p.Number, StringComparer.Ordinal))
        {
            var match = commercial.FirstOrDefault(c => !taken.Contains(c) && Follows(c, proForma));
            if (match is not null)
            {
                taken.Add(match);
                followed.Add(proForma);
            }
        }

        foreach (var quarter in papers.GroupBy(p => PartialDate.OfQuarter(p.Day.Year, ((p.Day.Month - 1) / 3) + 1)).OrderBy(q => q.Key))
        {
            var open = quarter.Where(p => p.Kind == "proForma" && !followed.Contains(p)).ToList();
            var counted = quarter.Where(p => p.Kind != "proForma").ToList();
            yield return new(
                seller,
                buyer,
                currency,
                quarter.Key,
                counted.Where(p => p.Kind == "commercial").Sum(p => p.Amount),
                counted.Where(p => p.Kind == "creditNote").Sum(p => p.Amount),
                open.Sum(p => p.Amount),
                counted.Count(p => p.Kind == "commercial"),
                [
                    .. quarter
                        .SelectMany(p => p.Left)
                        .Concat(quarter.Where(followed.Contains).Select(p => $"{p.Number}: pro-forma, followed by a commercial invoice"))
                        .Concat(open.Select(p => $"{p.Number}: pro-forma over {Text(p.Amount)} without a commercial invoice"))
                        .Order(StringComparer.Ordinal),
                ],
                [.. counted.SelectMany(p => p.Claims).OrderBy(c => c.Time!.Value.Earliest).ThenBy(c => c.Id, StringComparer.Ordinal)]
            );
        }
    }

    private static bool Follows(Paper commercial, Paper proForma)
    {
        var days = Period.DaysBetween(proForma.Day, commercial.Day);
        var sharesReference = commercial.Number == proForma.Number || commercial.References.Overlaps(proForma.References);
        return days is >= -7 and <= ProFormaDays && (commercial.Amount == proForma.Amount || sharesReference);
    }

    private static string KindOf(Claim claim)
    {
        var kind = Words.Fold(claim.DetailOrNull("documentType") ?? "").Replace(" ", "", StringComparison.Ordinal);
        return kind switch
        {
            "proforma" or "proformainvoice" => "proForma",
            "creditnote" or "creditmemo" => "creditNote",
            _ => claim.Amount!.Min < 0 ? "creditNote" : "commercial",
        };
    }

    // Without a number, an amount on a day is one invoice within one origin.
    private static string NumberOf(Claim claim) =>
        claim.DetailOrNull("invoice") is { } number
            ? Words.Fold(number)
            : $"{claim.Time} {Text(claim.Amount!.Min!.Value)} {EvidenceNetwork.OriginOf(claim)}";

    private static string Text(decimal amount) => amount.ToString("#,##0.00##", CultureInfo.InvariantCulture);

    private sealed record Paper(
        string Seller,
        string Buyer,
        string Currency,
        string Number,
        string Kind,
        LocalDate Day,
        decimal Amount,
        ImmutableArray<Claim> Claims,
        List<string> Left
    )
    {
        public HashSet<string> References { get; } =
            Claims
                .SelectMany(c => new[] { c.DetailOrNull("contract"), c.DetailOrNull("proForma"), c.DetailOrNull("order") })
                .OfType<string>()
                .Select(Words.Fold)
                .ToHashSet(StringComparer.Ordinal);
    }
}
