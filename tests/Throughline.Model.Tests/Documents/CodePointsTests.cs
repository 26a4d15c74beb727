using CsCheck;

namespace Throughline.Model.Tests;

public class CodePointsTests
{
    private static readonly Gen<string> s_text = Gen.Int[0, 5]
        .Select(i => new[] { "a", "é", "漢", "😀", "Ж", "𠀀" }[i])
        .Array[0, 40]
        .Select(string.Concat);

    [Fact]
    public void Offsets_agree_with_counting_runes() =>
        s_text.Sample(text =>
        {
            var points = new CodePoints(text);
            var (utf16, count) = (0, 0);
            foreach (var rune in text.EnumerateRunes())
            {
                points.Of(utf16).ShouldBe(count);
                points.ToUtf16(count).ShouldBe(utf16);
                utf16 += rune.Utf16SequenceLength;
                count++;
            }

            points.Of(text.Length).ShouldBe(count);
            points.ToUtf16(count).ShouldBe(text.Length);
        });
}
