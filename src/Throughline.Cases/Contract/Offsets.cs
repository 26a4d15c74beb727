using System.Collections.Frozen;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>Turns UTF-16 offsets of a case's documents into the code points that every output counts in.</summary>
public sealed class Offsets
{
    private readonly FrozenDictionary<string, CodePoints> _byDocument;

    /// <summary>Offsets for documents whose text has characters outside the basic plane; all others count alike in both.</summary>
    public Offsets(IReadOnlyDictionary<string, CodePoints> byDocument) =>
        _byDocument = byDocument.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>For cases all of whose texts stay within the basic plane.</summary>
    public static Offsets Plain { get; } = new(FrozenDictionary<string, CodePoints>.Empty);

    /// <summary>The offset in code points.</summary>
    public int Of(string document, int utf16) => _byDocument.TryGetValue(document, out var points) ? points.Of(utf16) : utf16;
}
