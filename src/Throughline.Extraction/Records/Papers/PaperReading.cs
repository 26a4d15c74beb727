using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>What was read off an invoice, a receipt or their kin by its layout.</summary>
/// <param name="Labels">Head values, in the form the other readers of records use.</param>
/// <param name="Fields">Fields of the document, with their places.</param>
/// <param name="Lines">The lines of goods; null where none were found.</param>
/// <param name="Checks">How many sums agree: lines, taxes, cash and change.</param>
/// <param name="Titles">How much its upper part calls it an invoice or receipt, 0 to 3.</param>
/// <param name="Details">What it tells of its seller and buyer beside their names.</param>
internal sealed record PaperReading(
    List<Labelled> Labels,
    ImmutableArray<Field> Fields,
    RecordTable? Lines,
    int Checks,
    double Titles,
    List<PaperDetail> Details
);
