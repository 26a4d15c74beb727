using CsCheck;

namespace Throughline.Text.Tests;

public sealed class TextInvariantTests
{
    private static readonly string[] s_odd =
    [
        "ＡＢ",
        "⼈",
        "\u00AD",
        "«",
        "ﬁ",
        "и\u0306",
        "ß",
        "中国",
        "«Орион»",
        "А200",
        "\uD83D\uDE00",
        "\uD800",
        "İ",
        "№ 5",
        "a\u0301",
        "ООО",
    ];

    private static readonly Gen<string> s_text = Gen.OneOf(
            Gen.Int[0, s_odd.Length - 1].Select(i => s_odd[i]),
            Gen.String[Gen.Char.AlphaNumeric, 0, 6]
        )
        .Array[0, 12]
        .Select(parts => string.Join(' ', parts));

    private static readonly string[] s_words = [.. s_odd, "orion", "Kettle", "LLC", "Co", "Ltd.", "7", "р.л.", "有限公司"];

    private static readonly Gen<string> s_name = Gen.Int[0, s_words.Length - 1]
        .Select(i => s_words[i])
        .Array[0, 8]
        .Select(parts => string.Join(' ', parts));

    [Fact]
    public void Every_span_of_the_normal_form_leads_to_a_span_of_the_original() =>
        s_text.Sample(text =>
        {
            var normal = NormalizedText.Of(text);
            for (var i = 0; i < normal.Text.Length; i++)
            {
                var (start, end) = normal.OriginalSpan(i, i + 1);
                (start >= 0 && start < end && end <= text.Length).ShouldBeTrue();
                NormalizedText.Of(text[start..end]).Text.ShouldContain(normal.Text[i]);
            }

            normal.Text.ShouldBe(NormalizedText.Fold(text));
        });

    [Fact]
    public void A_score_lies_between_nought_and_one_and_does_not_depend_on_the_side() =>
        Gen.Select(s_text, s_text)
            .Sample(
                (left, right) =>
                {
                    var score = Names.Compare(left, right).Score;
                    score.ShouldBeInRange(0, 1);
                    Names.Compare(right, left).Score.ShouldBe(score, 0.05);
                    Names.Compare(left, left).Score.ShouldBe(1);
                }
            );

    [Fact]
    public void A_key_of_a_key_is_the_key() => s_name.Sample(text => Names.Key(Names.Key(text)).ShouldBe(Names.Key(text)));

    [Fact]
    public void Identifiers_quote_their_text() =>
        s_text.Sample(text =>
        {
            foreach (var found in Identifiers.Find(text + " ИНН 7707083893 " + text))
            {
                (found.Start < found.End && found.End <= (2 * text.Length) + 16).ShouldBeTrue();
            }
        });
}
