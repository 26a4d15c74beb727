using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>One import: reads the files strictly, sorts them by list, and puts what is sound on the shelf.</summary>
internal sealed class ListImport(ListShelf shelf, ImportOptions options)
{
    private const int FewEntries = 20;

    private readonly List<string> _refused = [];
    private readonly List<string> _notes = [];

    public ImportOutcome Run(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var families = ListFamilies.Of(Read(paths, cancellationToken), shelf.Versions().Select(v => v.List));
        var kept = new List<ImportedList>();
        foreach (var family in families)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FaultOrNull(family) is { } fault)
            {
                _refused.Add(fault);
            }
            else if (KeepOrNull(family, cancellationToken) is { } list)
            {
                kept.Add(list);
            }
        }

        return new([.. kept], [.. _refused], [.. _notes]);
    }

    // Each file is read by itself, so that one file's damage is told apart from another's rows.
    private List<(FileReading Reading, ImmutableArray<ListSource> Sources)> Read(
        IReadOnlyList<string> paths,
        CancellationToken cancellationToken
    )
    {
        var refused = new List<RefusedFile>();
        var files = new List<(FileReading, ImmutableArray<ListSource>)>();
        foreach (var file in ListFiles.Under(paths, refused))
        {
            var own = new List<string>();
            var reading = new StrictReading(own);
            reading.Add(file, cancellationToken);
            var lists = reading.Build();
            if (IsBesideTheLists(file))
            {
                _notes.AddRange(own);
            }
            else if (Soundness.FaultOrNull(reading.Files[0], lists.Sources.Sum(s => s.Entities), own.FirstOrDefault()) is { } fault)
            {
                files.Add((reading.Files[0] with { Damage = fault }, lists.Sources));
            }
            else
            {
                _notes.AddRange(own.Take(reading.Files[0].BadRows));
                files.Add((reading.Files[0], lists.Sources));
            }
        }

        _refused.AddRange(refused.Select(r => r.Problem));
        return files;
    }

    // An archive may hold a description beside its lists.
    private static bool IsBesideTheLists(ListFile file) =>
        file.Path.Contains('!', StringComparison.Ordinal) && !File.Exists(file.Path) && ListFormats.FindOrNull(file) is null;

    private string? FaultOrNull(ListFamily family)
    {
        if (family.Files.FirstOrDefault(f => f.Damage is not null) is { Damage: { } damage })
        {
            return family.Files.Length == 1 ? damage : $"{damage} ({family.List}: none of its {family.Files.Length} files was taken in)";
        }

        if (options.MustBe is { } wanted && !family.List.Equals(wanted, StringComparison.OrdinalIgnoreCase))
        {
            return $"{family.Files[0].File.Path}: expected the list {wanted}, found {family.List}; check the address";
        }

        return family.Sources.Any(s => s.List == family.List) || family.IsMixed
            ? null
            : $"{family.Files[0].File.Path}: expected the main file of {family.List} with it, found only {string.Join(", ", family.Sources.Select(s => s.List))}; give the files of one list together";
    }

    private ImportedList? KeepOrNull(ListFamily family, CancellationToken cancellationToken)
    {
        var version = Version(family, cancellationToken);
        var manifest = ListManifest.Read(shelf.Folder);
        var before = shelf.VersionOrNull(version.List);
        if (manifest.Versions.FirstOrDefault(v => v.List == version.List && v.Sha256 == version.Sha256) is { } same)
        {
            return new(same, ImportState.Unchanged, before, []);
        }

        if (
            !options.AllowShrinking
            && before is { Entities: >= FewEntries }
            && version.Entities < before.Entities / 2
            && version.Day >= before.Day
        )
        {
            _refused.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{family.Files[0].File.Path}: expected about {before.Entities} entries of {version.List}, found {version.Entities}; if the list did shrink, import it with --allow-shrinking"
                )
            );
            return null;
        }

        Copy(family, version, cancellationToken);
        var changes = before is null ? [] : Changes(before, version, cancellationToken);
        (manifest with { Versions = manifest.Versions.Add(version) }).Write(shelf.Folder);
        var isInUse = shelf.VersionOrNull(version.List)?.Number == version.Number;
        return new(version, isInUse ? ImportState.InUse : ImportState.Older, before, changes);
    }

    private ListVersion Version(ListFamily family, CancellationToken cancellationToken)
    {
        var files = family.Paths.Select(p => Described(p)).OrderBy(f => f.Name, StringComparer.Ordinal).ToImmutableArray();
        var main = family.Sources.Where(s => s.List == family.List).DefaultIfEmpty(family.Sources[0]).ToList();
        var published = family.Sources.Max(s => s.Published);
        return new ListVersion
        {
            List = family.List,
            Authority = string.Join(
                ", ",
                family.Sources.Select(s => s.Authority).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            ),
            Published = published,
            Imported = options.Today,
            Number = shelf.Versions().Select(v => v.Number).DefaultIfEmpty().Max() + 1,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', files.Select(f => f.Sha256))))),
            Entities = family.IsMixed
                ? family.Sources.Sum(s => s.Entities)
                : main.MaxBy(s => s.Published ?? LocalDate.MinIsoValue)!.Entities,
            Names = family
                .Sources.GroupBy(s => s.List, StringComparer.Ordinal)
                .Sum(g => g.MaxBy(s => s.Published ?? LocalDate.MinIsoValue)!.Names),
            IsWhole = IsWhole(family, published ?? options.Today, cancellationToken),
            Files = files,
        };
    }

    // A file without a day of its own is dated by its folder on the shelf, which makes it a whole list of that day.
    private static bool IsWhole(ListFamily family, LocalDate day, CancellationToken cancellationToken)
    {
        if (family.IsMixed)
        {
            return false;
        }

        var reading = new StrictReading([]);
        var main = family.Files.First(f => family.Sources.Any(s => s.List == family.List && s.Source == f.File.Path));
        reading.Add(main.File with { Dated = main.File.Dated ?? day }, cancellationToken);
        reading.Build();
        return reading.IsWhole(family.List);
    }

    private KeptFile Described(string path)
    {
        var name = Path.GetFileName(path);
        using var stream = File.OpenRead(path);
        var sha = Convert.ToHexStringLower(SHA256.HashData(stream));
        return options.Origins.TryGetValue(name, out var origin)
            ? origin with
            {
                Name = name,
                Sha256 = sha,
                Length = stream.Length,
            }
            : new(name, sha, stream.Length, Path.GetFullPath(path));
    }

    private void Copy(ListFamily family, ListVersion version, CancellationToken cancellationToken)
    {
        var folder = shelf.PathOf(version);
        var partial = folder + ".partial";
        if (Directory.Exists(partial))
        {
            Directory.Delete(partial, recursive: true);
        }

        Directory.CreateDirectory(partial);
        foreach (var path in family.Paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            File.Copy(path, Path.Combine(partial, Path.GetFileName(path)));
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Move(partial, folder);
    }

    private ImmutableArray<ListChange> Changes(ListVersion before, ListVersion after, CancellationToken cancellationToken)
    {
        var (old, now) = (Load(before, cancellationToken), Load(after, cancellationToken));
        return before.Day <= after.Day
            ? ListComparison.Between(old, now, before.Day, after.Day)
            : ListComparison.Between(now, old, after.Day, before.Day);
    }

    private Watchlists Load(ListVersion version, CancellationToken cancellationToken)
    {
        var reading = new StrictReading([]);
        foreach (var file in ListFiles.Under([shelf.PathOf(version)], []))
        {
            reading.Add(file, cancellationToken);
        }

        return reading.Build();
    }
}
