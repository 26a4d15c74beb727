using System.Security.Cryptography;

namespace Throughline.Screening;

/// <summary>Checks a download against the hash that its server sent with it: <c>Repr-Digest</c> (RFC 9530), <c>Digest</c> (RFC 3230), <c>Content-MD5</c>.</summary>
internal static class ContentDigest
{
    /// <summary>What does not agree, in words; null where it agrees or the server sent no hash.</summary>
    public static string? MismatchOrNull(HttpResponseMessage response, Stream content)
    {
        foreach (var (name, expected) in Expected(response))
        {
            content.Position = 0;
            var found = Convert.ToBase64String(name == "SHA-256" ? SHA256.HashData(content) : Md5(content));
            if (found != expected)
            {
                return $"expected {name} {expected}, found {found}";
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, string Value)> Expected(HttpResponseMessage response)
    {
        foreach (var header in new[] { "Repr-Digest", "Digest" })
        {
            var value = Header(response, header).Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(IsSha256);
            if (value is not null)
            {
                yield return ("SHA-256", value["sha-256=".Length..].Trim(':'));
                yield break;
            }
        }

        // A hash of the whole file says nothing of a part.
        if (response.StatusCode == System.Net.HttpStatusCode.OK && Header(response, "Content-MD5") is { Length: > 0 } md5)
        {
            yield return ("MD5", md5);
        }
    }

    private static bool IsSha256(string value) => value.StartsWith("sha-256=", StringComparison.OrdinalIgnoreCase);

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : "";

#pragma warning disable CA5351 // The server chose MD5; it guards against damage on the way, not against an attacker.
    private static byte[] Md5(Stream content) => MD5.HashData(content);
#pragma warning restore CA5351
}
