using NodaTime;

namespace Throughline.Screening;

/// <summary>How to update lists.</summary>
/// <param name="Today">The day of the update.</param>
public sealed record UpdateOptions(LocalDate Today)
{
    /// <summary>Fetches from here in place of the official addresses: from <c>Base/NAME/FILE</c>, or the address itself where <see cref="IsFile"/>.</summary>
    public Uri? From { get; init; }

    /// <summary>True where <see cref="From"/> is the address of the one file of the one list asked for.</summary>
    public bool IsFile { get; init; }

    /// <summary>The hash that the one file must have, hexadecimal; null where none is known.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Takes in a list of less than half the entries of the one in use.</summary>
    public bool AllowShrinking { get; init; }

    /// <summary>How often a failed request is tried again.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Wait before the first retry; it doubles.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that sends nothing for so long has stopped.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);
}
