namespace Throughline.Screening.Tests;

public sealed class InternerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10_001)]
    public void Values_of_several_threads_are_numbered_once_and_sorted(int count)
    {
        var interner = new Interner<int>();
        var numbers = new int[count];
        Parallel.For(0, 3 * count, i => numbers[i % count] = interner.Number(Mixed(i % count)));

        var (sorted, order) = interner.Sort(Comparer<int>.Default);

        sorted.ShouldBe(Enumerable.Range(0, count).Select(Mixed).Order());
        for (var i = 0; i < count; i++)
        {
            sorted[order[numbers[i]]].ShouldBe(Mixed(i));
            interner.TryNumber(Mixed(i), out var number).ShouldBeTrue();
            number.ShouldBe(numbers[i]);
        }

        interner.TryNumber(-1, out _).ShouldBeFalse();
    }

    // Odd times anything is one to one modulo a power of two.
    private static int Mixed(int i) => (int)((uint)i * 2654435761u & 0x7FFFFFFF);
}
