using System.Globalization;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>D39: invoice records of a pair, a currency and a quarter add up to what a source states, or do not.</summary>
/// <remarks>Sums are exact decimals. A pair without a stated sum gives a lead only where one of the two is listed or described as military.</remarks>
public sealed class InvoiceAggregationDetection : IDetection
{
    /// <inheritdoc/>
    public string Code => "D39";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public IEnumerable<Lead> Find(DetectionInput input)
    {
        var network = input.Network;
        var standing = new Standing(network);
        var totals = InvoiceLedger.Of(network);
        var stated = network.Claims.Where(IsStatement).ToList();
        var answered = new HashSet<InvoiceTotal>();
        var leads = new List<Lead>();
        foreach (var claim in stated)
        {
            var period = totals.Where(t => IsSamePair(network, t, claim) && Fits(t, claim)).ToList();
            if (period.Count > 0)
            {
                answered.UnionWith(period);
                leads.Add(Compared(network, claim, period));
            }
        }

        leads.AddRange(
            totals
                .Where(t => !answered.Contains(t) && t.Invoices > 0)
                .Select(t =>
                    (
                        Total: t,
                        Concern: new[] { t.Seller, t.Buyer }
                            .Select(network.PartyOrNull)
                            .OfType<Party>()
                            .FirstOrDefault(p => IsToSee(standing, p, t))
                    )
                )
                .Where(t => t.Concern is not null)
                .Select(t => Uncompared(input, t.Total, t.Concern!))
        );
        return leads.OrderByDescending(l => l.Score).ThenBy(l => l.Id, StringComparer.Ordinal);
    }

    // A sum of ordinary invoices is something to see where a party was listed by the end of the quarter or is described as military.
    private static bool IsToSee(Standing standing, Party party, InvoiceTotal total) =>
        standing.IsOfConcern(party)
        && (
            standing.DescriptionOrNull(party) is not null
            || Standing.Listings(party).Any(l => l.StateOn(total.Quarter.Latest) == ListingState.Active)
        );

    private static bool IsStatement(Claim claim) =>
        claim is { Predicate: "invoiced", Object: not null, Amount.Currency: not null, Time: not null }
        && claim.SaysSomething()
        && !InvoiceLedger.IsRecord(claim);

    private static bool IsSamePair(EvidenceNetwork network, InvoiceTotal total, Claim claim) =>
        total.Seller == network.NodeOf(claim.Subject)
        && total.Buyer == network.NodeOf(claim.Object!)
        && total.Currency == claim.Amount!.Currency;

    private static bool Fits(InvoiceTotal total, Claim claim) =>
        claim.Time!.Value.Earliest <= total.Quarter.Earliest && total.Quarter.Latest <= claim.Time.Value.Latest;

    private Lead Compared(EvidenceNetwork network, Claim statement, List<InvoiceTotal> totals)
    {
        var (total, proForma) = (totals.Sum(t => t.Total), totals.Sum(t => t.ProForma));
        var agrees = statement.Amount!.CanEqual(Amount.Exactly(total, statement.Amount.Currency, ""));
        var draft = Draft(network, totals);
        draft.Claims.Insert(0, statement);
        draft.Part(
            "records",
            0.4,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{totals.Sum(t => t.Invoices)} commercial invoices add up to {Words.Money(total, totals[0].Currency)}"
            )
        );
        draft.Part(
            "statement",
            agrees ? 0.3 : 0.2,
            $"stated: {statement.Amount.Verbatim} in {statement.Time}; {(agrees ? "the sum fits" : "the sum does not fit")}"
        );
        draft.Part(
            "independence",
            EvidenceNetwork.Strength(draft.Claims) > 1 ? 0.1 : 0,
            string.Create(CultureInfo.InvariantCulture, $"{EvidenceNetwork.Strength(draft.Claims)} origins")
        );
        draft.Parameter("stated", statement.Amount.Verbatim);
        draft.Parameter("agrees", agrees ? "yes" : "no");
        draft.Parameter("totalWithOpenProForma", total + proForma);
        var verdict = agrees ? "which fits" : "which does not fit";
        return draft.ToLead(
            $"{Sentence(network, totals)}, {verdict} the statement \"{statement.Amount.Verbatim}\"",
            "stated",
            statement.Id
        );
    }

    private Lead Uncompared(DetectionInput input, InvoiceTotal total, Party concern)
    {
        var draft = Draft(input.Network, [total]);
        draft.Part(
            "records",
            0.4,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{total.Invoices} commercial invoices add up to {Words.Money(total.Total, total.Currency)}"
            )
        );
        var listed = Standing.Matches(concern).Any();
        draft.Part(
            "partyOfConcern",
            0.1,
            listed
                ? $"{concern.Caption} matches entries of {Standing.Authorities(Standing.Listings(concern))}"
                : $"{concern.Caption} is described as military or under sanctions"
        );
        draft.Parameter("totalWithOpenProForma", total.Total + total.ProForma);
        return draft.ToLead(Sentence(input.Network, [total]), total.Seller, total.Buyer, total.Currency, total.Quarter.ToString());
    }

    private LeadDraft Draft(EvidenceNetwork network, List<InvoiceTotal> totals)
    {
        var draft = new LeadDraft(this, network);
        draft.Subjects.AddRange(new[] { totals[0].Seller, totals[0].Buyer }.Select(network.PartyOrNull).OfType<Party>());
        draft.Claims.AddRange(totals.SelectMany(t => t.Claims));
        draft.Parameter("total", totals.Sum(t => t.Total));
        draft.Parameter("invoiced", totals.Sum(t => t.Invoiced));
        draft.Parameter("credited", totals.Sum(t => t.Credited));
        draft.Parameter("openProForma", totals.Sum(t => t.ProForma));
        draft.Parameter("currency", totals[0].Currency);
        draft.Parameter("period", PeriodOf(totals));
        draft.Parameter("invoices", totals.Sum(t => t.Invoices));
        foreach (var (line, i) in totals.SelectMany(t => t.Left).Select((l, i) => (l, i)))
        {
            draft.Parameter($"leftOut{(i + 1).ToString("00", CultureInfo.InvariantCulture)}", line);
        }

        draft.Alternatives.Add("invoiced is not delivered and not paid: an invoice can be cancelled");
        draft.Alternatives.Add("the records in the material are not all invoices of the period");
        draft.RefutedBy.Add("a cancellation or a credit note that is not in the material");
        return draft;
    }

    private static string Sentence(EvidenceNetwork network, List<InvoiceTotal> totals)
    {
        string Name(string id) => network.PartyOrNull(id)?.Caption ?? id;
        var count = totals.Sum(t => t.Invoices);
        return $"{Name(totals[0].Seller)} invoiced {Name(totals[0].Buyer)} {Words.Money(totals.Sum(t => t.Total), totals[0].Currency)} in {PeriodOf(totals)} ({count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? "invoice" : "invoices")})";
    }

    private static string PeriodOf(List<InvoiceTotal> totals) =>
        totals.Count == 1 ? totals[0].Quarter.ToString() : $"{totals.Min(t => t.Quarter)}/{totals.Max(t => t.Quarter)}";
}
