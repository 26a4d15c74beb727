using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.Ner.Corpora;

/// <summary>A labelled stretch.</summary>
/// <param name="Start">Start in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Type">Person, organization or location.</param>
internal readonly record struct LabelledName(int Start, int End, MentionType Type);
