namespace Throughline.Text.Tests;

public sealed class NormalizedTextTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("中⼈", "中人")]
    [InlineData("com\u00ADpany", "company")]
    [InlineData("«Орион» – “Orion”", "\"орион\" - \"orion\"")]
    [InlineData("ﬁrm", "firm")]
    [InlineData("и\u0306", "й")]
    [InlineData("Straße", "strasse")]
    public void Spellings_that_mean_the_same_look_the_same(string original, string expected)
    {
        NormalizedText.Of(original).Text.ShouldBe(expected);
        NormalizedText.Fold(original).ShouldBe(expected);
    }

    [Theory]
    [InlineData("the com\u00ADpany ltd", "company", "com\u00ADpany")]
    [InlineData("aﬁrm b", "irm", "ﬁrm")]
    [InlineData("号：１２３４。", "1234", "１２３４")]
    [InlineData("Май и\u0306од", "йод", "и\u0306од")]
    public void A_span_leads_back_to_the_original(string original, string needle, string expected)
    {
        var normal = NormalizedText.Of(original);
        var at = normal.Text.IndexOf(needle, StringComparison.Ordinal);
        var (start, end) = normal.OriginalSpan(at, at + needle.Length);
        original[start..end].ShouldBe(expected);
    }

    [Fact]
    public void A_lone_surrogate_does_no_harm() => NormalizedText.Of("a\uD800b").Text.ShouldBe("a\uFFFDb");
}
