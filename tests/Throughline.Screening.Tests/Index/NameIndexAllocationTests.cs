using Throughline.Text;

namespace Throughline.Screening.Tests;

/// <summary>Allocated bytes are the same on every machine, so they can be gated where times cannot.</summary>
public sealed class NameIndexAllocationTests(ITestOutputHelper output)
{
    // Names are read from the file before they are scored; since a given name of two syllables counts as two words and a
    // "th" may be heard as s, more of them must be.
    private const int MostBytes = 2700;
    private const int MostBytesAHit = 256;

    [Fact]
    public void A_search_allocates_next_to_nothing()
    {
        var names = ListNames.All;
        var random = new Random(5);
        PreparedName[] queries =
        [
            .. Enumerable
                .Range(0, 400)
                .Select(_ => names.Names[random.Next(names.Names.Length)])
                .Select(n => Names.Prepare(NamePerturbation.Of(n.Name, random), n.Kind)),
        ];
        var hits = new List<NameHit>(10_000);
        for (var round = 0; round < 2; round++)
        {
            var found = 0;
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var query in queries)
            {
                hits.Clear();
                names.Index.Search(query, 0.7, hits);
                found += hits.Count;
            }

            var each = (GC.GetAllocatedBytesForCurrentThread() - before) / queries.Length;
            output.WriteLine($"round {round}: {each} bytes and {found / queries.Length} hits a search");
            if (round > 0)
            {
                each.ShouldBeLessThanOrEqualTo(MostBytes + (MostBytesAHit * found / queries.Length));
            }
        }
    }
}
