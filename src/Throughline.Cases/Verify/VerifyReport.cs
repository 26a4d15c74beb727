using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>The outcome of re-checking a case.</summary>
/// <param name="Checked">How many things were checked.</param>
/// <param name="Failed">What failed, in the order of checking.</param>
public sealed record VerifyReport(int Checked, ImmutableArray<VerifyFailure> Failed);
