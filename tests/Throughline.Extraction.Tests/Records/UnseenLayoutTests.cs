using System.Globalization;
using Throughline.Documents;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Records;

public sealed class UnseenLayoutTests(ITestOutputHelper output)
{
    private const int Papers = 400;
    private const double Floor = 0.95;

    [Fact]
    public void Drawn_papers_are_read_whatever_their_language_layout_and_format()
    {
        var reader = new DocumentReader(new());
        var extractor = new ClaimExtractor();
        var (said, found, made, right, fields, read) = (0, 0, 0, 0, 0, 0);
        for (var seed = 1u; seed <= Papers; seed++)
        {
            var paper = DrawnPapers.Of(seed);
            var document = reader
                .Read(paper.Name, paper.Content, TestContext.Current.CancellationToken)
                .Documents.ShouldHaveSingleItem()
                .Document;
            var result = extractor.Extract(document);
            var open = paper.Claims.ToList();
            var claims = result.Claims.Where(c => c.Predicate is "invoiced" or "paid" or "travelledTo" or "shipped").ToList();
            foreach (var claim in claims)
            {
                right += Take(open, claim) ? 1 : 0;
            }

            var missing = paper.Fields.Where(f => !result.Fields.Any(r => r.Name == f.Name && IsSame(r.Value, f.Value))).ToList();
            said += paper.Claims.Count;
            found += paper.Claims.Count - open.Count;
            made += claims.Count;
            fields += paper.Fields.Count;
            read += paper.Fields.Count - missing.Count;
            foreach (var miss in open.Take(1))
            {
                output.WriteLine($"{paper.Name} ({result.Kind}): {miss} of: {document.Text.ReplaceLineEndings(" / ")}");
            }

            foreach (var (name, value) in missing)
            {
                output.WriteLine($"{paper.Name}: {name} {value}");
            }
        }

        output.WriteLine($"claims: recall {found}/{said}, precision {right}/{made}; fields: {read}/{fields}");
        ((double)found / said).ShouldBeGreaterThan(Floor);
        ((double)right / made).ShouldBeGreaterThan(Floor);
        ((double)read / fields).ShouldBeGreaterThan(Floor);
    }

    // A line says more than the total of the same amount, so it is taken first.
    private static bool Take(List<Said> open, Claim claim) =>
        open.Where(s => Fits(claim, s)).MinBy(s => s.Quantity is null ? 1 : 0) is { } said && open.Remove(said);

    private static bool IsSame(string read, string said) =>
        read == said
        || decimal.TryParse(read, CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(said, CultureInfo.InvariantCulture, out var b)
            && a == b;

    private static bool Fits(Claim claim, Said said) =>
        claim.Predicate == said.Predicate
        && claim.Subject.Name == said.Subject
        && claim.Object?.Name == said.Object
        && (said.Amount is null || claim.Amount?.Min == said.Amount)
        && (said.Quantity is null || claim.Quantity?.Min == said.Quantity)
        && claim.Time?.ToString() == said.Day;
}
