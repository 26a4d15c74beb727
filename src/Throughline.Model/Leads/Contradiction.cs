using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>Claims that cannot all be true, side by side.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind"><c>value</c>, <c>time</c>, <c>amount</c>, <c>affiliation</c>, <c>denial</c>, <c>notAware</c>, <c>policy</c> or <c>description</c>.</param>
/// <param name="Claims">Ids of the claims.</param>
/// <param name="Text">What contradicts what, in plain words.</param>
/// <param name="Evidence">The quotes, one or more a side.</param>
public sealed record Contradiction(string Id, string Kind, ImmutableArray<string> Claims, string Text, ImmutableArray<Evidence> Evidence);
