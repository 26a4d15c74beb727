using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents;

/// <summary>Reads one format into a layer. One folder each; registered in <see cref="FormatReaders"/>.</summary>
internal interface IFormatReader
{
    /// <summary>Name and version; the version rises when the same bytes give another text.</summary>
    string Name { get; }

    /// <summary>Fills the layer.</summary>
    /// <returns>Null when the file was read; else the reason in words: what was expected, what was found, what to do.</returns>
    string? Read(Source source, Layer layer, Budget budget);
}
