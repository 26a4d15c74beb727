using System.IO.Hashing;
using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// What an index takes from the way names are read, as one number: an index built under other rules would miss names, so it is refused. It is that of
/// the build of the code that reads names, with its word lists, so that no change of a rule goes unseen.
/// </summary>
internal static class NameRules
{
    // Longer keys are not told apart by what follows.
    private const int LongestHashed = 600;

    /// <summary>The rules of this program; the compiler derives the version of a module from its content.</summary>
    public static ulong Fingerprint { get; } = XxHash3.HashToUInt64(typeof(Names).Module.ModuleVersionId.ToByteArray());

    /// <summary>The hash of a text, for look-up.</summary>
    public static ulong Hash(ReadOnlySpan<char> text) =>
        XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text[..Math.Min(text.Length, LongestHashed)]));

    /// <summary>The hash of a prefix and a text written together.</summary>
    public static ulong Hash(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text)
    {
        Span<char> whole = stackalloc char[Math.Min(prefix.Length + text.Length, LongestHashed)];
        prefix.CopyTo(whole);
        text[..(whole.Length - prefix.Length)].CopyTo(whole[prefix.Length..]);
        return Hash(whole);
    }
}
