using Throughline.Benchmarks.Compare.Engines;

namespace Throughline.Benchmarks.Compare;

/// <summary>The engines by name, in the order in which they run; Throughline's index first, since the others are put beside it.</summary>
internal static class EngineCatalog
{
    private static readonly (string Name, bool IsDefault, Func<IEngine> Make)[] s_all =
    [
        ("throughline", true, () => new ThroughlineIndex()),
        ("pg_trgm", true, () => new PostgresTrigram()),
        ("lucene", true, () => new LuceneFuzzy()),
        ("sqlite-fts5", true, () => new SqliteTrigram()),
        ("duckdb", true, () => new DuckDbJaroWinkler()),
        ("jaro-winkler", true, () => new JaroWinklerScan()),
        ("screener", false, () => new ScreenerEngine()),
    ];

    /// <summary>The engine that the others are put beside.</summary>
    private static string Ours => s_all[0].Name;

    /// <summary>Those asked for, ours always among them; where none are named, all that this machine has.</summary>
    /// <exception cref="FormatException">A name is unknown.</exception>
    public static List<(string Name, Func<IEngine> Make)> Choose(IReadOnlyList<string>? names)
    {
        if (names?.FirstOrDefault(n => !s_all.Any(e => e.Name == n)) is { } unknown)
        {
            throw new FormatException($"--engines {unknown}: expected one of {string.Join(", ", s_all.Select(e => e.Name))}");
        }

        return
        [
            .. s_all
                .Where(e => e.Name == Ours || (names is null ? e.IsDefault && IsHere(e.Name) : names.Contains(e.Name)))
                .Select(e => (e.Name, e.Make)),
        ];
    }

    private static bool IsHere(string name) =>
        !name.StartsWith("pg_", StringComparison.Ordinal) || PostgresServer.ProgramsOrNull() is not null;
}
