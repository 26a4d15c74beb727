using Throughline.Model;

namespace Throughline.Extraction.Tests;

public class ReferenceArticleTests(ITestOutputHelper output)
{
    [Fact]
    public void The_reference_article_yields_its_claims()
    {
        var document = ReferenceArticle.Document();
        var result = new ClaimExtractor().Extract(document);
        var rows = ReferenceArticle.Rows();
        var (found, status) = (0, 0);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var candidates = row.Candidates(result.Claims).Where(c => ArgumentsOf.Fit(row, c)).ToList();
            var isFound = ArgumentsOf.IsComplete(row, candidates);
            var hasStatus = isFound && candidates.Any(row.HasStatus);
            found += isFound ? 1 : 0;
            status += hasStatus ? 1 : 0;
            used.UnionWith(candidates.Select(c => c.Id));
            output.WriteLine($"{row.Id} {(isFound ? hasStatus ? "ok    " : "status" : "MISSED")} {row.Contract} | {row.Quote}");
        }

        foreach (var claim in result.Claims)
        {
            output.WriteLine($"{(used.Contains(claim.Id) ? " " : "+")} {Show(claim)}");
        }

        foreach (var rejected in result.Rejected)
        {
            output.WriteLine($"REJECTED {rejected.Reason}: {Show(rejected.Proposal)}");
        }

        output.WriteLine(
            $"recall {found}/{rows.Length}, status {status}/{found}, claims {result.Claims.Length}, beside the key {result.Claims.Length - used.Count}"
        );
        ((double)found / rows.Length).ShouldBeGreaterThanOrEqualTo(0.80);
        ((double)status / found).ShouldBeGreaterThanOrEqualTo(0.95);
        result.Claims.ShouldAllBe(c => c.Evidence.All(e => e.IsFoundIn(document.Text)));
        result.Claims.ShouldAllBe(c => c.Evidence.All(e => e.End <= 3816));
        result.Claims.ShouldNotContain(c => c.Subject.Name.Contains("Rani", StringComparison.Ordinal));
        result.Claims.ShouldNotContain(c =>
            c.Predicate == "tested" && new[] { "A60", "A100", "A200" }.Intersect(ArgumentsOf.Names(c)).Any()
        );
    }

    internal static string Show(Claim c) =>
        $"{c.Subject.Name} [{c.Subject.Schema}] --{c.Predicate}--> {c.ObjectText}{(c.Object is null ? " (value)" : "")}"
        + (c.Qualifiers.Concerns is { } concerns ? $" concerns {concerns.Name}" : "")
        + (c.Qualifiers.Via is { } via ? $" via {via.Name}" : "")
        + (c.Qualifiers.From is { } from ? $" from {from.Name}" : "")
        + (c.Time is { } time ? $" @{time}" : "")
        + (c.Place is { } place ? $" in {place.Name}" : "")
        + (c.Quantity is { } q ? $" q[{q.Min},{q.Max},{q.Unit}]" : "")
        + (c.Amount is { } a ? $" {a.Min}..{a.Max} {a.Currency}" : "")
        + $" {{{c.Epistemic} {c.Modality} {string.Join('+', c.Hedges)}}} <- {string.Join(" <- ", c.Attribution.Select(x => x.Who))}"
        + (c.OpenList ? " open" : "")
        + (c.Response is { } r ? $" {r}" : "")
        + (c.Knowledge != Knowledge.Known ? $" {c.Knowledge}" : "")
        + (c.Disclosure != Disclosure.Open ? $" {c.Disclosure}" : "")
        + $" '{c.Evidence[0].Quote}'";
}
