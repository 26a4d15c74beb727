using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Detections.Tests.InvoiceAggregation;

public class InvoiceAggregationDetectionTests
{
    [Fact]
    public void The_sum_is_exact_to_the_cent_with_copies_and_pro_formas_once_and_credit_notes_off()
    {
        var total = InvoiceLedger.Of(Plain.Network(Ledger())).Single(t => t.Quarter.ToString() == "2025-Q2");
        total.Invoiced.ShouldBe(1_940_000.10m + 1_710_000.20m + 1_420_000.07m + 500_000.00m);
        total.Credited.ShouldBe(100_000.01m);
        total.Total.ShouldBe(5_470_000.36m);
        total.ProForma.ShouldBe(77_000.00m);
        total.Invoices.ShouldBe(4);
    }

    [Fact]
    public void A_stated_sum_that_the_records_bear_out_is_said_to_fit()
    {
        var papers = Ledger();
        papers.Say(
            "news",
            "Baltika Parts",
            "invoiced",
            "TSK Orion",
            time: "2025-Q2",
            amount: ">5000000 CNY",
            change: c => c with { Epistemic = Epistemic.Reported }
        );
        var lead = Find(papers).First();
        lead.Title.ShouldBe(
            "Baltika Parts invoiced TSK Orion 5,470,000.36 CNY in 2025-Q2 (4 invoices), which fits the statement \">5000000 CNY\""
        );
        lead.Parameters["agrees"].ShouldBe("yes");
        lead.Claims.Length.ShouldBeGreaterThan(4);
        lead.ShouldBeComplete();
    }

    [Fact]
    public void A_stated_sum_that_the_records_do_not_reach_is_said_not_to_fit()
    {
        var papers = Ledger();
        papers.Say(
            "news",
            "Baltika Parts",
            "invoiced",
            "TSK Orion",
            time: "2025-Q2",
            amount: ">9000000 CNY",
            change: c => c with { Epistemic = Epistemic.Reported }
        );
        Find(papers).First().Parameters["agrees"].ShouldBe("no");
    }

    [Fact]
    public void A_clean_ledger_between_unlisted_parties_is_no_lead() => Find(Ledger()).ShouldBeEmpty();

    [Fact]
    public void A_ledger_of_a_listed_buyer_gives_its_quarters() =>
        Find(Ledger(), ("TSK Orion", Plain.Listed("EU", new LocalDate(2023, 1, 1))))
            .Select(l => l.Parameters["period"])
            .ShouldBe(["2025-Q1", "2025-Q2"], ignoreOrder: true);

    [Fact]
    public void Lines_of_an_invoice_add_up_where_no_claim_gives_the_sum()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-01", amount: "10.10 CNY", details: "invoice=7;line=1");
        papers.Say("a", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-01", amount: "20.25 CNY", details: "invoice=7;line=2");
        papers.Say("copy", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-01", amount: "20.25 CNY", details: "invoice=7;line=2");
        InvoiceLedger.Of(Plain.Network(papers)).Single().Total.ShouldBe(30.35m);
        papers.Say("a", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-01", amount: "30.35 CNY", details: "invoice=7;line=total");
        InvoiceLedger.Of(Plain.Network(papers)).Single().Total.ShouldBe(30.35m);
    }

    private static Papers Ledger()
    {
        var papers = new Papers();
        void Invoice(string document, string time, string amount, string details) =>
            papers.Say(document, "Baltika Parts", "invoiced", "TSK Orion", time: time, amount: amount + " CNY", details: details);
        Invoice("i1", "2025-04-02", "1940000.10", "invoice=B-1;contract=K9;documentType=commercial");
        Invoice("i1copy", "2025-04-02", "1940000.10", "invoice=B-1;contract=K9;documentType=commercial");
        Invoice("p1", "2025-03-20", "1940000.10", "invoice=PF-1;contract=K9;documentType=proForma");
        Invoice("i2", "2025-05-11", "1710000.20", "invoice=B-2");
        Invoice("i3", "2025-06-30", "1420000.07", "invoice=B-3");
        Invoice("i4", "2025-06-30", "500000.00", "invoice=B-4");
        Invoice("c1", "2025-06-12", "100000.01", "invoice=C-1;documentType=creditNote");
        Invoice("p2", "2025-06-01", "77000.00", "invoice=PF-2;documentType=proForma");
        Invoice("q1", "2025-03-31", "5.55", "invoice=B-0");
        return papers;
    }

    private static List<Lead> Find(Papers papers, params (string, Listing)[] listed) =>
        [.. new InvoiceAggregationDetection().Find(Plain.Input(papers, listed))];
}
