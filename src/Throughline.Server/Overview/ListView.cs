namespace Throughline.Server.Overview;

/// <summary>A watchlist file.</summary>
/// <param name="List">Short name.</param>
/// <param name="Authority">The authority.</param>
/// <param name="Entities">Entries.</param>
/// <param name="Names">Names and aliases.</param>
/// <param name="Published">The day it is dated, ISO; null where unknown.</param>
public sealed record ListView(string List, string Authority, int Entities, int Names, string? Published);
