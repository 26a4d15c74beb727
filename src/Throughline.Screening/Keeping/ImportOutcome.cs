using System.Collections.Immutable;

namespace Throughline.Screening;

/// <summary>What an import did.</summary>
/// <param name="Lists">The lists that were taken in.</param>
/// <param name="Refused">Why files were refused, one line each: file, place, expected, found, what to do. For them the lists in use stay as they were.</param>
/// <param name="Notes">Rows that could not be read of files that were taken in.</param>
public sealed record ImportOutcome(ImmutableArray<ImportedList> Lists, ImmutableArray<string> Refused, ImmutableArray<string> Notes);
