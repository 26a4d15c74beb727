using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Detections.Tests.Contradictions;

public class ContradictionFinderTests
{
    [Theory]
    [InlineData(ResponseKind.Denied, "denial")]
    [InlineData(ResponseKind.NotAware, "notAware")]
    [InlineData(ResponseKind.PolicyAssertion, "policy")]
    public void A_response_stands_beside_what_it_answers_by_its_own_kind(ResponseKind response, string kind)
    {
        var papers = new Papers();
        var shipped = papers.Say("a", "Baltika Parts", "shipped", "TSK Orion");
        var said = papers.Say("b", "Ministry:PublicBody", "responded", change: c => c with { Response = response, Answers = [shipped.Id] });
        var found = Find(papers).Single();
        found.Kind.ShouldBe(kind);
        found.Claims.ShouldBe([said.Id, shipped.Id]);
        found.Evidence.Length.ShouldBe(2);
    }

    [Fact]
    public void Silence_contradicts_nothing()
    {
        var papers = new Papers();
        var shipped = papers.Say("a", "Baltika Parts", "shipped", "TSK Orion");
        papers.Say("b", "TSK Orion", "responded", change: c => c with { Response = ResponseKind.NoResponse, Answers = [shipped.Id] });
        Find(papers).ShouldBeEmpty();
    }

    [Fact]
    public void Two_amounts_of_one_invoice_contradict_and_two_invoices_do_not()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-01", amount: "100 CNY", details: "invoice=7");
        papers.Say("b", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-02", amount: "200 CNY", details: "invoice=8");
        Find(papers).ShouldBeEmpty();
        papers.Say("c", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-01", amount: "150 CNY", details: "invoice=7");
        Find(papers).Single().Kind.ShouldBe("amount");
    }

    [Fact]
    public void Declared_and_assessed_employers_and_declared_and_actual_goods_contradict()
    {
        var papers = new Papers();
        papers.Say(
            "a",
            "Li Qiang Test:Person",
            "employedBy",
            "TSK Orion",
            change: c => c with { Qualifiers = c.Qualifiers with { Basis = "declared" } }
        );
        papers.Say(
            "b",
            "Li Qiang Test:Person",
            "employedBy",
            "Baltika Parts",
            change: c => c with { Qualifiers = c.Qualifiers with { Basis = "assessed" } }
        );
        papers.Say("c", "L550 engine:Component", "declaredAs", value: "industrial cooling unit");
        papers.Say("d", "Baltika Parts", "shipped", "TSK Orion", concerns: "L550 engine:Component");
        Find(papers).Select(c => c.Kind).ShouldBe(["affiliation", "description"]);
        Find(papers).Single(c => c.Kind == "description").Claims.Length.ShouldBe(2);
    }

    [Fact]
    public void A_statement_under_what_the_invoices_add_up_to_contradicts_them()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-01", amount: "100 CNY", details: "invoice=7");
        papers.Say(
            "news",
            "Baltika Parts",
            "invoiced",
            "TSK Orion",
            time: "2025-Q2",
            amount: "60 CNY",
            change: c => c with { Epistemic = Epistemic.Reported }
        );
        Find(papers).Single().Text.ShouldContain("the invoices add up to 100.00 CNY");
    }

    [Fact]
    public void Two_birth_dates_contradict_unless_one_only_is_less_precise()
    {
        var papers = new Papers();
        papers.Say("a", "Li Qiang Test:Person", "hasAttribute", value: "1980-05-02", details: "attribute=birthDate");
        papers.Say("b", "Li Qiang Test:Person", "hasAttribute", value: "1980", details: "attribute=birthDate");
        Find(papers).ShouldBeEmpty();
        papers.Say("c", "Li Qiang Test:Person", "hasAttribute", value: "1979-01-01", details: "attribute=birthDate");
        Find(papers).Single().Kind.ShouldBe("value");
    }

    private static System.Collections.Immutable.ImmutableArray<Contradiction> Find(Papers papers) =>
        ContradictionFinder.Find(Plain.Network(papers));
}
