using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Sorts files by the list that they belong to: some lists come in several files (<c>ofac-sdn</c>, <c>ofac-sdn-aliases</c>).</summary>
internal static partial class ListFamilies
{
    /// <summary>The families, sorted by list.</summary>
    /// <param name="files">The files as they were read.</param>
    /// <param name="known">Lists that are kept already.</param>
    public static IEnumerable<ListFamily> Of(
        IReadOnlyList<(FileReading Reading, ImmutableArray<ListSource> Sources)> files,
        IEnumerable<string> known
    )
    {
        string[] heads = [.. files.SelectMany(f => f.Sources).Select(s => s.List).Concat(known).Distinct(StringComparer.Ordinal)];
        var byPath = files
            .GroupBy(f => OnDisk(f.Reading.File.Path), StringComparer.Ordinal)
            .Select(g => (Path: g.Key, Files: g.ToList(), Lists: Lists(g.SelectMany(f => f.Sources), heads)))
            .ToList();
        return byPath
            .GroupBy(p => p.Lists.Count == 1 ? p.Lists.Min! : NameOf(p.Path), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g =>
                g.GroupBy(p => Edition(g.Key, p.Files, [.. g.SelectMany(o => o.Files)])).OrderBy(e => e.Key).Select(e => (g.Key, e))
            )
            .Select(f => new ListFamily(
                f.Key,
                [.. f.e.SelectMany(p => p.Files).Select(r => r.Reading)],
                [.. f.e.Select(p => p.Path).Order(StringComparer.Ordinal)],
                [.. f.e.SelectMany(p => p.Files).SelectMany(r => r.Sources)],
                f.e.Any(p => p.Lists.Count > 1)
            ));
    }

    // Files that are each the whole list on a day of its own are versions; a main file with its parts, or with an amendment, is one.
    private static LocalDate Edition(
        string list,
        List<(FileReading Reading, ImmutableArray<ListSource> Sources)> files,
        IReadOnlyList<(FileReading Reading, ImmutableArray<ListSource> Sources)> all
    )
    {
        var areWhole =
            all.All(f => f.Sources is [{ Published: not null } source] && source.List == list)
            && all.Min(f => f.Sources[0].Entities) * 2 >= all.Max(f => f.Sources[0].Entities);
        return areWhole ? files.Max(f => f.Sources[0].Published!.Value) : LocalDate.MinIsoValue;
    }

    private static SortedSet<string> Lists(IEnumerable<ListSource> sources, string[] heads) =>
        new(sources.Select(s => Head(s.List, heads)), StringComparer.Ordinal);

    private static string Head(string list, string[] heads) =>
        heads.Where(h => list.StartsWith(h + "-", StringComparison.Ordinal)).MinBy(h => h.Length) ?? list;

    private static string OnDisk(string path) =>
        File.Exists(path) ? path
        : path.IndexOf('!', StringComparison.Ordinal) is var at and > 0 && File.Exists(path[..at]) ? path[..at]
        : path;

    // The next issue of the archive carries another day in its name, and is the same list.
    private static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        var bare = Day().Replace(name[..(name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? dot : name.Length)], "");
        return bare.Trim('-', '_', ' ').ToLowerInvariant() is { Length: > 0 } list ? list : "list";
    }

    [GeneratedRegex("(19|20)[0-9]{2}-?[0-9]{2}-?[0-9]{2}", RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
