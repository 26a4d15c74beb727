using System.Collections.Immutable;

namespace Throughline.Documents.Duplicates;

/// <summary>Documents that repeat one source; what they agree on counts once.</summary>
/// <param name="Origin">Id of the group: the id of its earliest document, by date of publication and then by path.</param>
/// <param name="Members">The documents, the origin first.</param>
public sealed record OriginGroup(string Origin, ImmutableArray<OriginMember> Members);
