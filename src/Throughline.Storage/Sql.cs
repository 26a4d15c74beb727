using System.Collections.Concurrent;

namespace Throughline.Storage;

/// <summary>The statements that stand in <c>Queries/</c> and <c>Migrations/</c>.</summary>
internal static class Sql
{
    private static readonly ConcurrentDictionary<string, string> s_texts = new(StringComparer.Ordinal);

    /// <summary>The text of <c>Queries/&lt;name&gt;.sql</c>.</summary>
    public static string Query(string name) => s_texts.GetOrAdd($"queries/{name}.sql", Load);

    /// <summary>The migrations by number, ascending.</summary>
    public static IReadOnlyList<(int Number, string Text)> Migrations { get; } =
    [
        .. typeof(Sql)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (int.Parse(n["migrations/".Length..].Split('_')[0], System.Globalization.CultureInfo.InvariantCulture), Load(n))),
    ];

    private static string Load(string resource)
    {
        using var stream =
            typeof(Sql).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"no resource {resource}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
