using Throughline.Extraction.Records;
using Throughline.Model;

namespace Throughline.Extraction;

/// <summary>From positioned text to verified claims. Pure and deterministic: the same document gives the same result, byte for byte.</summary>
public sealed class ClaimExtractor
{
    /// <summary>Reads a document's fields and claims.</summary>
    public ExtractionResult Extract(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var records = RecordReader.Read(document);
        return new(records.Kind, records.Fields, records.Claims, []);
    }
}
