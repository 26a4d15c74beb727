using Throughline.Model;

namespace Throughline.Extraction.Tests.Records.Stated;

public sealed class StatedEntitiesTests
{
    private static ExtractionResult Read(params string[] lines) =>
        StatedPaymentsTests.Read("network.ftm.json", string.Join('\n', lines)).Result;

    private static string Entity(string id, string schema, string properties) =>
        $$$"""{"id": "{{{id}}}", "schema": "{{{schema}}}", "properties": { {{{properties}}} } }""";

    private static readonly string s_firm = Entity(
        "f1",
        "Company",
        """ "name": ["ООО «Кедр»", "OOO Kedr"], "innCode": ["7707083893"], "country": ["ru"] """
    );
    private static readonly string s_person = Entity(
        "p1",
        "Person",
        """ "name": ["Ida Falk"], "birthDate": ["1970-04"], "passportNumber": ["AB123456"] """
    );

    [Fact]
    public void Names_identifiers_and_days_of_a_party_become_claims_that_quote_the_file()
    {
        var claims = Read(s_firm, s_person).Claims;
        claims.ShouldContain(c => c.Predicate == "alias" && c.Subject.Name == "ООО «Кедр»" && c.Value == "OOO Kedr");
        var inn = claims.Single(c => c.Predicate == "hasIdentifier" && c.Value == "7707083893");
        inn.Evidence[0].Quote.ShouldBe("Inn code: 7707083893");
        claims.ShouldContain(c =>
            c.Predicate == "hasAttribute" && c.Value == "1970-04" && c.Qualifiers.Details["attribute"] == "birthDate"
        );
        claims.ShouldContain(c => c.Predicate == "hasIdentifier" && c.Value == "AB123456" && c.Qualifiers.Details["kind"] == "Passport");
    }

    [Fact]
    public void A_link_is_a_claim_with_its_share_and_time()
    {
        var link = Entity("l1", "Ownership", """ "owner": ["p1"], "asset": ["f1"], "percentage": ["51"], "startDate": ["2023-05"] """);
        var owns = Read(s_firm, s_person, link).Claims.Single(c => c.Predicate == "owns");
        (owns.Subject.Name, owns.Object!.Name, owns.Qualifiers.Percent).ShouldBe(("Ida Falk", "ООО «Кедр»", 51));
        owns.Time.ToString().ShouldBe("2023-05/..");
        owns.Evidence.Select(e => e.Quote).ShouldContain("Owner: Ida Falk");
    }

    [Fact]
    public void A_payment_has_its_amount_and_a_role_that_is_a_predicate_names_the_claim()
    {
        var paid = Entity(
            "l2",
            "Payment",
            """ "payer": ["f1"], "beneficiary": ["p1"], "amount": ["1200.50"], "currency": ["EUR"], "date": ["2024-02-01"] """
        );
        var visit = Entity("l3", "UnknownLink", """ "subject": ["p1"], "object": ["f1"], "role": ["visited"] """);
        var claims = Read(s_firm, s_person, paid, visit).Claims;
        claims.Single(c => c.Predicate == "paid").Amount.ShouldBe(Amount.Exactly(1200.50m, "EUR", "1200.50"));
        claims.ShouldContain(c => c.Predicate == "visited" && c.Subject.Name == "Ida Falk");
    }

    [Fact]
    public void A_measure_names_its_authority_and_an_end_that_the_file_lacks_says_nothing()
    {
        var measure = Entity(
            "s1",
            "Sanction",
            """ "entity": ["f1"], "authority": ["Office of Measures"], "program": ["Order 7"], "startDate": ["2024-03-01"] """
        );
        var loose = Entity("l4", "Directorship", """ "director": ["nobody"], "organization": ["f1"] """);
        var claims = Read(s_firm, measure, loose).Claims;
        var listed = claims.Single(c => c.Predicate == "sanctionedBy");
        (listed.Object!.Name, listed.Qualifiers.Details["program"]).ShouldBe(("Office of Measures", "Order 7"));
        claims.ShouldNotContain(c => c.Predicate == "directs");
    }

    [Fact]
    public void Two_entities_of_one_name_stay_two_mentions_and_a_bare_one_is_not_lost()
    {
        var claims = Read(Entity("a", "Person", """ "name": ["Li Wei"] """), Entity("b", "Person", """ "name": ["Li Wei"] """)).Claims;
        claims.Select(c => c.Subject.Id).Distinct().Count().ShouldBe(2);
    }
}
