using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>An anchor: the place in a document where the quote stands.</summary>
/// <remarks>Invariant: the document's text from <see cref="Start"/> to <see cref="End"/> equals <see cref="Quote"/>, character for character.</remarks>
public sealed record Evidence
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The document's path as it was taken in, such as <c>papers.zip!/inner/a.pdf</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Start in the document's text, in UTF-16 units (outputs convert to code points).</summary>
    public required int Start { get; init; }

    /// <summary>End (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>The verbatim text.</summary>
    public required string Quote { get; init; }

    /// <summary>Page or sheet number from 1; null where the format has none.</summary>
    public int? Page { get; init; }

    /// <summary>Cell or row address, for tables.</summary>
    public string? Cell { get; init; }

    /// <summary>Rectangles on the page, for formats that have them.</summary>
    public ImmutableArray<Box> Boxes { get; init; } = [];

    /// <summary>Language of the quote (<c>en</c>, <c>ru</c>, <c>zh</c>); null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The anchor of a stretch of <paramref name="document"/>, with page and boxes filled in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or leaves the text.</exception>
    public static Evidence In(Document document, int start, int end, string? cell = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, document.Text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        return new Evidence
        {
            Document = document.Id,
            Path = document.Path,
            Start = start,
            End = end,
            Quote = document.Text[start..end],
            Page = document.PageAt(start),
            Cell = cell,
            Boxes = document.BoxesOf(start, end),
            Language = document.Language,
        };
    }

    /// <summary>True where the quote is found at its place in <paramref name="text"/>, the document's text layer.</summary>
    public bool IsFoundIn(string text) =>
        Start >= 0 && End <= text.Length && End - Start == Quote.Length && text.AsSpan(Start, Quote.Length).SequenceEqual(Quote);

    /// <inheritdoc/>
    public bool Equals(Evidence? other) =>
        other is not null
        && Document == other.Document
        && Start == other.Start
        && End == other.End
        && Quote == other.Quote
        && Cell == other.Cell;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Document, Start, End);
}
