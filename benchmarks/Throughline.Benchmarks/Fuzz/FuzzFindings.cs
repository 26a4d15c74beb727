using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Benchmarks.Fuzz;

/// <summary>The inputs on which one target failed, kept as files, and the input that it reads now, should it never come back.</summary>
internal sealed class FuzzFindings(string folder, string target) : IDisposable
{
    private const int NameBytes = 60;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly string _current = Path.Combine(folder, target + ".current");
    private FileStream? _open;

    /// <summary>How many were kept.</summary>
    public int Count { get; private set; }

    /// <summary>Keeps an input, tells what is wrong with it and how to try it again; one input for each fault.</summary>
    public void Keep(FuzzSeed input, string fault)
    {
        // The places in the code, without what the input holds.
        var place = string.Join('\n', fault.Split('\n').Where(l => l.Contains(" at ", StringComparison.Ordinal)).Take(3));
        if (!_told.Add(place.Length > 0 ? place : string.Concat(fault.Where(c => !char.IsDigit(c))) + input.Name))
        {
            return;
        }

        Count++;
        var hash = Convert.ToHexStringLower(SHA256.HashData(input.Content))[..12];
        var path = Path.Combine(folder, $"{target}-{hash}-{input.Name}");
        File.WriteAllBytes(path, input.Content);
        Console.WriteLine($"{target}: {string.Join('\n', fault.Split('\n').Take(6))}\n  again: fuzz --target {target} --input {path}");
    }

    /// <summary>Notes the input that is read next; what is written to a file outlives the process.</summary>
    public void Begin(FuzzSeed input)
    {
        _open ??= new FileStream(_current, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _open.Position = 0;
        _open.Write([
            .. BitConverter.GetBytes(input.Content.Length),
            .. Encoding.UTF8.GetBytes(input.Name.PadRight(NameBytes)),
            .. input.Content,
        ]);
    }

    /// <summary>Forgets the noted input: the target has ended by itself.</summary>
    public void End()
    {
        Dispose();
        File.Delete(_current);
    }

    /// <inheritdoc/>
    public void Dispose() => _open?.Dispose();

    /// <summary>Keeps the input on which a process ended or hung.</summary>
    public void KeepLast(string fault)
    {
        if (File.Exists(_current) && File.ReadAllBytes(_current) is { Length: > 4 + NameBytes } noted)
        {
            var name = Encoding.UTF8.GetString(noted, 4, NameBytes).TrimEnd();
            Keep(new(name, noted.AsSpan(4 + NameBytes, BitConverter.ToInt32(noted)).ToArray()), fault);
            File.Delete(_current);
            return;
        }

        Count++;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}: {fault}, on no input"));
    }
}
