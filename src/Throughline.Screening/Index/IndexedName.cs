using Throughline.Text;

namespace Throughline.Screening;

/// <summary>A name to be indexed.</summary>
/// <param name="Name">The name as the list gives it.</param>
/// <param name="Kind">What it is of.</param>
/// <param name="Entry">Number of the entry that has it, chosen by the caller, 0 or more.</param>
/// <param name="IsWeak">True for an alias that the list calls weak.</param>
/// <param name="Prepared">The same name prepared, where the caller has it already; it must be what <see cref="Names.Prepare"/> gives.</param>
public readonly record struct IndexedName(string Name, NameKind Kind, int Entry, bool IsWeak = false, PreparedName? Prepared = null);
