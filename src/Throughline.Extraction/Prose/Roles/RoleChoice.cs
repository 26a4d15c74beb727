namespace Throughline.Extraction.Prose.Roles;

/// <summary>A subject and an object for a trigger.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Target">Whom or what; null for nobody that is named.</param>
/// <param name="Share">The pair's share among all pairs of the trigger and none of them, 0 to 1.</param>
internal readonly record struct RoleChoice(RoleCandidate Subject, RoleCandidate? Target, double Share);
