using System.Buffers.Binary;
using System.Collections.Immutable;
using Throughline.Documents.Duplicates;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>What the search for copies needs of a document, small enough to keep beside its row.</summary>
/// <param name="Print">The MinHash, 8 bytes a permutation, little-endian; empty for a text too short for one.</param>
/// <param name="Statements">The outlets that it says it repeats.</param>
/// <param name="Author">Its author.</param>
/// <param name="Outlet">Its outlet.</param>
internal sealed record OriginSketch(byte[] Print, ImmutableArray<CopyStatement> Statements, string? Author, string? Outlet)
{
    /// <summary>What it reports, to find it retold in another language.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    public ImmutableArray<ulong> Minima =>
        [
            .. Enumerable
                .Range(0, Print.Length / sizeof(ulong))
                .Select(i => BinaryPrimitives.ReadUInt64LittleEndian(Print.AsSpan(i * sizeof(ulong)))),
        ];

    /// <summary>The sketch of a document, as text.</summary>
    public static string Of(Document document)
    {
        var minima = Documents.Duplicates.Fingerprint.Of(document).Minima;
        var print = new byte[minima.Length * sizeof(ulong)];
        for (var i = 0; i < minima.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(print.AsSpan(i * sizeof(ulong)), minima[i]);
        }

        var statements = CopyStatements.Find(document);
        return CaseJson.Text(
            new OriginSketch(print, statements.Found, document.Author, document.Properties.GetValueOrDefault("outlet"))
            {
                Facts = statements.Facts,
            }
        );
    }

    /// <summary>The sketch that a text holds; one that resembles nothing for an empty text.</summary>
    public static OriginSketch Of(string text) => text.Length == 0 ? new([], [], null, null) : CaseJson.Of<OriginSketch>(text);
}
