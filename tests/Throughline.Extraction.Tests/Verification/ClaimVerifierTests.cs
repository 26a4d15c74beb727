using System.Collections.Immutable;
using Throughline.Extraction.Verification;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Verification;

public class ClaimVerifierTests(ITestOutputHelper output)
{
    // Invented parties only.
    private static readonly string[] s_sentences =
    [
        "Norvik Marine LLC invoiced Delta Works GmbH 4,200,000 euros in March 2023 for twelve sonar units.",
        "On 14 May 2024 Halden Trading Ltd paid Brisk Logistics FZE $1.5 million for the transport of the pumps.",
        "Records show that Brisk Logistics FZE shipped 40 engines to Norvik Marine LLC in June 2024.",
        "Halden Trading Ltd delivered the turbines to Orlin Plant JSC in the second quarter of 2022.",
        "Officials believe that Orlin Plant JSC may have supplied control units to Delta Works GmbH in late 2023.",
        "Four specialists of Delta Works GmbH visited Orlin Plant JSC in September 2023.",
        "Orlin Plant JSC reportedly received 300 sensors from Halden Trading Ltd in January 2024.",
        "Delta Works GmbH owns 60% of Brisk Logistics FZE.",
        "Anna Lindqvist met Pavel Orlov in Vienna on 3 February 2024.",
        "Norvik Marine LLC signed a contract with Halden Trading Ltd for the supply of valves in 2021.",
        "Halden Trading Ltd sold 15 generators to Orlin Plant JSC in August 2023.",
        "Brisk Logistics FZE sent the gyroscopes to Delta Works GmbH in October 2023.",
        "Orlin Plant JSC paid Norvik Marine LLC 800,000 euros in November 2023.",
        "Pavel Orlov heads Orlin Plant JSC.",
        "Delta Works GmbH was sanctioned by Japan in 2024.",
        "Delta Works GmbH possibly supplied lenses to Norvik Marine LLC in 2022.",
        "Norvik Marine LLC bought 70 batteries from Brisk Logistics FZE in April 2022.",
        "Analysts assess that Halden Trading Ltd could supply antennas to Brisk Logistics FZE.",
        "Halden Trading Ltd billed Norvik Marine LLC 95,000 euros in July 2021.",
        "Orlin Plant JSC shipped 25 lathes to Halden Trading Ltd on 2 March 2021.",
    ];

    [Fact]
    public void A_sum_that_no_quote_says_takes_only_itself_away()
    {
        var document = Written("Halden Trading Ltd paid Orlin Plant JSC 1,500.00 euros on 14 May 2024.");
        var told = new ClaimExtractor().Extract(document).Claims.First(c => c.Amount is not null) with { Extractor = "records/1" };
        ClaimVerifier.WithoutStraySum(told).ShouldBeSameAs(told);
        var misread = told with { Amount = Amount.Exactly(7_500m, "EUR", "7,500.00") };
        ClaimVerifier.Check(misread, document).ShouldNotBeNull();
        var left = ClaimVerifier.WithoutStraySum(misread);
        left.Amount.ShouldBeNull();
        ClaimVerifier.Check(left, document).ShouldBeNull();
    }

    [Fact]
    public void Planted_corruptions_are_turned_away()
    {
        var document = Written(string.Join(' ', s_sentences));
        var claims = new ClaimExtractor().Extract(document).Claims;
        claims.Length.ShouldBeGreaterThanOrEqualTo(18);
        var corrupted = claims
            .SelectMany(Corruptions)
            .Select(c => (c.Kind, c.Claim, Document: document))
            .Concat(claims.SelectMany(c => Negations(c, document)))
            .ToList();
        var missed = corrupted.Where(c => ClaimVerifier.Check(c.Claim, c.Document) is null).ToList();
        foreach (var (kind, claim, _) in missed)
        {
            output.WriteLine($"{kind}: {ReferenceArticleTests.Show(claim)}");
        }

        output.WriteLine(
            $"rejected {corrupted.Count - missed.Count} of {corrupted.Count}: {string.Join(", ", corrupted.GroupBy(c => c.Kind).Select(g => $"{g.Key} {g.Count()}"))}"
        );
        corrupted.Count.ShouldBeGreaterThanOrEqualTo(100);
        (1 - (double)missed.Count / corrupted.Count).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Theory]
    [InlineData("Orlin Plant JSC is a subsidiary of Halden Trading Ltd.", "is a", "is not a")]
    [InlineData("Pavel Orlov is the founder of Orlin Plant JSC.", "is the", "is not the")]
    [InlineData("Delta Works GmbH was added to the Entity List in May 2023.", "was added", "was never added")]
    [InlineData("The pumps had been bought from Norvik Marine LLC.", "had been bought", "had not been bought")]
    [InlineData("Payment was made by Norvik Marine LLC through Ararat Bank.", "was made", "was not made")]
    public void A_negated_trigger_makes_no_fact(string sentence, string verb, string negated)
    {
        var document = Written(sentence);
        var claims = new ClaimExtractor().Extract(document).Claims;
        claims.ShouldNotBeEmpty();
        var denied = Written(sentence.Replace(verb, negated, StringComparison.Ordinal));
        var passed = claims
            .Where(c => c.Evidence[0].Quote.Contains(verb, StringComparison.Ordinal))
            .Select(c => c with { Evidence = [Evidence.In(denied, c.Evidence[0].Start, c.Evidence[0].End + negated.Length - verb.Length)] })
            .ToList();
        passed.ShouldNotBeEmpty();
        passed.ShouldAllBe(c => ClaimVerifier.Check(c, denied) != null);
    }

