using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Throughline.Text;

/// <summary>
/// What some units can stand for, arranged for comparison with a Latin word: by first letter, each as up to eight letters in one number, so that at a
/// place of the word only what begins with its letter is looked at.
/// </summary>
internal sealed class SoundPattern
{
    /// <summary>Bytes that must follow the letters of a word.</summary>
    public const int Padding = sizeof(ulong);

    private const int Classes = 29;
    private const int BeginningClass = 26;
    private const int EndClass = 27;
    private const int Other = 28;

    private readonly int[] _starts = new int[Classes + 1];
    private readonly (ulong Letters, int Length, float Cost)[] _options;
    private readonly SoundOption[] _long;
    private readonly float _silent = float.PositiveInfinity;

    /// <summary>The arranged options.</summary>
    public SoundPattern(ReadOnlySpan<SoundOption> options)
    {
        var byClass = new List<(ulong, int, float)>[Classes];
        var longer = new List<SoundOption>();
        foreach (var option in options)
        {
            if (option.Latin.Length == 0)
            {
                _silent = Math.Min(_silent, option.Cost);
            }
            else if (option.Latin.Length > Padding)
            {
                longer.Add(option);
            }
            else if (!option.Latin.AsSpan().ContainsAnyExceptInRange('\0', '\x7f'))
            {
                var letters = 0ul;
                for (var i = 0; i < option.Latin.Length; i++)
                {
                    letters |= (ulong)option.Latin[i] << (8 * i);
                }

                (byClass[ClassOf((byte)option.Latin[0])] ??= []).Add((letters, option.Latin.Length, option.Cost));
            }
        }

        _long = [.. longer];
        _options = new (ulong, int, float)[byClass.Sum(c => c?.Count ?? 0)];
        for (var (c, at) = (0, 0); c < Classes; c++)
        {
            _starts[c] = at;
            byClass[c]?.CopyTo(_options, at);
            at += byClass[c]?.Count ?? 0;
            _starts[c + 1] = at;
        }
    }

    /// <summary>Goes on from the costs of one row to those of another, by all options that the word has at its places.</summary>
    /// <param name="word">The letters of the word and <see cref="Padding"/> zeros.</param>
    /// <param name="length">How many letters it has.</param>
    /// <param name="from">What it costs to have written the word up to each place.</param>
    /// <param name="to">Takes the lesser costs.</param>
    public void Write(ReadOnlySpan<byte> word, int length, ReadOnlySpan<float> from, Span<float> to)
    {
        ref var letters = ref MemoryMarshal.GetReference(word);
        for (var j = 0; j <= length; j++)
        {
            var cost = from[j];
            if (cost >= SoundModel.Impossible)
            {
                continue;
            }

            to[j] = Math.Min(to[j], cost + _silent);
            if (j == length)
            {
                break;
            }

            var here = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref letters, j));
            var (first, end) = (_starts[ClassOf((byte)here)], _starts[ClassOf((byte)here) + 1]);
            foreach (ref readonly var option in _options.AsSpan(first, end - first))
            {
                if (((here ^ option.Letters) << (8 * (Padding - option.Length))) == 0)
                {
                    ref var reached = ref to[j + option.Length];
                    reached = Math.Min(reached, cost + option.Cost);
                }
            }

            foreach (var (latin, more) in _long)
            {
                if (j + latin.Length <= length && IsAt(latin, word[j..]))
                {
                    to[j + latin.Length] = Math.Min(to[j + latin.Length], cost + more);
                }
            }
        }
    }

    private static bool IsAt(string latin, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < latin.Length; i++)
        {
            if (latin[i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ClassOf(byte letter) =>
        letter is >= (byte)'a' and <= (byte)'z' ? letter - 'a'
        : letter == SoundUnits.Beginning ? BeginningClass
        : letter == SoundUnits.End ? EndClass
        : Other;
}
