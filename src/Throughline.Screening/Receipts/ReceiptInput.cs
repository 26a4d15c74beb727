namespace Throughline.Screening;

/// <summary>A file of records that was screened.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Bytes">How many there are.</param>
public sealed record ReceiptInput(string Path, string Sha256, long Bytes);
