using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Server.Claims;

/// <summary>An anchor with the words around it. Offsets count code points.</summary>
/// <param name="Claim">Id of the claim that it supports, where it was asked for with one.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Path">Its path.</param>
/// <param name="Sha256">Hash of its original bytes.</param>
/// <param name="Page">Page from 1.</param>
/// <param name="Cell">Cell or row.</param>
/// <param name="Start">Start in the text layer.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Quote">The verbatim text.</param>
/// <param name="Before">The words before it on its line or in its paragraph; empty where not asked for.</param>
/// <param name="After">The words after it.</param>
/// <param name="Language">Language of the quote.</param>
/// <param name="Boxes">Rectangles on the page, in points from the top left.</param>
public sealed record EvidenceView(
    string? Claim,
    string Document,
    string Path,
    string Sha256,
    int? Page,
    string? Cell,
    int Start,
    int End,
    string Quote,
    string Before,
    string After,
    string? Language,
    ImmutableArray<Box> Boxes
);
