namespace Throughline.Screening;

/// <summary>A download that failed; the message says what, where, and what to do.</summary>
internal sealed class DownloadException(string message, bool mayPass, bool isOffline = false, TimeSpan? retryAfter = null)
    : Exception(message)
{
    /// <summary>True where another try may do better.</summary>
    public bool MayPass { get; } = mayPass;

    /// <summary>True where the server could not be reached at all.</summary>
    public bool IsOffline { get; } = isOffline;

    /// <summary>How long the server asked to wait.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
