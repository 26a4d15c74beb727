using System.Security.Cryptography;
using System.Text;

namespace Throughline.Model;

/// <summary>Ids made from content, so that the same input gives the same id on every machine.</summary>
public static class StableId
{
    /// <summary>A prefix, a dash and the first 20 hexadecimal digits (80 bits) of SHA-256 over the parts.</summary>
    /// <param name="prefix">What the id is of: <c>c</c> claim, <c>d</c> document, <c>m</c> mention, <c>p</c> party, <c>l</c> lead.</param>
    /// <param name="parts">The identifying parts, in a fixed order; null counts as empty.</param>
    public static string Of(string prefix, params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData([0x1f]);
        }

        return $"{prefix}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 10))}";
    }
}
