using System.Text.Json;

namespace Throughline.Screening;

/// <summary>What is known of a file that is partly downloaded; kept beside it, so that the next run goes on from there.</summary>
/// <param name="Address">Where it comes from.</param>
/// <param name="ETag">What the server called this version; null where it did not say.</param>
/// <param name="LastModified">The server's date of it.</param>
/// <param name="Encoding">How the bytes are packed on the way; empty where they are not.</param>
internal sealed record DownloadState(string Address, string? ETag, string? LastModified, string Encoding)
{
    /// <summary>What to name in <c>If-Range</c>: a strong tag, else the date; null where a part cannot be trusted to be of the same version (RFC 9110, 13.1.5).</summary>
    public string? Validator => ETag is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal) ? tag : LastModified;

    /// <summary>The state beside a partial file; null where there is none that can be gone on from.</summary>
    public static DownloadState? ReadOrNull(string partial, Uri address)
    {
        if (!File.Exists(partial) || !File.Exists(PathOf(partial)))
        {
            return null;
        }

        try
        {
            var state = JsonSerializer.Deserialize<DownloadState>(File.ReadAllText(PathOf(partial)));
            return state?.Address == address.AbsoluteUri && state.Validator is not null ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string partial) => File.WriteAllText(PathOf(partial), JsonSerializer.Serialize(this));

    /// <summary>Forgets a partial file.</summary>
    public static void Drop(string partial)
    {
        File.Delete(partial);
        File.Delete(PathOf(partial));
    }

    private static string PathOf(string partial) => partial + ".json";
}
