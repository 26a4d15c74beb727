using Throughline.Text;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>A name of the benchmark's list with what is known of it, so that it can be spelled otherwise by rule.</summary>
/// <param name="Text">As it stands on the list.</param>
/// <param name="Kind">What it is of.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record MadeName(string Text, NameKind Kind, NameOrigin Origin)
{
    /// <summary>The words in the home script without the legal form; a person's are (given, middle …, surname). Empty for most listed names.</summary>
    public required string[] Home { get; init; }

    /// <summary>The words in Latin letters, in the order of <see cref="Home"/>: the usual spelling, or for firms the English rendering.</summary>
    public required string[] Latin { get; init; }

    /// <summary>The legal form as it stands in <see cref="Text"/>; null where there is none.</summary>
    public string? Form { get; init; }

    /// <summary>True where <see cref="Text"/> is written in the home script and that is not Latin.</summary>
    public bool IsInHomeScript { get; init; }

    /// <summary>True for a person whose words in <see cref="Home"/> are (given, middle …, surname).</summary>
    public bool IsPersonInParts => Kind == NameKind.Person && Home.Length > 1;
}
