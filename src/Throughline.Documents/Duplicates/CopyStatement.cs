namespace Throughline.Documents.Duplicates;

/// <summary>Words by which a text names the outlet that it repeats.</summary>
/// <param name="Outlet">The outlet as named.</param>
/// <param name="Quote">The words, verbatim.</param>
public sealed record CopyStatement(string Outlet, string Quote);
