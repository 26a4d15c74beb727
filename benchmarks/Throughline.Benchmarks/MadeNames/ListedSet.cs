using Throughline.Text;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>The names of one real list.</summary>
internal sealed class ListedSet : INameSet
{
    private readonly List<MadeName> _names;
    private readonly HashSet<ulong> _known;

    /// <summary>Takes the names.</summary>
    public ListedSet(List<MadeName> names)
    {
        _names = names;
        _known = [.. names.Select(WordKeys.Of)];
        Texts = [.. names.Select(n => n.Text)];
        Kinds = [.. names.Select(n => n.Kind)];
    }

    /// <inheritdoc/>
    public string[] Texts { get; }

    /// <inheritdoc/>
    public NameKind[] Kinds { get; }

    /// <inheritdoc/>
    public MadeName Made(int number) => _names[number];

    /// <inheritdoc/>
    public bool IsFree(IEnumerable<string> words) => !_known.Contains(WordKeys.Of(words));
}
