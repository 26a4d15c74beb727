namespace Throughline.Documents.Duplicates;

/// <summary>A document of a group and why it is in it.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Kind">What ties it to the group; <see cref="OriginKind.Origin"/> for the first.</param>
/// <param name="Similarity">Share of text in common with the document that it was tied to, 0 to 1.</param>
/// <param name="DuplicateOf">The document that it was tied to; null for the origin.</param>
/// <param name="Statement">The words in which the text itself names the outlet that it repeats; null where similarity alone ties it.</param>
public sealed record OriginMember(string Document, OriginKind Kind, double Similarity, string? DuplicateOf, string? Statement = null);
