namespace Throughline.Server.Parties;

/// <summary>A place in a document. Offsets count code points.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Path">Its path.</param>
/// <param name="Page">Page from 1.</param>
/// <param name="Start">Start of the words found.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Snippet">The words around it.</param>
/// <param name="SnippetStart">Where the snippet starts.</param>
public sealed record PassageView(string Document, string Path, int? Page, int Start, int End, string Snippet, int SnippetStart);
