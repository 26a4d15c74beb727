using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>A document as positioned text: what every reader produces and every later stage works on.</summary>
/// <remarks>
/// <see cref="Text"/> is the immutable text layer; all offsets are UTF-16 units into it. Tables are part of the text: each row is one line,
/// its cells parted by tabs. Nothing is normalised here; comparison uses views with an offset map.
/// </remarks>
public sealed record Document
{
    /// <summary>Id made from the content's hash and the path, see <see cref="StableId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the original bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Path as taken in; members of archives and attachments read <c>papers.zip!/inner/a.pdf</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Media type found by content (<c>application/pdf</c>), not by the name.</summary>
    public required string MediaType { get; init; }

    /// <summary>The text layer.</summary>
    public required string Text { get; init; }

    /// <summary>Name and version of the reader.</summary>
    public required string Reader { get; init; }

    /// <summary>Length of the original in bytes.</summary>
    public long Length { get; init; }

    /// <summary>Main language (<c>en</c>, <c>ru</c>, <c>zh</c>, other ISO 639-1, or <c>und</c>).</summary>
    public string Language { get; init; } = "und";

    /// <summary>Title, where the document has one.</summary>
    public string? Title { get; init; }

    /// <summary>Author as the document names it.</summary>
    public string? Author { get; init; }

    /// <summary>When the document says it was published, written or sent.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Pages or sheets in order; a format without pages has one page that spans the text.</summary>
    public ImmutableArray<Page> Pages { get; init; } = [];

    /// <summary>Words with boxes, in text order, for formats that have them.</summary>
    public ImmutableArray<Word> Words { get; init; } = [];

    /// <summary>Tables in text order.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];

    /// <summary>Zones in text order, covering the text.</summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    /// <summary>What the reader noticed and a person should know.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Headers and properties of the format, such as a mail's <c>from</c>, <c>to</c>, <c>subject</c>, <c>date</c>.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What the format itself states, for structured formats; null for all others.</summary>
    public StatedRecord? Stated { get; init; }

    /// <summary>The page number at an offset; null where the document has no pages.</summary>
    public int? PageAt(int offset)
    {
        foreach (var page in Pages)
        {
            if (offset >= page.Start && offset < page.End)
            {
                return page.Number;
            }
        }

        return Pages.IsEmpty ? null : Pages[^1].Number;
    }

    /// <summary>Rectangles of the words that the stretch touches; words on one line are joined.</summary>
    public ImmutableArray<Box> BoxesOf(int start, int end)
    {
        if (Words.IsEmpty)
        {
            return [];
        }

        var boxes = ImmutableArray.CreateBuilder<Box>();
        var page = 0;
        for (var i = FirstWordEndingAfter(start); i < Words.Length && Words[i].Start < end; i++)
        {
            var (word, box) = (Words[i], Words[i].Box);
            if (boxes.Count > 0 && page == word.Page && OnOneLine(boxes[^1], box))
            {
                boxes[^1] = Join(boxes[^1], box);
            }
            else
            {
                boxes.Add(box);
            }

            page = word.Page;
        }

        return boxes.ToImmutable();
    }

    /// <summary>How surely the least sure word of a stretch was recognised, 0 to 1; null where no word of it was recognised in a picture.</summary>
    public double? CertaintyOf(int start, int end)
    {
        double? least = null;
        if (!Words.IsEmpty)
        {
            for (var i = FirstWordEndingAfter(start); i < Words.Length && Words[i].Start < end; i++)
            {
                least = Words[i].Certainty is { } certainty && !(least <= certainty) ? certainty : least;
            }
        }

        return least;
    }

    /// <summary>The kind of the zone at an offset; <see cref="ZoneKind.Body"/> outside every zone.</summary>
    public ZoneKind ZoneAt(int offset)
    {
        foreach (var zone in Zones)
        {
            if (offset >= zone.Start && offset < zone.End)
            {
                return zone.Kind;
            }
        }

        return ZoneKind.Body;
    }

    private int FirstWordEndingAfter(int start)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool OnOneLine(Box a, Box b) =>
        b.X >= a.X && Math.Abs(a.Y + a.Height / 2 - (b.Y + b.Height / 2)) < Math.Max(a.Height, b.Height) / 2;

    private static Box Join(Box a, Box b)
    {
        var (left, top) = (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y));
        return new Box(left, top, Math.Max(a.X + a.Width, b.X + b.Width) - left, Math.Max(a.Y + a.Height, b.Y + b.Height) - top);
    }
}
