using System.Collections.Immutable;
using Throughline.Screening;

namespace Throughline.Cases;

/// <summary>Loads the watchlists that a case keeps.</summary>
internal static class KeptLists
{
    /// <summary>The lists, their sources named by their paths inside the case and not by where the case lies on this machine.</summary>
    public static async Task<Watchlists> LoadAsync(
        ICaseStore store,
        CaseStages stages,
        ImmutableArray<KeptList> lists,
        CancellationToken cancellationToken
    )
    {
        var paths = lists.ToDictionary(store.PathOf, l => l.Path, StringComparer.Ordinal);
        var loaded = await stages.LoadLists([.. paths.Keys.Order(StringComparer.Ordinal)], cancellationToken);
        return loaded with
        {
            Sources =
            [
                .. loaded
                    .Sources.Select(s => s with { Source = Relative(s.Source, paths) })
                    .OrderBy(s => s.List, StringComparer.Ordinal)
                    .ThenBy(s => s.Source, StringComparer.Ordinal),
            ],
            Problems = [.. loaded.Problems.Select(p => Relative(p, paths))],
        };
    }

    private static string Relative(string text, Dictionary<string, string> paths) =>
        paths.Aggregate(text, (said, path) => said.Replace(path.Key, path.Value, StringComparison.Ordinal));
}
