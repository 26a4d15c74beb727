using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Detections.Tests.Affiliation;

public class AffiliationDetectionTests
{
    [Fact]
    public void A_letter_against_an_assessment_keeps_both_claims()
    {
        var papers = new Papers();
        var declared = Employed(papers, "letter", "specialists:Group", "TSK Orion", "declared");
        var assessed = Employed(papers, "news", "specialists:Group", "Baltika Parts", "assessed");
        var lead = Find(papers).Single();
        lead.Title.ShouldBe("specialists are declared as employed by TSK Orion, but assessed as employed by Baltika Parts");
        lead.Claims.ShouldBe([declared.Id, assessed.Id]);
        lead.ShouldBeComplete();
    }

    [Fact]
    public void Papers_that_declare_two_employers_make_a_lead()
    {
        var papers = new Papers();
        Employed(papers, "letter", "Li Qiang Test:Person", "TSK Orion", "declared");
        Employed(papers, "visitors", "Li Qiang Test:Person", "TSK Orion", "declared");
        Find(papers).ShouldBeEmpty();
        Employed(papers, "roster", "Li Qiang Test:Person", "Baltika Parts", "declared");
        var lead = Find(papers).Single();
        lead.Parts.Select(p => p.Name).ShouldBe(["declared", "otherPapers"]);
        lead.Subjects.Length.ShouldBe(3);
    }

    [Fact]
    public void Two_kinds_of_records_make_a_lead_and_one_does_not()
    {
        var papers = new Papers();
        Employed(papers, "letter", "Li Qiang Test:Person", "TSK Orion", "declared");
        Employed(papers, "bookings", "Li Qiang Test:Person", "Baltika Parts", null);
        Find(papers).ShouldBeEmpty();
        papers.Say("bookings", "Li Qiang Test:Person", "travelledTo", "Moscow:Location", details: "payer=Baltika Parts;status=flown");
        Find(papers).Single().Parts.Select(p => p.Name).ShouldBe(["declared", "employerColumn", "payer"]);
    }

    [Fact]
    public void An_honest_letter_and_a_subsidiary_are_no_leads()
    {
        var papers = new Papers();
        Employed(papers, "letter", "Li Qiang Test:Person", "TSK Orion", "declared");
        Employed(papers, "bookings", "Li Qiang Test:Person", "TSK Orion", null);
        papers.Say("bookings", "Li Qiang Test:Person", "travelledTo", "Moscow:Location", details: "payer=TSK Orion");
        Employed(papers, "letter", "Wang Fang Test:Person", "Orion Branch", "declared");
        Employed(papers, "news", "Wang Fang Test:Person", "TSK Orion", "assessed");
        papers.Say("registry", "TSK Orion", "owns", "Orion Branch");
        Find(papers).ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_for_the_declared_employer_lowers_the_score()
    {
        var papers = new Papers();
        Employed(papers, "letter", "Li Qiang Test:Person", "TSK Orion", "declared");
        Employed(papers, "news", "Li Qiang Test:Person", "Baltika Parts", "assessed");
        var before = Find(papers).Single().Score;
        papers.Say("bookings", "Li Qiang Test:Person", "travelledTo", "Moscow:Location", details: "payer=TSK Orion");
        Find(papers).Single().Score.ShouldBeLessThan(before);
    }

    private static Claim Employed(Papers papers, string document, string person, string employer, string? basis) =>
        papers.Say(document, person, "employedBy", employer, change: c => c with { Qualifiers = c.Qualifiers with { Basis = basis } });

    private static List<Lead> Find(Papers papers) => [.. new AffiliationDetection().Find(Plain.Input(papers))];
}
