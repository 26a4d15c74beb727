using System.Collections.Immutable;

namespace Throughline.Screening;

/// <summary>A list file that answers follow from.</summary>
/// <param name="Path">Full path of the file on disk.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Lists">The lists in it.</param>
public sealed record ReceiptList(string Path, string Sha256, ImmutableArray<ReceiptListContent> Lists);
