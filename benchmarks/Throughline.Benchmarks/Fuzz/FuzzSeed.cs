using System.Reflection;

namespace Throughline.Benchmarks.Fuzz;

/// <summary>An input that its parser reads well, to be damaged: a file under <c>Fuzz/Seeds/TARGET</c>.</summary>
/// <param name="Name">The file name under which it is read.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record FuzzSeed(string Name, byte[] Content)
{
    /// <summary>The inputs of a target, in the order of their names.</summary>
    public static FuzzSeed[] Of(string target)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith($"fuzz/{target}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => new FuzzSeed(n[(n.LastIndexOf('/') + 1)..], Bytes(assembly, n))),
        ];
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
