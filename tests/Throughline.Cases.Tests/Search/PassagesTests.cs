using CsCheck;
using Throughline.Model;

namespace Throughline.Cases.Tests.Search;

public class PassagesTests
{
    [Fact]
    public void Passages_are_stretches_of_the_text_and_leave_out_white_space_alone()
    {
        Gen.Char["ab .\n。\ud83d\ude00"]
            .Array[0, 3000]
            .Sample(characters =>
            {
                var text = new string(characters);
                var end = 0;
                foreach (var passage in Passages.Of(Document(text)))
                {
                    text.Substring(passage.Start, passage.Text.Length).ShouldBe(passage.Text);
                    text.AsSpan(end, passage.Start - end).IsWhiteSpace().ShouldBeTrue();
                    passage.Text.Length.ShouldBeLessThanOrEqualTo(800);
                    end = passage.Start + passage.Text.Length;
                }

                text.AsSpan(end).IsWhiteSpace().ShouldBeTrue();
            });
    }

    [Fact]
    public void A_long_text_is_cut_at_line_ends()
    {
        var line = new string('x', 300) + "\n";
        Passages.Of(Document(line + line + line + line)).Select(p => p.Text).ShouldBe([line + line, line + line]);
    }

    private static Document Document(string text) =>
        new()
        {
            Id = "d",
            Sha256 = "",
            Path = "a.txt",
            MediaType = "text/plain",
            Text = text,
            Reader = "test",
        };
}
