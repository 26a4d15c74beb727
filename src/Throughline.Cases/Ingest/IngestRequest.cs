using System.Collections.Immutable;
using NodaTime;

namespace Throughline.Cases;

/// <summary>What to take into a case.</summary>
public sealed record IngestRequest
{
    /// <summary>Files and folders; folders are walked to the end.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>Watchlist files and folders. They are copied into the case and used by every later run.</summary>
    public ImmutableArray<string> Lists { get; init; } = [];

    /// <summary>The day for which listings and leads are computed; null keeps the case's day, or takes today for a new case.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Who runs it, for the audit log.</summary>
    public string Actor { get; init; } = "throughline";
}
