using System.Security.Cryptography;
using System.Text;

namespace Throughline.Cases;

/// <summary>A hash over the parts that a result is computed from, in a fixed order.</summary>
internal sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public Fingerprint Add(params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            _hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            _hash.AppendData([0x1f]);
        }

        _hash.AppendData([0x1e]);
        return this;
    }

    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
