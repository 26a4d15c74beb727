namespace Throughline.Documents.Pdf;

/// <summary>Words of one line that no wide gap parts.</summary>
internal sealed class PdfSegment(List<PdfWord> words)
{
    public List<PdfWord> Words { get; } = words;
    public double Left { get; } = words[0].Left;
    public double Right { get; } = words.Max(w => w.Right);
    public int Letters { get; } = words.Sum(w => w.Text.Length) + words.Count - 1;
    public bool HasDigit => Words.Exists(w => w.HasDigit);
}
