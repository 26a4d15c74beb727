using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// The initials of an index, and with which letters the words begin of the names that have some: an initial can stand for many words, so that those
/// names are told apart by letters before they are looked at. Safe for use by several threads.
/// </summary>
internal sealed unsafe class NameInitials
{
    // The records of most names are longer, so that few share a place.
    private const int PlaceBits = 2;
    private const int LetterMask = 31;
    private const int FoldedBits = 16;

    // By how often words of names begin with them; those after the sixteenth share a bit with one of the seldomer of these.
    private const string Frequent = "amskjbdchrlgntpeivyofzwuxq";

    private static readonly byte[] s_folded = Fold();

    private readonly NameIndexView _view;
    private readonly uint[][] _bySound;
    private readonly uint[][] _byLetter;
    private readonly Lazy<uint[]> _begin;

    /// <summary>The initials of an index with these groups of records.</summary>
    public NameInitials(NameIndexView view, RecordGroup[] groups)
    {
        _view = view;
        Start = Array.Find(groups, g => g.Zone > 0)?.Start ?? view.Header.RecordWords;
        (_bySound, _byLetter) = (By(view.FirstSound), By(view.FirstLetter));
        _begin = new(Read);
    }

    /// <summary>The first record of the names that have initials.</summary>
    public uint Start { get; }

    /// <summary>The letters with which an initial can stand for a word: 0xff, with which none begins, where it has none.</summary>
    public static (byte Sound, byte Letter) FirstLetters(NameToken token) =>
        (
            token.Skeleton.Length > 0 ? (byte)token.Skeleton[0] : byte.MaxValue,
            token.Ascii.Length > 0 && token.Ascii[0] < 0x80 ? (byte)token.Ascii[0] : byte.MaxValue
        );

    /// <summary>The letters of <see cref="FirstLetters"/>, a bit each; other letters can share a bit.</summary>
    public static uint BitsOf((byte Sound, byte Letter) first) => Bit(first.Sound) | Bit(first.Letter);

    /// <summary>The letters of <see cref="BitsOf"/> in half the room: names seldom begin with those that come to share a bit.</summary>
    public static ushort Folded(uint bits)
    {
        var letters = 0u;
        for (; bits != 0; bits &= bits - 1)
        {
            letters |= 1u << s_folded[BitOperations.TrailingZeroCount(bits)];
        }

        return (ushort)letters;
    }

    /// <summary>Where the letters of a record's name are; a short record can share its place with the next.</summary>
    public static int PlaceOf(uint record) => (int)(record >> PlaceBits);

    /// <summary>The initials that begin with a sound.</summary>
    public ReadOnlySpan<uint> OfSound(byte sound) => _bySound[sound];

    /// <summary>The initials that are a letter.</summary>
    public ReadOnlySpan<uint> OfLetter(byte letter) => _byLetter[letter];

    /// <summary>With which letters (<see cref="BitsOf"/>) initials of a name begin; some more may be set.</summary>
    /// <param name="record">A name that has initials.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Of(uint record) => _begin.Value[(record - Start) >> PlaceBits];

    /// <summary>The same of the words of any name that are no initials, <see cref="Folded"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort OfWords(uint record) => _view.WordLetters[PlaceOf(record)];

    /// <summary>Asks for the letters of a name before they are read: of its initials where it has some, otherwise of its words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(uint record)
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        if (record < Start)
        {
            Sse.Prefetch0(_view.WordLetters + PlaceOf(record));
            return;
        }

        fixed (uint* letters = &_begin.Value[(record - Start) >> PlaceBits])
        {
            Sse.Prefetch0(letters);
        }
    }

    private static byte[] Fold()
    {
        var folded = new byte[LetterMask + 1];
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = (byte)(i % FoldedBits);
        }

        for (var i = 0; i < Frequent.Length; i++)
        {
            var shared = i - (Frequent.Length - FoldedBits);
            folded[Frequent[i] & LetterMask] = (byte)(i < FoldedBits ? i : shared);
        }

        return folded;
    }

    private static uint Bit(byte letter) => letter is 0 or byte.MaxValue ? 0 : 1u << (letter & LetterMask);

    private uint[] Read()
    {
        var initials = new uint[(int)((_view.Header.RecordWords - Start) >> PlaceBits) + 1];
        for (var record = Start; record < _view.Header.RecordWords; )
        {
            var forms = _view.FormsOf(record);
            foreach (var form in forms)
            {
                if ((NameTokenRole)_view.Row(form).Role == NameTokenRole.Initial)
                {
                    initials[(record - Start) >> PlaceBits] |= BitsOf((_view.FirstSound(form), _view.FirstLetter(form)));
                }
            }

            record += (uint)NameRecord.WordsFor(forms.Length);
        }

        return initials;
    }

    private uint[][] By(Func<uint, byte> letter)
    {
        var by = Enumerable.Range(0, byte.MaxValue + 1).Select(_ => new List<uint>()).ToArray();
        foreach (var form in _view.Initials)
        {
            by[letter(form)].Add(form);
        }

        return [.. by.Select(forms => forms.ToArray())];
    }
}
