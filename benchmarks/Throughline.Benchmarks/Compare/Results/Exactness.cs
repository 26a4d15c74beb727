namespace Throughline.Benchmarks.Compare.Results;

/// <summary>An index put beside a scan of all names with the full score.</summary>
/// <param name="Queries">How many queries were scanned for.</param>
/// <param name="Hits">Names at the threshold or over that the scans found.</param>
/// <param name="Missed">Those of them that the index did not give: query, name, score.</param>
internal sealed record Exactness(int Queries, int Hits, IReadOnlyList<string> Missed);
