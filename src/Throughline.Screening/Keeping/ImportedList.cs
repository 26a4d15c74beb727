using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>A list that an import took in.</summary>
/// <param name="Version">The version.</param>
/// <param name="State">What became of it.</param>
/// <param name="Before">The version that was in use until then; null where the list is new.</param>
/// <param name="Changes">What differs from it.</param>
public sealed record ImportedList(ListVersion Version, ImportState State, ListVersion? Before, ImmutableArray<ListChange> Changes);
