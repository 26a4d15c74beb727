namespace Throughline.Cases;

/// <summary>A place in a document that a search found.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Path">Its path.</param>
/// <param name="Start">Start of the words found, in UTF-16 units of the text layer.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Page">Page number from 1; null where the format has none.</param>
/// <param name="Snippet">The words around it, verbatim.</param>
/// <param name="SnippetStart">Start of the snippet in the text layer, in UTF-16 units.</param>
public sealed record SearchHit(string Document, string Path, int Start, int End, int? Page, string Snippet, int SnippetStart);
