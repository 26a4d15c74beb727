using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Throughline.Extraction.Prose;
using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>What the grammar reads in a document, kept as long as the document: the verifier asks it who did what to whom.</summary>
internal static class Readings
{
    private static readonly ConditionalWeakTable<Document, Lazy<ImmutableArray<Claim>>> s_readings = [];

    /// <summary>The grammar's proposals for a document.</summary>
    public static ImmutableArray<Claim> Of(Document document) =>
        s_readings.GetValue(document, d => new(() => ProseReader.Read(d, isOwnRecord: false))).Value;

    /// <summary>Keeps a reading that was just made, so that it is not made twice.</summary>
    public static void Keep(Document document, ImmutableArray<Claim> reading) => s_readings.AddOrUpdate(document, new(() => reading));
}
