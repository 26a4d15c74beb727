using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Throughline.Screening;

/// <summary>
/// Japan's lists of end users under export bans, as the text of the ministry's PDF files: numbered entries of a Japanese name, a Latin name, aliases in
/// one of two styles, and an address. The text breaks lines anywhere, also none between two entries.
/// </summary>
internal sealed partial class MetiFormat : IListFormat
{
    private const string Title = "輸出等に係る禁止措置";

    public string Name => "Japan METI end-user list (text)";

    public bool Recognises(ListFile file) =>
        file.Head.Contains("外務省告示", StringComparison.Ordinal) && file.Head.Contains(Title, StringComparison.Ordinal);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var text = new StreamReader(file.Open(), Encoding.UTF8);
        var title = new StringBuilder();
        var blocks = new MetiBlocks();
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            blocks.Add(line, ++number);
            if (blocks.Count == 0)
            {
                title.Append(line);
            }
        }

        Read(file, sink, blocks, title.ToString().Normalize(NormalizationForm.FormKC));
    }

    private static void Read(ListFile file, ListSink sink, MetiBlocks blocks, string title)
    {
        var instrument = Notice().Match(title) is { Success: true } notice
            ? $"外務省告示 {notice.Groups["n"].Value}{notice.Groups["m"].Value}"
            : "外務省告示";
        var list =
            title.Contains("以外の国", StringComparison.Ordinal) ? "jp-meti-third-countries"
            : title.Contains("ベラルーシ", StringComparison.Ordinal) ? "jp-meti-belarus"
            : "jp-meti-russia";
        var (designated, updated) = (DayOrNull(title, "指定日"), DayOrNull(title, "最終更新日"));
        var published = updated ?? file.Dated;
        var entries = 0;
        foreach (var block in blocks.All)
        {
            var entry = MetiEntry.Of(block.Lines);
            if (entry.Name.Length == 0)
            {
                sink.Problem(file, block.Line, "a name", $"entry {block.Number} without one", "the entry is left out");
                continue;
            }

            entries++;
            var id = $"{list}-{block.Number}";
            if (sink.Draft(id, "LegalEntity", published) is { Values.Count: 0 } draft)
            {
                draft.Dataset = list;
                entry.Fill(draft);
                sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias"));
            }

            // The list says when it first appeared and was last changed, but not which entries each change added.
            var from = designated == updated ? designated : null;
            sink.List(id, file.Listing("JP", instrument, $"{block.Number}", block.Line) with { From = from, SeenFrom = published });
            if (published is { } day)
            {
                sink.Seen(list, id, instrument, day);
            }
        }

        if (published is { } snapshot)
        {
            sink.Snapshot(list, snapshot);
        }

        sink.End(file, list, "JP", entries, published);
    }

    private static LocalDate? DayOrNull(string title, string label)
    {
        var match = Day().Match(title[Math.Max(0, title.IndexOf(label, StringComparison.Ordinal))..]);
        return match.Success
            ? ListDates.DayOrNull(
                $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}"
            )
            : null;
    }

    [GeneratedRegex(@"\((?<n>[^()]{2,12})外務省告示(?<m>第[^()]{1,12}号)", RegexOptions.ExplicitCapture)]
    private static partial Regex Notice();

    [GeneratedRegex("(?<y>[0-9]{4}) ?年 ?(?<m>[0-9]{1,2}) ?月 ?(?<d>[0-9]{1,2}) ?日", RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
