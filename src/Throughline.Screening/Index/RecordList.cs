namespace Throughline.Screening;

/// <summary>Where the records of a skeleton stand among the postings.</summary>
/// <param name="Start">The first.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct RecordList(uint Start, int Count);
