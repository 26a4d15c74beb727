using System.Collections.Immutable;

namespace Throughline.Screening;

/// <summary>What was asked of a screening besides the names: everything, with the lists and the program, that an answer follows from.</summary>
/// <param name="AsOf">The day for the listings' states, ISO.</param>
/// <param name="Threshold">Score of a match.</param>
/// <param name="Least">Lowest score that is shown.</param>
/// <param name="Limit">Most hits a query.</param>
/// <param name="Authorities">Authorities whose listings count, in lower case, sorted; all where it is empty.</param>
/// <param name="ActiveOnly">Only listings in force on the day count.</param>
/// <param name="Format">Form of the answer: <c>jsonl</c>, <c>json</c>, <c>csv</c>.</param>
/// <param name="KeepGoing">A bad row is answered with its fault and the next one is read.</param>
public sealed record ReceiptParameters(
    string AsOf,
    double Threshold,
    double Least,
    int Limit,
    ImmutableArray<string> Authorities,
    bool ActiveOnly,
    string Format,
    bool KeepGoing
);
