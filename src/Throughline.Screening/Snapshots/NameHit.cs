using Throughline.Text;

namespace Throughline.Screening;

/// <summary>A name of an entry that is like a name asked for.</summary>
/// <param name="Entry">Number of the entry in its segment.</param>
/// <param name="Name">The name.</param>
/// <param name="IsWeak">True for a weak alias.</param>
/// <param name="Score">0 to 1, as <see cref="Names.Score"/> has it.</param>
internal readonly record struct NameHit(int Entry, PreparedName Name, bool IsWeak, double Score);
