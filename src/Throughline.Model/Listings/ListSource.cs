using NodaTime;

namespace Throughline.Model;

/// <summary>A watchlist file that was loaded.</summary>
/// <param name="List">The list's short name: <c>eu-269-2014</c>, <c>ofac-sdn</c>.</param>
/// <param name="Authority">The authority.</param>
/// <param name="Entities">How many entries it has.</param>
/// <param name="Names">How many names and aliases.</param>
/// <param name="Published">The day the file says it was published or is dated; null where unknown.</param>
/// <param name="Source">The file's path.</param>
/// <param name="Sha256">Hash of the file, lower-case hexadecimal.</param>
public sealed record ListSource(string List, string Authority, int Entities, int Names, LocalDate? Published, string Source, string Sha256);
