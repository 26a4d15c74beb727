namespace Throughline.Extraction.Times;

/// <summary>A word or a figure of a time expression, or a part that a rule has read.</summary>
/// <param name="Start">Start in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Is">What it can be.</param>
/// <param name="Value">The number, month, unit or offset that it names.</param>
/// <param name="Point">What a rule made of it; null for a word of the text.</param>
internal readonly record struct TimeToken(int Start, int End, TimeWord Is, int Value, TimePoint? Point = null)
{
    /// <summary>True where it can be any of the words.</summary>
    public bool Any(TimeWord words) => (Is & words) != TimeWord.None;
}
