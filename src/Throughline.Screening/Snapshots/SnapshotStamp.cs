using Throughline.Model;

namespace Throughline.Screening;

/// <summary>What a snapshot was built with: its layout and the builds of the code that reads lists, prepares names and lays out the index.</summary>
internal static class SnapshotStamp
{
    private const int Layout = 2;

    /// <summary>The stamp of this program, one line. Another stamp means another layout or other rules: such a snapshot is never read.</summary>
    public static string Text { get; } =
        $"layout {Layout}, screening {Build(typeof(Screener))}, names {Build(typeof(Throughline.Text.Names))}, model {Build(typeof(Entity))}";

    /// <summary>A short hash of it.</summary>
    public static string Short { get; } = HashedNumbers.HashOf(Text).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    // The compiler derives it from the assembly's content.
    private static string Build(Type type) => type.Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];
}
