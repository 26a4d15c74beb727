namespace Throughline.Documents.Layout;

/// <summary>Words of one line that no wide gap parts.</summary>
internal sealed class LayoutSegment(List<LayoutWord> words)
{
    public List<LayoutWord> Words { get; } = words;
    public double Left { get; } = words[0].Left;
    public double Right { get; } = words.Max(w => w.Right);
    public int Letters { get; } = words.Sum(w => w.Text.Length) + words.Count - 1;
    public bool HasDigit => Words.Exists(w => w.HasDigit);
}
