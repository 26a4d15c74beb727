using Throughline.Text;

namespace Throughline.Benchmarks.Compare.Queries;

/// <summary>A query and the name that it should find.</summary>
/// <param name="Text">As a customer's record has it.</param>
/// <param name="Kind">What the name is of.</param>
/// <param name="Class">How it differs from the listed name.</param>
/// <param name="Target">The listed name's number; -1 for a customer, who is on no list.</param>
internal sealed record CompareQuery(string Text, NameKind Kind, QueryClass Class, int Target);
