using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>A kind of entity: its name, what it extends, and its properties.</summary>
/// <param name="Name">FollowTheMoney name, or one of ours with the prefix <c>tl:</c> dropped (see <see cref="IsOurs"/>).</param>
/// <param name="Extends">Direct ancestors.</param>
/// <param name="Properties">Own properties (without the inherited ones), sorted by name.</param>
/// <param name="IsOurs">True for the namespaced schemata that FollowTheMoney lacks.</param>
/// <param name="ExportAs">For ours, the FollowTheMoney schema that an export maps it down to.</param>
public sealed record Schema(
    string Name,
    ImmutableArray<string> Extends,
    ImmutableArray<SchemaProperty> Properties,
    bool IsOurs = false,
    string? ExportAs = null
);
