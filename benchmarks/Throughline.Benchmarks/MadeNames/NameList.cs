using Throughline.Text;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>
/// A seeded list of distinct names, a realistic mix: 5 % real names of lists; people 58 % (Latin 30, Russian 14, Arab 6, Chinese 6, other
/// scripts 2); firms 37 % (Latin 24, Russian 7, Chinese 6). About 17 % stand in Cyrillic, Chinese, Arabic or another script. Two names
/// never have the same words (in their home script, in any order): a query has one right answer.
/// </summary>
internal sealed class NameList : INameSet
{
    /// <summary>The share of real names; with small lists a random part of them is taken.</summary>
    private const double ListedShare = 0.05;

    private readonly PersonMaker _people;
    private readonly FirmMaker _firms;
    private readonly NameSources _sources;
    private readonly ulong _seed;
    private readonly HashSet<ulong> _known = [];
    private readonly byte[] _attempts;

    /// <summary>Makes the list.</summary>
    /// <param name="sources">What names are made from.</param>
    /// <param name="count">How many names.</param>
    /// <param name="seed">Another seed, another list.</param>
    public NameList(NameSources sources, int count, ulong seed)
    {
        (_sources, _seed) = (sources, seed);
        (_people, _firms) = (new(sources), new(sources));
        (Texts, Kinds, _attempts) = (new string[count], new NameKind[count], new byte[count]);
        for (var i = 0; i < count; i++)
        {
            var name = First(i, _known.Add, out _attempts[i]);
            (Texts[i], Kinds[i]) = (name.Text, name.Kind);
        }
    }

    /// <inheritdoc/>
    public string[] Texts { get; }

    /// <inheritdoc/>
    public NameKind[] Kinds { get; }

    /// <inheritdoc/>
    public MadeName Made(int number) => Make(number, _attempts[number]);

    /// <summary>A name made like those of the list but not on it; the same number gives the same name.</summary>
    public MadeName Stranger(int number) => First(Texts.Length + number, key => !_known.Contains(key), out _);

    /// <inheritdoc/>
    public bool IsFree(IEnumerable<string> words) => !_known.Contains(WordKeys.Of(words));

    // A mix with few words runs out of new names in places: each attempt rolls anew what kind of name it is.
    private MadeName First(int number, Predicate<ulong> isNew, out byte attempt)
    {
        for (attempt = 0; attempt < byte.MaxValue; attempt++)
        {
            var name = Make(number, attempt);
            if (isNew(WordKeys.Of(name)))
            {
                return name;
            }
        }

        throw new InvalidOperationException($"name {number}: expected a new name within {byte.MaxValue} attempts, found none");
    }

    private MadeName Make(int number, int attempt)
    {
        var dice = Dice.For(_seed, number, attempt);
        var share = dice.Share();
        return share switch
        {
            < ListedShare when attempt < 3 => dice.Of(_sources.Listed),
            < 0.35 => _people.Latin(ref dice),
            < 0.49 => _people.Russian(ref dice),
            < 0.55 => _people.Arabic(ref dice),
            < 0.61 => _people.Chinese(ref dice),
            < 0.63 => _people.Other(ref dice),
            < 0.87 => _firms.Latin(ref dice),
            < 0.94 => _firms.Russian(ref dice),
            _ => _firms.Chinese(ref dice),
        };
    }
}
