using Throughline.Documents.Layout;

namespace Throughline.Documents.Tests.Pdf;

/// <summary>Heads that stand on end beside their boxes.</summary>
public sealed class StackedTextTests
{
    [Fact]
    public void Characters_under_one_another_are_a_head_that_stands_on_end() => StackedText.Is(Stack("购买方信息")).ShouldBeTrue();

    [Fact]
    public void One_character_is_none() => StackedText.Is(Stack("购")).ShouldBeFalse();

    [Fact]
    public void Figures_under_one_another_are_none() => StackedText.Is(Stack("123")).ShouldBeFalse();

    [Fact]
    public void Characters_beside_each_other_are_none() =>
        StackedText.Is([new("购", 40, 10, 50, 20, 10), new("买", 54, 10, 64, 20, 10)]).ShouldBeFalse();

    private static List<LayoutWord> Stack(string text) =>
        [.. text.Select((c, i) => new LayoutWord(c.ToString(), 40, 10 + (i * 14), 50, 20 + (i * 14), 10))];
}
