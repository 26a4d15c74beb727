using NodaTime;
using Throughline.Cases.Reasons;
using Throughline.Extraction.Verification;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cases.Tests.Reasons;

public sealed class StatementOfReasonsTests
{
    private const string Reason =
        "Blue Kettle and Trade is a company based in the People’s Republic of China. It has supplied gyroscopes to Bramwell Plant JSC. "
        + "It allegedly supplied engines to Orlin Works LLC.";

    [Fact]
    public void A_reason_becomes_a_document_under_the_entrys_name()
    {
        var statement = StatementOfReasons.Of(Entry(Reason)).ShouldHaveSingleItem();
        statement.Document.Text.ShouldBe($"Blue Kettle and Trade\n\n{Reason}");
        statement.Document.Path.ShouldBe("own.csv!/f-1");
        statement.Document.Author.ShouldBe("Freedonia");
        statement.Document.Published.ShouldBe(PartialDate.OfDay(new LocalDate(2024, 3, 1)));
        statement.Place.ShouldBe("line 7");
    }

    [Fact]
    public void Its_claims_are_the_authoritys_with_quotes_that_stand_at_their_places()
    {
        var statement = StatementOfReasons.Of(Entry(Reason)).Single();
        var claims = new ReasonClaims(CaseStages.Default.ExtractReasons).Of(statement).Claims;
        var supplied = claims.Where(c => c.Predicate == "supplied").ToList();
        supplied.Select(c => (c.Subject.Name, c.Object?.Name)).ShouldContain(("Blue Kettle and Trade", "Bramwell Plant JSC"));
        claims.ShouldAllBe(c => c.Attribution[0] == new Attribution("Freedonia", AttributionKind.Organization));
        claims.ShouldAllBe(c => c.Evidence[0].Cell == "line 7" && c.Evidence.All(e => e.IsFoundIn(statement.Document.Text)));
        claims.ShouldAllBe(c => ClaimVerifier.Check(c, statement.Document) == null);
        supplied.Single(c => c.Object?.Name == "Bramwell Plant JSC").Epistemic.ShouldBe(Epistemic.Assessed);
        supplied.Where(c => c.Object?.Name == "Orlin Works LLC").ShouldAllBe(c => c.Epistemic == Epistemic.Alleged);
    }

    [Fact]
    public void A_remark_that_links_an_entry_becomes_a_claim()
    {
        var entity = Entity.Of(
            "ofac-1",
            "Organization",
            [("name", "TSK KETTLE, OOO"), ("linkedTo", "RED POT"), ("notes", "Tax ID No. 7707083893 (Russia); Linked To: RED POT.")]
        );
        var statement = StatementOfReasons.Of(new ListedEntity(entity, [Listing(null)])).ShouldHaveSingleItem();
        var claim = new ReasonClaims(CaseStages.Default.ExtractReasons).Of(statement).Claims.ShouldHaveSingleItem();
        (claim.Subject.Name, claim.Predicate, claim.Object!.Name).ShouldBe(("TSK KETTLE, OOO", "relatedTo", "RED POT"));
        claim.Evidence[0].Quote.ShouldBe("Linked To: RED POT");
    }

    [Fact]
    public void Linked_entries_are_found_in_the_same_list()
    {
        var (kettle, pot, other) = (Linked("f-1", "Kettle", "Red Pot"), Linked("f-2", "RED POT", null), Linked("f-3", "Green Pan", null));
        LinkedEntries.Of([kettle], new Watchlists([], [kettle, pot, other], [])).ShouldHaveSingleItem().Entity.Id.ShouldBe("f-2");
    }

    private static ListedEntity Linked(string id, string name, string? linked) =>
        new(
            Entity.Of(id, "Organization", linked is null ? [("name", name)] : [("name", name), ("linkedTo", linked)]) with
            {
                Datasets = ["own"],
            },
            [Listing(null)]
        );

    private static ListedEntity Entry(string reason) =>
        new(Entity.Of("f-1", "Company", [("name", "Blue Kettle and Trade")]), [Listing(reason)]);

    private static Listing Listing(string? reason) =>
        new()
        {
            Authority = "Freedonia",
            Instrument = "Order 7",
            EntryId = "1",
            From = new LocalDate(2024, 3, 1),
            Reason = reason,
            SourceFile = "own.csv",
            SourceSha256 = "00",
            Line = 7,
        };
}
