using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>A sentence as the frame grammar sees it.</summary>
/// <param name="Start">Start in the document's text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Elements">Its pieces, joined.</param>
/// <param name="Scopes">Who vouches for what.</param>
/// <param name="Inherited">Attribution carried over from the sentence before, by anaphora.</param>
internal sealed record SentenceView(
    int Start,
    int End,
    List<Token> Tokens,
    List<Element> Elements,
    List<Scope> Scopes,
    ImmutableArray<Attribution> Inherited
);
