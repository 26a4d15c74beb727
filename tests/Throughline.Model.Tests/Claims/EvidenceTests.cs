namespace Throughline.Model.Tests;

public class EvidenceTests
{
    private static readonly Document s_document = new()
    {
        Id = "d-1",
        Sha256 = "00",
        Path = "letter.txt",
        MediaType = "text/plain",
        Text = "The plant received four engines.",
        Reader = "test/1",
        Words = [new(0, 3, 1, new(10, 10, 20, 8)), new(4, 9, 1, new(32, 10, 25, 8)), new(10, 18, 1, new(10, 22, 40, 8))],
        Pages = [new(1, 0, 32)],
    };

    [Fact]
    public void An_anchor_quotes_the_text_at_its_place()
    {
        var anchor = Evidence.In(s_document, 4, 18);
        anchor.Quote.ShouldBe("plant received");
        anchor.Page.ShouldBe(1);
        anchor.IsFoundIn(s_document.Text).ShouldBeTrue();
        anchor.IsFoundIn("Xhe plant reXeived four engines.").ShouldBeFalse();
    }

    [Fact]
    public void Words_on_one_line_share_a_box_and_another_line_has_its_own()
    {
        Evidence.In(s_document, 0, 9).Boxes.ShouldBe([new Box(10, 10, 47, 8)]);
        Evidence.In(s_document, 4, 18).Boxes.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(-1, 4)]
    [InlineData(0, 33)]
    public void An_empty_or_outside_stretch_is_no_anchor(int start, int end) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Evidence.In(s_document, start, end));
}
