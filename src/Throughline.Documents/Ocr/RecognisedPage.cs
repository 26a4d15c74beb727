namespace Throughline.Documents.Ocr;

/// <summary>The words of a picture, and how sure the recognition is of them.</summary>
/// <param name="Words">The words.</param>
/// <param name="Languages">What it was read with, such as <c>rus+eng</c>.</param>
/// <param name="Width">Width of the picture in pixels, as read.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record RecognisedPage(IReadOnlyList<RecognisedWord> Words, string Languages, int Width, int Height)
{
    /// <summary>What was read too faintly to be text: stains, or words in a script that was not read for.</summary>
    public IReadOnlyList<RecognisedWord> Faint { get; init; } = [];

    /// <summary>Degrees clockwise that the picture was turned by before it was read.</summary>
    public double Turned { get; init; }

    /// <summary>Mean confidence of a letter, 0 to 100; 0 for an empty page.</summary>
    public double Confidence { get; } =
        Words.Count == 0 ? 0 : Words.Sum(w => w.Confidence * w.Text.Length) / Words.Sum(w => (double)w.Text.Length);

    /// <summary>Confidence times letters: of two readings of one picture the one that reads more, surely, is better.</summary>
    public double Worth { get; } = Words.Sum(w => Math.Max(0, w.Confidence - 40) * LettersOf(w.Text));

    /// <summary>The number of its letters.</summary>
    public int Letters { get; } = Words.Sum(w => w.Text.Count(char.IsLetter));

    /// <summary>The share of words that are hardly read, the faint ones among them.</summary>
    public double WeakShare => (Words.Count(w => w.Confidence < Weak) + Faint.Count) / Math.Max(1.0, Words.Count + Faint.Count);

    /// <summary>True where most words stand taller than they are wide: tesseract has read a page that lies on its side.</summary>
    public bool IsSideways { get; } = Words.Count(IsUprightColumn) * 2 > Words.Count(w => w.Text.Length >= LongEnough);

    /// <summary>The share of letters in Cyrillic script.</summary>
    public double CyrillicShare { get; } = Share(Words, IsCyrillic);

    /// <summary>The share of hanzi and kana among the letters.</summary>
    public double HanShare { get; } = Share(Words, Layout.LayoutWord.IsUnspaced);

    /// <summary>Mean confidence of the words with Cyrillic letters; 100 where there are none.</summary>
    public double CyrillicConfidence { get; } =
        Words.Where(w => w.Text.Any(IsCyrillic)).Select(w => w.Confidence).DefaultIfEmpty(100).Average();

    private const int LongEnough = 3;
    private const double Weak = 50;

    // A hanzi says about as much as two or three letters do.
    private const double LettersOfHanzi = 2.5;

    private static double LettersOf(string text) => text.Sum(c => Layout.LayoutWord.IsUnspaced(c) ? LettersOfHanzi : 1);

    private static bool IsUprightColumn(RecognisedWord word) => word.Text.Length >= LongEnough && word.Height > 1.5 * word.Width;

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04ff';

    private static double Share(IReadOnlyList<RecognisedWord> words, Func<char, bool> isOf)
    {
        var letters = words.SelectMany(w => w.Text).Where(char.IsLetter).ToList();
        return letters.Count == 0 ? 0 : (double)letters.Count(isOf) / letters.Count;
    }
}
