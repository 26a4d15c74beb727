using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents.Layout;

/// <summary>Heads and feet that repeat from page to page; only their page numbers differ. They are no part of what the document says.</summary>
internal sealed class RunningLines
{
    private const int FewestPages = 3;
    private readonly List<(string Words, int Page, int Start, int End)> _seen = [];

    /// <summary>Notes an outermost line of a page that stands at <paramref name="start"/> to <paramref name="end"/> of the text.</summary>
    public void Note(int page, int start, int end, LayoutLine line) =>
        _seen.Add(
            (
                string.Concat(line.Words.SelectMany(w => w.Text).Select(c => char.IsDigit(c) ? '0' : c))
                    .Replace("00", "0", StringComparison.Ordinal),
                page,
                start,
                end
            )
        );

    /// <summary>Marks as noise the repeats of lines that stand on three pages or more, and on half of them.</summary>
    public void Mark(Layer layer, int pages)
    {
        foreach (var group in _seen.GroupBy(s => s.Words, StringComparer.Ordinal))
        {
            var count = group.Select(s => s.Page).Distinct().Count();
            if (count >= FewestPages && count * 2 >= pages)
            {
                // The first one stays: it may name the firm or the account that the pages are about.
                foreach (var (_, _, start, end) in group.OrderBy(s => s.Start).Skip(1))
                {
                    layer.Mark(start, end, ZoneKind.Noise);
                }
            }
        }
    }
}
