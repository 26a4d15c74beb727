namespace Throughline.Text.Tests;

/// <summary>Comparing names is the innermost loop of screening: what it allocates is gated here, since bytes do not vary from run to run.</summary>
public sealed class NameAllocationTests
{
    private const int Times = 100;
    private const int Rounds = 6;

    private static readonly (string Left, string Right, NameKind Kind)[] s_pairs =
    [
        ("Olga Vladimirovna Romanova", "РОМАНОВА Ольга Володимирівна", NameKind.Person),
        ("Abd al-Rahman bin Khalid", "Abdulrahman Khaled", NameKind.Person),
        ("Deng Wenliang", "邓文亮", NameKind.Person),
        ("Orion Tech & Srvces LTD", "ORION TECHNOLOGY AND SERVICES LIMITED", NameKind.Organization),
        ("АО «Ижевский завод Орион»", "JSC Izhevsk Plant Orion", NameKind.Organization),
        ("Blue Kettle Trading", "Polar Meridian Trust", NameKind.Organization),
    ];

    [Fact]
    public void Scoring_prepared_names_allocates_nothing()
    {
        var prepared = s_pairs.Select(p => (Left: Names.Prepare(p.Left, p.Kind), Right: Names.Prepare(p.Right, p.Kind))).ToArray();
        Allocated(() =>
            {
                foreach (var (left, right) in prepared)
                {
                    Names.Score(left, right);
                }
            })
            .ShouldBe(0);
    }

    [Fact]
    public void Preparing_a_name_of_known_words_allocates_little() =>
        (
            Allocated(() =>
            {
                foreach (var (left, _, kind) in s_pairs)
                {
                    Names.Prepare(left, kind);
                }
            }) / s_pairs.Length
        ).ShouldBeLessThan(1000);

    // Once before, so that words are known and code is compiled; then the least of several rounds, since what other tests do meanwhile can push a
    // word out of the shared cache.
    private static long Allocated(Action action)
    {
        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Times; i++)
            {
                action();
            }

            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Times);
        }

        return least;
    }
}
