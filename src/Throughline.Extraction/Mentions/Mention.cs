namespace Throughline.Extraction.Mentions;

/// <summary>A name as it stands in a text.</summary>
/// <param name="Start">Start in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Text">The words, verbatim.</param>
/// <param name="Type">What it is of.</param>
public sealed record Mention(int Start, int End, string Text, MentionType Type)
{
    /// <summary>True where the words themselves settle it: a firm's legal form.</summary>
    public bool IsCertain { get; init; }
}
