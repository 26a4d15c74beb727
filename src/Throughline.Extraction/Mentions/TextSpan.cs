namespace Throughline.Extraction.Mentions;

/// <summary>A labelled stretch of a text.</summary>
/// <param name="Start">Start in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Type"><c>PER</c>, <c>ORG</c>, <c>LOC</c>, <c>PRODUCT</c>, <c>DATE</c>, <c>MONEY</c> or <c>QUANTITY</c>.</param>
/// <param name="Text">The words, verbatim.</param>
public sealed record TextSpan(int Start, int End, string Type, string Text);
