namespace Throughline.Resolution.Tests.Records;

public class SmallSetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(40)]
    public void It_holds_what_a_set_holds_however_many(int count)
    {
        var set = new SmallSet<string>();
        foreach (var i in Enumerable.Range(0, count).Concat(Enumerable.Range(0, count)))
        {
            set.Add($"v{i}");
        }

        set.Count.ShouldBe(count);
        set.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, count).Select(i => $"v{i}").Order(StringComparer.Ordinal));
        set.Contains("v0").ShouldBe(count > 0);
        set.Contains("w").ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 3, false)]
    [InlineData(2, 3, true)]
    [InlineData(3, 20, true)]
    [InlineData(20, 3, true)]
    public void What_is_taken_in_is_shared(int mine, int theirs, bool overlaps)
    {
        var (left, right) = (new SmallSet<string>(), new SmallSet<string>());
        foreach (var i in Enumerable.Range(0, mine))
        {
            left.Add($"v{i}");
        }

        foreach (var i in Enumerable.Range(0, theirs))
        {
            right.Add($"v{i + 1}");
        }

        left.Overlaps(right).ShouldBe(overlaps);
        left.Take(right);
        left.Overlaps(right).ShouldBeTrue();
        left.Count.ShouldBe(Enumerable.Range(0, mine).Union(Enumerable.Range(1, theirs)).Count());
    }
}
