using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>A name split into words, with its legal form set aside. Prepare once, compare often.</summary>
/// <param name="Original">The name as given.</param>
/// <param name="Kind">What it is of; an unknown kind is settled by a legal form or by words that organizations use.</param>
/// <param name="Tokens">The words in order, without the legal form.</param>
/// <param name="LegalForm">Class of the legal form (<c>llc</c>, <c>jsc</c>); null where there is none.</param>
public sealed record PreparedName(string Original, NameKind Kind, ImmutableArray<NameToken> Tokens, string? LegalForm);
