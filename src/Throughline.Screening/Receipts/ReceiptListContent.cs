namespace Throughline.Screening;

/// <summary>A list in a list file.</summary>
/// <param name="List">Its short name.</param>
/// <param name="Authority">Its authority.</param>
/// <param name="Published">The day it was published or is dated, ISO; null where unknown.</param>
/// <param name="Entities">How many entries it has.</param>
public sealed record ReceiptListContent(string List, string Authority, string? Published, int Entities);
