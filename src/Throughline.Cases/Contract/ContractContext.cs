namespace Throughline.Cases.Contract;

/// <summary>What the writers look up: party names and ids, evidence, offsets.</summary>
/// <param name="Snapshot">The case.</param>
/// <param name="Offsets">Its offsets, see <see cref="Case.OffsetsAsync"/>.</param>
public sealed record ContractContext(CaseSnapshot Snapshot, Offsets Offsets);
