using System.Numerics;
using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The words of a query with what the index has for each and for neighbouring words written together. Reused: not for several threads at once.</summary>
internal sealed class QueryWords(WordExpansions expansions)
{
    /// <summary>Bits for words; those of a longer query share the last, which then counts as matched by any name.</summary>
    public const int Most = 32;

    private const int MostJoined = 3;
    private const int TableBits = 8;
    private const double Telling = 0.5;

    private readonly List<(TokenExpansion Expansion, uint Words)> _joined = [];
    private readonly TokenExpansion?[] _words = new TokenExpansion?[Most];
    private readonly double[] _weights = new double[Most];
    private readonly int[] _telling = new int[Most];
    private readonly uint[] _letters = new uint[Most];
    private readonly (double Weight, int Telling)[] _sums = new (double, int)[1 << TableBits];

    /// <summary>How many bits are used.</summary>
    public int Count { get; private set; }

    /// <summary>Bits of words that are initials: they can stand for any word that begins so.</summary>
    public uint Initials { get; private set; }

    /// <summary>Bits of those initials that some word of the index equals.</summary>
    public uint WholeInitials { get; private set; }

    /// <summary>
    /// Bits of those initials that do not begin the name: beside a name that agrees with nothing they cannot lift a person's name over
    /// <see cref="NameScore.InitialAstray"/>.
    /// </summary>
    public uint Behind { get; private set; }

    /// <summary>Bits of the words that tell whose name it is.</summary>
    public uint OwnNames { get; private set; }

    /// <summary>Bits of the words that weigh less than 0.5.</summary>
    public uint Light { get; private set; }

    /// <summary>The last bit where it stands for several words; 0 otherwise.</summary>
    public uint Overflow { get; private set; }

    /// <summary>Weight of all words.</summary>
    public double Total { get; private set; }

    /// <summary>What the index has for neighbouring words written together, with the bits of the words.</summary>
    public ReadOnlySpan<(TokenExpansion Expansion, uint Words)> Joined => CollectionsMarshal.AsSpan(_joined);

    /// <summary>What the index has for the words that are an acronym of the query's.</summary>
    public TokenExpansion? Acronyms { get; private set; }

    /// <summary>The bits of all words.</summary>
    public uint All => Count >= Most ? uint.MaxValue : (1u << Count) - 1;

    /// <summary>What the index has for the word of a bit; of an initial the words with its skeleton; null for a bit of several
    /// words.</summary>
    public TokenExpansion? this[int bit] => _words[bit];

    /// <summary>Takes a query.</summary>
    public void Set(PreparedName query)
    {
        var tokens = query.Tokens.AsSpan();
        Count = Math.Min(Most, tokens.Length);
        Overflow = tokens.Length > Most ? 1u << (Most - 1) : 0;
        (Initials, WholeInitials, Behind, OwnNames, Light, Total) = (0, 0, 0, 0, 0, 0);
        Array.Clear(_weights);
        Array.Clear(_telling);
        Array.Clear(_letters);
        _joined.Clear();
        var hasBegun = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var (token, bit) = (tokens[i], Math.Min(i, Most - 1));
            Total += token.Weight;
            _weights[bit] += token.Weight;
            _telling[bit] += token.Weight >= Telling ? 1 : 0;
            _letters[bit] |= NameInitials.BitsOf(NameInitials.FirstLetters(token));
            if (Overflow != 0 && bit == Most - 1)
            {
                _words[bit] = null;
                continue;
            }

            Light |= token.Weight < Telling ? 1u << bit : 0;
            OwnNames |= token.Role is NameTokenRole.Distinctive or NameTokenRole.Patronymic ? 1u << bit : 0;
            Initials |= token.Role == NameTokenRole.Initial ? 1u << bit : 0;
            Behind |= token.Role == NameTokenRole.Initial && hasBegun ? 1u << bit : 0;
            hasBegun |= token.Role != NameTokenRole.Minor;
            _words[bit] = expansions.Word(token);
            WholeInitials |= token.Role == NameTokenRole.Initial && _words[bit]!.HasWords ? 1u << bit : 0;
            for (var count = 2; count <= MostJoined && i + count <= tokens.Length; count++)
            {
                _joined.Add((expansions.Joined(tokens.Slice(i, count)), BitsFrom(i, count)));
            }
        }

        Acronyms = query.Kind == NameKind.Person || tokens.Length < 2 ? null : expansions.Acronyms(query.AcronymKeys);
        for (var words = 0u; Count <= TableBits && words < 1u << Count; words++)
        {
            _sums[words] = Sum(words);
        }
    }

    /// <summary>Weight of one word, by its bit; of several, of the first.</summary>
    public float WeightOf(uint word) => (float)_weights[BitOperations.TrailingZeroCount(word)];

    /// <summary>Weight of some words, and how many of them weigh 0.5 or more.</summary>
    public (double Weight, int Telling) Of(uint words) => Count <= TableBits ? _sums[words] : Sum(words);

    /// <summary>The letters of the initials that can stand for one of some words (<see cref="NameInitials.BitsOf"/>).</summary>
    public uint LettersOf(uint words)
    {
        var letters = 0u;
        for (; words != 0; words &= words - 1)
        {
            letters |= _letters[BitOperations.TrailingZeroCount(words)];
        }

        return letters;
    }

    private (double Weight, int Telling) Sum(uint words)
    {
        var (weight, telling) = (0.0, 0);
        for (var i = 0; words != 0; i++, words >>= 1)
        {
            if ((words & 1) != 0)
            {
                weight += _weights[i];
                telling += _telling[i];
            }
        }

        return (weight, telling);
    }

    private static uint BitsFrom(int first, int count)
    {
        var bits = 0u;
        for (var i = first; i < first + count; i++)
        {
            bits |= 1u << Math.Min(i, Most - 1);
        }

        return bits;
    }
}
