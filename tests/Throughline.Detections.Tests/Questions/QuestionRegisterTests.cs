using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Detections.Tests.Questions;

public class QuestionRegisterTests
{
    [Fact]
    public void An_unknown_contract_closes_when_a_paper_shows_one()
    {
        var papers = new Papers();
        papers.Say("news", "TSK Orion", "contractedWith", "Zarya Works", change: c => c with { Knowledge = Knowledge.Unknown });
        Of(papers, "unknown").AnsweredBy.ShouldBeEmpty();
        var contract = papers.Say("contract", "Zarya Works", "contractedWith", "TSK Orion", time: "2024-01-01");
        Of(papers, "unknown").AnsweredBy.ShouldBe([contract.Id]);
    }

    [Fact]
    public void A_withheld_value_stays_withheld_and_is_not_shown()
    {
        var papers = new Papers();
        papers.Say(
            "news",
            "Zarya Works",
            "hasAttribute",
            value: "secret words",
            change: c => c with { Disclosure = Disclosure.WithheldBySource }
        );
        var question = Of(papers, "withheld");
        question.AnsweredBy.ShouldBeEmpty();
        question.Text.ShouldNotContain("secret words");
    }

    [Fact]
    public void Silence_is_a_question_until_the_party_speaks()
    {
        var papers = new Papers();
        papers.Say("news", "Zarya Works", "responded", change: c => c with { Response = ResponseKind.NoResponse });
        Of(papers, "noResponse").AnsweredBy.ShouldBeEmpty();
        var later = papers.Say("letter", "Zarya Works", "responded", change: c => c with { Response = ResponseKind.Denied });
        Of(papers, "noResponse").AnsweredBy.ShouldBe([later.Id]);
    }

    [Fact]
    public void Unnamed_makers_are_asked_for_and_named_by_another_paper()
    {
        var papers = new Papers();
        papers.Say("news", "other companies:Organization", "produces", "Q740:Product");
        Of(papers, "unnamedParty").Text.ShouldContain("other companies");
        var named = papers.Say("plate", "Baltika Parts", "produces", "Q740:Product");
        Of(papers, "unnamedParty").AnsweredBy.ShouldBe([named.Id]);
    }

    [Fact]
    public void A_test_without_a_day_asks_for_it_and_a_dated_one_answers()
    {
        var papers = new Papers();
        papers.Say("news", "Zarya Works", "tested", "Q740:Product");
        Of(papers, "noDate").AnsweredBy.ShouldBeEmpty();
        var dated = papers.Say("report", "Zarya Works", "tested", "Q740:Product", time: "2024-10-12");
        Of(papers, "noDate").AnsweredBy.ShouldBe([dated.Id]);
    }

    [Fact]
    public void An_invoice_misses_a_payment_only_where_the_material_has_payments()
    {
        var papers = new Papers();
        papers.Say("i", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-01", amount: "100 CNY", details: "invoice=B-77");
        Questions(papers).ShouldBeEmpty();
        papers.Say("bank", "Somebody Trade", "paid", "Elsewhere Trade", time: "2025-04-05", amount: "9 CNY");
        Questions(papers).Select(q => q.Kind).ShouldBe(["missingDocument"]);
        papers.Say("bank", "TSK Orion", "paid", "Baltika Parts", time: "2025-04-09", amount: "100 CNY");
        Questions(papers).ShouldBeEmpty();
    }

    private static OpenQuestion Of(Papers papers, string kind) => Questions(papers).Single(q => q.Kind == kind);

    private static System.Collections.Immutable.ImmutableArray<OpenQuestion> Questions(Papers papers) =>
        QuestionRegister.Of(Plain.Network(papers));
}
