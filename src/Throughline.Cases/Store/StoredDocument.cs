namespace Throughline.Cases;

/// <summary>A document's row with what incremental work and verification need.</summary>
/// <param name="Info">The line of the inventory; its origin is empty, since origins are derived.</param>
/// <param name="File">Id of the file that it came in with, made from the file's hash and path; members share their container's.</param>
/// <param name="Batch">Number of the ingest that brought it, from 1.</param>
/// <param name="Version">Version of reader and extractor.</param>
/// <param name="LayerSha256">Hash of the text layer before packing; empty where there is none.</param>
/// <param name="ClaimsSha256">Hash over the claims' JSON in order; empty where there are none.</param>
/// <param name="Length16">Length of the text layer in UTF-16 units.</param>
/// <param name="Sketch">What the search for near copies compares; empty where there is none.</param>
public sealed record StoredDocument(
    DocumentInfo Info,
    string File,
    int Batch,
    string Version,
    string LayerSha256,
    string ClaimsSha256,
    int Length16,
    string Sketch
);
