namespace Throughline.Documents.Layers;

/// <summary>A file inside a file: an archive's member, a mail's attachment, a file embedded in a PDF.</summary>
/// <param name="Name">Cleaned path inside the container.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record Member(string Name, ReadOnlyMemory<byte> Content);
