using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>A stretch of a sentence that somebody else vouches for.</summary>
/// <param name="Start">Start in the document's text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Source">Who says it.</param>
/// <param name="Manner">How: by showing, saying or assessing.</param>
/// <param name="Verb">The verb's word, lower case; empty for "according to".</param>
/// <param name="Phrase">The source's phrase.</param>
internal sealed record Scope(int Start, int End, Attribution Source, ScopeManner Manner, string Verb, NounPhrase? Phrase);
