using Throughline.Text;

namespace Throughline.Documents.Layout;

/// <summary>Words set one character under the other, as the narrow boxes of Chinese forms have them (<c>购买方信息</c>, <c>备注</c>).</summary>
internal static class StackedText
{
    private const double Widest = 1.6;

    /// <summary>True where every word is one unspaced character and none stands beside another.</summary>
    public static bool Is(IReadOnlyList<LayoutWord> words)
    {
        if (
            words.Count < 2
            || words.Any(w => w.Text.Length != 1 || !LayoutWord.IsUnspaced(w.Text[0]) || !char.IsLetter(HanRadicals.Folded(w.Text[0])))
        )
        {
            return false;
        }

        var sorted = words.OrderBy(w => w.Top).ToList();
        return sorted.Max(w => w.Right) - sorted.Min(w => w.Left) < Widest * sorted.Max(w => w.Height)
            && sorted.Zip(sorted.Skip(1)).All(p => p.Second.Middle > p.First.Bottom - (0.3 * p.First.Height));
    }
}
