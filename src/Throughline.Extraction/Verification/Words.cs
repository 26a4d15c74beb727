using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Verification;

/// <summary>The words of a quote with their lemmas.</summary>
internal static class Words
{
    /// <summary>A word.</summary>
    /// <param name="Text">Lower case.</param>
    /// <param name="Lemma">Lemma of a verb or noun.</param>
    /// <param name="IsCapital">It begins with a capital inside the quote, so it is (part of) a name.</param>
    internal readonly record struct Word(string Text, string Lemma, bool IsCapital);

    /// <summary>Reads a quote.</summary>
    public static List<Word> Of(string quote, string language)
    {
        if (language == "zh")
        {
            return [.. ChineseTagger.Segment(quote).Select(s => new Word(s, s, false))];
        }

        var tokens = Tokenizer.Read(quote, 0, quote.Length);
        return
        [
            .. tokens.Select(
                (t, i) =>
                    new Word(
                        t.Lower,
                        language == "ru"
                            ? (
                                t.Text is "—" or "–" || Mentions.Lexicon.Of("ru").Has("auxiliaryForms", t.Lower)
                                    ? "быть"
                                    : RussianForms.LemmaOf(t.Lower)
                            )
                            : EnglishForms.Of(t.Lower)?.Lemma ?? EnglishForms.Singular(t.Lower),
                        i > 0 && char.IsUpper(t.Text[0])
                    )
            ),
        ];
    }
}
