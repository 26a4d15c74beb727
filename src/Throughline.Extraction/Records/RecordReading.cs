using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>What the record reader found in a document.</summary>
/// <param name="Kind">The document's kind, see <see cref="ExtractionResult.Kind"/>.</param>
/// <param name="Fields">Fields with their places.</param>
/// <param name="Claims">Proposed claims, not yet verified.</param>
/// <param name="Covered">Stretches of the text that are rows of understood tables and forms, which prose rules leave alone.</param>
internal sealed record RecordReading(
    string Kind,
    ImmutableArray<Field> Fields,
    ImmutableArray<Claim> Claims,
    ImmutableArray<(int Start, int End)> Covered
);
