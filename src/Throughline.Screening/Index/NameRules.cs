using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// What an index takes from the way names are read, as one number: an index built under other rules would miss names, so it is refused. It is made
/// of the word lists and of what reading some names gives.
/// </summary>
internal static class NameRules
{
    private static readonly (string Name, NameKind Kind)[] s_samples =
    [
        ("Пётр Ильич Чайковский", NameKind.Person),
        ("Schtscherbakow, Dr. Jurij von A.", NameKind.Person),
        ("王小明", NameKind.Person),
        ("Abd al-Rahman bin Yusuf", NameKind.Person),
        ("محمد علي", NameKind.Person),
        ("ООО «Северный электромеханический завод № 7»", NameKind.Organization),
        ("北京红星科技有限公司", NameKind.Organization),
        ("A.B.C. Trading & Shipping Co. Ltd", NameKind.Organization),
        ("Société générale des chemins de fer", NameKind.Unknown),
        ("MV Xin Yangzhou 1", NameKind.Thing),
        ("김철수", NameKind.Person),
        ("やまだ たろう", NameKind.Unknown),
    ];

    // Longer keys are not told apart by what follows.
    private const int LongestHashed = 600;

    private static readonly Lazy<ulong> s_fingerprint = new(Compute);

    /// <summary>The rules of this program.</summary>
    public static ulong Fingerprint => s_fingerprint.Value;

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

    private static ulong Compute()
    {
        var hash = new XxHash3();
        var assembly = typeof(Names).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            hash.Append(stream);
        }

        var text = new StringBuilder();
        for (var length = 1; length <= SkeletonPattern.Longest; length++)
        {
            text.Append(Names.PromisedEdits(length));
        }

        text.Append(Names.PromisedJoinedEdits);
        foreach (var (name, kind) in s_samples)
        {
            var prepared = Names.Prepare(name, kind);
            text.Append('\n').Append(prepared.Kind).Append(prepared.LegalForm).AppendJoin(' ', prepared.AcronymKeys);
            foreach (var token in prepared.Tokens)
            {
                text.Append(FormattableString.Invariant($"|{token.Surface} {token.Skeleton} {token.Weight} {token.Role} "));
                text.AppendJoin(' ', token.Keys);
            }
        }

        hash.Append(Encoding.UTF8.GetBytes(text.ToString()));
        return hash.GetCurrentHashAsUInt64();
    }
}
