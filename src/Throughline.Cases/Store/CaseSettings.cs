using NodaTime;

namespace Throughline.Cases;

/// <summary>What a case remembers of how it is used.</summary>
/// <param name="AsOf">The day for which listings and leads are computed; null before the first ingest.</param>
/// <param name="Batches">Number of ingests that came to their end.</param>
public sealed record CaseSettings(LocalDate? AsOf, int Batches);
