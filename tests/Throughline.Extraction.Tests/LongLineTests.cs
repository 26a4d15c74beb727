using System.Diagnostics;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Tests.Prose;

namespace Throughline.Extraction.Tests;

/// <summary>One line of megabytes with mixed scripts, right-to-left marks and emoji: read in linear time, every offset where it belongs.</summary>
public class LongLineTests
{
    private const string Piece =
        "Kestrel Marine Ltd shipped 14 engines to Brakov Yard in March 2024 😀. \u200FЗавод «Приборист» получил три станка от фирмы «Анкора»\u200E 👩‍🔧 и заплатил 640 тысяч евро. "
        + "远桐通信设备有限公司向第十七信号厂发运了电台。\u202Bשלום\u202C مرحبا 🚢 call +44 113 496 0182 or o.marsh@tarn-valley.com; ";

    private static string Line(int characters) => string.Concat(Enumerable.Repeat(Piece, (characters / Piece.Length) + 1));

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Names_of_a_line_of_five_megabytes_stand_where_their_offsets_say(string language)
    {
        var text = Line(5_000_000);
        var spans = MentionFinder.Find(text, language);

        spans.Length.ShouldBeGreaterThan(1000);
        foreach (var span in spans)
        {
            text[span.Start..span.End].ShouldBe(span.Text);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public void Claims_of_a_long_line_are_quoted_exactly_and_cost_time_in_its_proportion(string language)
    {
        Written.Claims(language, Line(20_000));
        var (single, _) = Timed(language, 150_000);
        var (eightfold, claims) = Timed(language, 1_200_000);

        eightfold.ShouldBeLessThan((single * 8 * 2.5) + 2000);
        var text = Line(1_200_000);
        foreach (var evidence in claims.SelectMany(c => c.Evidence))
        {
            evidence.IsFoundIn(text).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public void Digits_of_full_width_end_the_reading_too(string language) =>
        Written.Claims(language, "８ a８ ８b. Anchor Yard paid １２ in May ２０２４.").ShouldAllBe(c => c.Evidence.Length > 0);

    private static (double Milliseconds, IReadOnlyList<Model.Claim> Claims) Timed(string language, int characters)
    {
        var text = Line(characters);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var claims = Written.Claims(language, text);
        return ((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds, claims);
    }
}
