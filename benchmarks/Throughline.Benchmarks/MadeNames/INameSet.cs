using Throughline.Text;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>The numbered names that all engines of a comparison hold.</summary>
internal interface INameSet
{
    /// <summary>The names; a name's number is its place.</summary>
    string[] Texts { get; }

    /// <summary>What each name is of.</summary>
    NameKind[] Kinds { get; }

    /// <summary>The whole of what is known of a name.</summary>
    MadeName Made(int number);

    /// <summary>True where no name of the set has these words.</summary>
    bool IsFree(IEnumerable<string> words);
}
