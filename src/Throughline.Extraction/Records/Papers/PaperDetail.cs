using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>What a paper tells of its seller or buyer beside the name: a tax number, an account, a phone, an address on the net.</summary>
/// <param name="IsBuyers">It is the buyer's; otherwise the seller's, whose paper it is.</param>
/// <param name="IsSaid">Its label says whose it is, or it bears a party's name; otherwise the place alone tells.</param>
/// <param name="Kind">The scheme.</param>
/// <param name="Value">As it stands, without the label.</param>
/// <param name="Start">Start in the document's text.</param>
/// <param name="End">End (exclusive).</param>
internal sealed record PaperDetail(bool IsBuyers, bool IsSaid, IdentifierKind Kind, string Value, int Start, int End);
