using Throughline.Model;

namespace Throughline.Documents;

/// <summary>A document and the bytes it was read from.</summary>
/// <param name="Document">The positioned text.</param>
/// <param name="Original">The original bytes, whose SHA-256 is the document's.</param>
/// <param name="Container">Path of the archive or mail it came out of; null for a file of its own.</param>
public sealed record ReadDocument(Document Document, ReadOnlyMemory<byte> Original, string? Container);
