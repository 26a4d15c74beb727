using System.Globalization;

namespace Throughline.Benchmarks.Compare;

/// <summary>What follows <c>compare</c> on the command line.</summary>
internal sealed record CompareOptions
{
    /// <summary>How many names the list has.</summary>
    public int Names { get; private init; } = 100_000;

    /// <summary>How many queries there are for nobody on the list.</summary>
    public int Customers { get; private init; } = 4000;

    /// <summary>How many queries of each class there are for a name of the list.</summary>
    public int Each { get; private init; } = 120;

    /// <summary>CPU seconds that an engine may take over each of the two kinds of queries.</summary>
    public double Seconds { get; private init; } = 60;

    /// <summary>Another seed, other names and queries.</summary>
    public ulong Seed { get; private init; } = 1;

    /// <summary>The engines, in order; null for all.</summary>
    public IReadOnlyList<string>? Engines { get; private init; }

    /// <summary>Where the results go; null for nowhere but the console.</summary>
    public string? Out { get; private init; }

    /// <summary>True to leave out the comparison on OFAC's list of one day.</summary>
    public bool IsWithoutSdn { get; private init; }

    /// <summary>How many misses of ours to print of each class.</summary>
    public int Misses { get; private init; }

    /// <summary>A tiny run that shows that everything works.</summary>
    public static CompareOptions Smoke { get; } =
        new()
        {
            Names = 500,
            Customers = 60,
            Each = 4,
            Seconds = 1,
            IsWithoutSdn = true,
        };

    /// <summary>The options that the figures depend on, as they are written.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"--names {Names} --queries {Customers} --each {Each} --seconds {Seconds:0} --seed {Seed}"
        )
        + (Engines is null ? "" : $" --engines {string.Join(',', Engines)}")
        + (IsWithoutSdn ? " --no-sdn" : "");

    /// <summary>Reads the words after <c>compare</c>.</summary>
    /// <exception cref="FormatException">An option is unknown or its value cannot be read.</exception>
    public static CompareOptions Parse(IReadOnlyList<string> words)
    {
        var options = new CompareOptions();
        for (var i = 0; i < words.Count; i++)
        {
            string Value() =>
                ++i < words.Count ? words[i] : throw new FormatException($"{words[i - 1]}: expected a value after it, found nothing");
            int Number() => int.Parse(Value(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            options = words[i] switch
            {
                "--names" => options with { Names = Number() },
                "--queries" => options with { Customers = Number() },
                "--each" => options with { Each = Number() },
                "--seconds" => options with { Seconds = Number() },
                "--seed" => options with { Seed = (ulong)Number() },
                "--engines" => options with { Engines = Value().Split(',') },
                "--out" => options with { Out = Value() },
                "--misses" => options with { Misses = Number() },
                "--no-sdn" => options with { IsWithoutSdn = true },
                var other => throw new FormatException(
                    $"{other}: expected --names N, --queries N, --each N, --seconds S, --seed N, --engines A,B, --out FILE, --misses N or --no-sdn"
                ),
            };
        }

        return options;
    }
}