    [Fact]
    public void A_sum_of_another_clause_supports_nothing()
    {
        var document = Written(
            "Orlin Plant JSC paid Norvik Marine LLC 800,000 euros in November 2023. Halden Trading Ltd billed Norvik Marine LLC 95,000 euros in July 2021."
        );
        var claims = new ClaimExtractor().Extract(document).Claims;
        var (paid, billed) = (claims.Single(c => c.Predicate == "paid"), claims.Single(c => c.Predicate == "invoiced"));
        var spanning = Evidence.In(document, paid.Evidence[0].Start, billed.Evidence[0].End);
        ClaimVerifier.Check(paid with { Evidence = [spanning] }, document).ShouldBeNull();
        ClaimVerifier.Check(paid with { Evidence = [spanning], Amount = billed.Amount }, document).ShouldNotBeNull();
        ClaimVerifier.Check(paid with { Evidence = [spanning], Time = billed.Time }, document).ShouldNotBeNull();
    }

    [Fact]
    public void Silence_is_no_denial()
    {
        var document = Written("Halden Trading Ltd did not respond to questions.");
        var silence = new ClaimExtractor().Extract(document).Claims.Single(c => c.Response == ResponseKind.NoResponse);
        ClaimVerifier.Check(silence with { Response = ResponseKind.Denied }, document).ShouldNotBeNull();
    }

    [Fact]
    public void Good_claims_pass()
    {
        var result = new ClaimExtractor().Extract(Written(string.Join(' ', s_sentences)));
        result.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public void A_quote_in_page_furniture_is_turned_away()
    {
        var document = Written(s_sentences[0]);
        var claim = new ClaimExtractor().Extract(document).Claims[0];
        var noisy = document with { Zones = [new Zone(0, document.Text.Length, ZoneKind.Noise)] };
        ClaimVerifier.Check(claim, noisy).ShouldNotBeNull();
        new ClaimExtractor().Extract(noisy).Claims.ShouldBeEmpty();
    }

    private static IEnumerable<(string Kind, Claim Claim)> Corruptions(Claim claim)
    {
        if (claim.Amount is { } amount)
        {
            yield return ("amount", claim with { Amount = amount with { Min = amount.Min * 10, Max = amount.Max * 10 } });
            yield return ("amount", claim with { Amount = amount with { Min = amount.Min + 1, Max = amount.Max + 1 } });
            yield return ("currency", claim with { Amount = amount with { Currency = "CNY" } });
        }

        if (claim.Quantity is { } quantity)
        {
            yield return ("quantity", claim with { Quantity = quantity with { Min = quantity.Min + 3, Max = quantity.Max + 3 } });
        }

        if (claim.Time is { Start: { } start })
        {
            yield return ("date", claim with { Time = TimeRange.At(PartialDate.OfYear(start.Year + 1)) });
            yield return ("date", claim with { Time = TimeRange.At(PartialDate.OfMonth(start.Year, start.Part % 12 + 1)) });
        }

        if (claim.Object is { Schema: not ("Location" or "Product" or "Component") } target)
        {
            yield return ("swap", claim with { Subject = target, Object = claim.Subject });
            yield return ("stranger", claim with { Object = target with { Name = "Quillon Sisters Ltd" } });
        }

        yield return ("stranger", claim with { Subject = claim.Subject with { Name = "Vestra Holding AG" } });
        if (claim.Hedges.Length > 0)
        {
            yield return ("hedge", claim with { Hedges = [] });
            yield return ("firmer", claim with { Epistemic = Epistemic.Documented, Hedges = [] });
        }

        var evidence = claim.Evidence[0];
        yield return ("quote", claim with { Evidence = [evidence with { Quote = evidence.Quote[..^1] + "#" }] });
        yield return ("anchor", claim with { Evidence = [evidence with { Start = evidence.Start + 1, End = evidence.End + 1 }] });
    }

    // The document says "did not"; the claim does not.
    private static IEnumerable<(string Kind, Claim Claim, Document Document)> Negations(Claim claim, Document document)
    {
        var quote = claim.Evidence[0].Quote;
        foreach (var (verb, negated) in s_negated)
        {
            var at = quote.IndexOf(verb, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var changed = quote[..at] + negated + quote[(at + verb.Length)..];
            var text = document.Text.Replace(quote, changed, StringComparison.Ordinal);
            var start = text.IndexOf(changed, StringComparison.Ordinal);
            var other = document with { Text = text };
            yield return ("negation", claim with { Evidence = [Evidence.In(other, start, start + changed.Length)] }, other);
            yield break;
        }
    }

    private static readonly ImmutableArray<(string, string)> s_negated =
    [
        (" invoiced ", " did not invoice "),
        (" paid ", " never paid "),
        (" shipped ", " did not ship "),
        (" delivered ", " did not deliver "),
        (" visited ", " never visited "),
        (" received ", " did not receive "),
        (" sold ", " refused to sell "),
        (" sent ", " did not send "),
        (" met ", " did not meet "),
        (" bought ", " did not buy "),
        (" billed ", " did not bill "),
        (" owns ", " no longer owns "),
        (" supplied ", " failed to supply "),
    ];

    private static Document Written(string text) =>
        new()
        {
            Id = "d-1",
            Sha256 = "",
            Path = "letter.txt",
            MediaType = "text/plain",
            Text = text,
            Reader = "test/1",
            Language = "en",
            Published = PartialDate.ParseOrNull("2024-11-01"),
        };
}
