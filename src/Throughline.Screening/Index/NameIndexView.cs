using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Throughline.Screening;

/// <summary>The parts of an index in memory, mapped or built: pointers that stay valid until it is disposed.</summary>
internal sealed unsafe class NameIndexView : IDisposable
{
    private readonly void*[] _starts = new void*[SectionCount];
    private readonly long[] _lengths = new long[SectionCount];
    private readonly object _owner;
    private readonly Action? _release;
    private ulong* _joinedFilter;
    private int _joinedWords;

    /// <summary>How many parts an index has.</summary>
    public static readonly int SectionCount = Enum.GetValues<NameIndexSection>().Length;

    /// <summary>A view of a built index.</summary>
    public NameIndexView(NameIndexImage image)
    {
        (_owner, Header) = (image, image.Header);
        foreach (var section in Enum.GetValues<NameIndexSection>())
        {
            var array = image[section];
            _starts[(int)section] = Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
            _lengths[(int)section] = Buffer.ByteLength(section, array);
        }

        Read();
    }

    /// <summary>A view of a mapped file.</summary>
    /// <param name="header">The numbers.</param>
    /// <param name="start">Where the file is mapped.</param>
    /// <param name="sections">Offset and length of each part.</param>
    /// <param name="owner">What must live as long as the view.</param>
    /// <param name="release">Gives the mapping back.</param>
    public NameIndexView(NameIndexHeader header, byte* start, (long Offset, long Length)[] sections, object owner, Action release)
    {
        (_owner, Header, _release) = (owner, header, release);
        for (var i = 0; i < SectionCount; i++)
        {
            _starts[i] = start + sections[i].Offset;
            _lengths[i] = sections[i].Length;
        }

        Read();
    }

    public NameIndexHeader Header { get; }

    public uint* Records { get; private set; }

    public uint* Postings { get; private set; }

    public SkeletonRow* Skeletons { get; private set; }

    public FormRow* Forms { get; private set; }

    public ushort* FormLetters { get; private set; }

    public ushort* WordLetters { get; private set; }

    public NameRow* Names { get; private set; }

    public double* Weights { get; private set; }

    public HashedView Variants { get; private set; }

    public HashedView Keys { get; private set; }

    public KeyRow* KeyRows { get; private set; }

    public HashedView Joined { get; private set; }

    public HashedView Acronyms { get; private set; }

    public HashedView Originals { get; private set; }

    /// <summary>False for nearly all texts, by their hash (<see cref="JoinedText"/>), that no neighbours in a name spell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MaySpell(ulong hash)
    {
        var bits = JoinedText.Bits(hash);
        return (_joinedFilter[JoinedText.Word(hash, _joinedWords)] & bits) == bits;
    }

    public ReadOnlySpan<byte> Alphabet => Span<byte>(NameIndexSection.Alphabet);

    public ReadOnlySpan<uint> Initials => Span<uint>(NameIndexSection.Initials);

    public ReadOnlySpan<uint> Removed => Span<uint>(NameIndexSection.Removed);

    public ReadOnlySpan<uint> Classes => Span<uint>(NameIndexSection.Classes);

    /// <summary>Where a part is, and its length in bytes.</summary>
    public (nint Start, long Length) Section(int number) => ((nint)_starts[number], _lengths[number]);

    /// <summary>The letters of a skeleton.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Skeleton(uint number)
    {
        var row = Skeletons + number;
        var length = row->Length;
        var text = (byte*)&row->Text;
        return length <= SkeletonRow.MostInline
            ? new(text, length)
            : new((byte*)_starts[(int)NameIndexSection.SkeletonTexts] + *(uint*)text, length);
    }

    /// <summary>Asks for a skeleton's row before it is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchSkeleton(uint number)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Skeletons + number);
        }
    }

    /// <summary>Asks for the forms of a key, whose bucket was asked for, before they are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchKeys(ulong hash)
    {
        if (Sse.IsSupported)
        {
            Keys.PrefetchEntries(hash);
            Sse.Prefetch0(KeyRows + Keys.First(hash));
        }
    }

    /// <summary>Asks for a form's row before it is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchForm(uint form)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Forms + form);
        }
    }

    /// <summary>Asks for a record before it is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchRecord(uint record)
    {
        if (Sse.IsSupported)
        {
            // Most are no longer than this, but can lie in two cache lines.
            Sse.Prefetch0(Records + record);
            Sse.Prefetch0(Records + record + 5);
        }
    }

    /// <summary>Asks for records before they are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchRecords(RecordList list)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Postings + list.Start);
        }
    }

    /// <summary>Where the records that have a skeleton stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RecordList ListOf(uint skeleton)
    {
        var row = Skeletons + skeleton;
        return new(row->Postings, (int)(row[1].Postings - row->Postings));
    }

    /// <summary>The records of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<uint> RecordsOf(RecordList list) => new(Postings + list.Start, list.Count);

    /// <summary>The records that have a skeleton.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<uint> PostingsOf(uint skeleton) => RecordsOf(ListOf(skeleton));

    /// <summary>The first form of a skeleton; its last stands before the next skeleton's first.</summary>
    public uint FirstForm(uint skeleton) => Skeletons[skeleton].Forms;

    /// <summary>True where an initial can stand for a form: the letter begins its skeleton or its Latin spelling.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool BeginsWith(uint form, (byte Sound, byte Letter) initial)
    {
        var letters = FormLetters[form];
        return (byte)letters == initial.Sound || letters >> 8 == initial.Letter;
    }

    /// <summary>The first letter of a form's skeleton; 0 where it has none.</summary>
    public byte FirstSound(uint form) => (byte)FormLetters[form];

    /// <summary>The first letter of a form in Latin letters; 0 where it has none.</summary>
    public byte FirstLetter(uint form) => (byte)(FormLetters[form] >> 8);

    /// <summary>The skeleton of a form.</summary>
    public uint SkeletonOf(uint form) => Forms[form].Skeleton;

    /// <summary>The row of a form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly FormRow Row(uint form) => ref Forms[form];

    /// <summary>The weight of a form.</summary>
    public float WeightOf(uint form) => (float)Weights[Forms[form].Weight];

    /// <summary>The forms of a record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<uint> FormsOf(uint record)
    {
        var words = Records + record;
        var count = (int)(words[1] & 255);
        return count < 255 ? new(words + 2, count) : new(words + 3, (int)words[2]);
    }

    /// <summary>The number of a record's name.</summary>
    public int NumberOf(uint record) => (int)Records[record];

    /// <summary>A name as given.</summary>
    public string Name(uint number) => Text(NameIndexSection.Texts, Names[number].Text, Names[number + 1].Text);

    /// <summary>What makes the word of a form, beside its skeleton, role and weight.</summary>
    public string FormText(uint form) => Text(NameIndexSection.FormTexts, Forms[form].Text, Forms[form + 1].Text);

    /// <summary>The classes of legal forms that names have, by the number that a record gives, less one.</summary>
    public string[] LegalForms() =>
        Encoding.UTF8.GetString(Span<byte>(NameIndexSection.LegalForms)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.KeepAlive(_owner);
        _release?.Invoke();
    }

    private string Text(NameIndexSection section, uint from, uint to) =>
        Encoding.UTF8.GetString((byte*)_starts[(int)section] + from, (int)(to - from));

    private ReadOnlySpan<T> Span<T>(NameIndexSection section)
        where T : unmanaged => new(_starts[(int)section], (int)(_lengths[(int)section] / sizeof(T)));

    private void* Start(NameIndexSection section) => _starts[(int)section];

    private HashedView Table(NameIndexSection buckets, NameIndexSection entries, long values) =>
        new((uint*)Start(buckets), (uint*)Start(entries), _lengths[(int)entries] / sizeof(uint), values);

    private void Read()
    {
        Records = (uint*)Start(NameIndexSection.Records);
        Postings = (uint*)Start(NameIndexSection.Postings);
        Skeletons = (SkeletonRow*)Start(NameIndexSection.Skeletons);
        Forms = (FormRow*)Start(NameIndexSection.Forms);
        FormLetters = (ushort*)Start(NameIndexSection.FormLetters);
        WordLetters = (ushort*)Start(NameIndexSection.WordLetters);
        Names = (NameRow*)Start(NameIndexSection.Names);
        Weights = (double*)Start(NameIndexSection.Weights);
        Variants = Table(NameIndexSection.VariantBuckets, NameIndexSection.Variants, Header.Skeletons);
        KeyRows = (KeyRow*)Start(NameIndexSection.KeyRows);
        Keys = Table(NameIndexSection.KeyBuckets, NameIndexSection.Keys, Header.Forms);
        Joined = Table(NameIndexSection.JoinedBuckets, NameIndexSection.Joined, Header.RecordWords);
        Acronyms = Table(NameIndexSection.AcronymBuckets, NameIndexSection.Acronyms, Header.RecordWords);
        Originals = Table(NameIndexSection.OriginalBuckets, NameIndexSection.Originals, Header.RecordWords);
        _joinedFilter = (ulong*)Start(NameIndexSection.JoinedFilter);
        _joinedWords = (int)(_lengths[(int)NameIndexSection.JoinedFilter] / sizeof(ulong));
    }

    private static class Buffer
    {
        public static long ByteLength(NameIndexSection section, Array array) =>
            array.LongLength
            * section switch
            {
                NameIndexSection.Names => sizeof(NameRow),
                NameIndexSection.Skeletons => sizeof(SkeletonRow),
                NameIndexSection.Forms => sizeof(FormRow),
                NameIndexSection.KeyRows => sizeof(KeyRow),
                NameIndexSection.Weights or NameIndexSection.JoinedFilter => sizeof(double),
                NameIndexSection.FormLetters or NameIndexSection.WordLetters => sizeof(ushort),
                NameIndexSection.Texts
                or NameIndexSection.SkeletonTexts
                or NameIndexSection.FormTexts
                or NameIndexSection.LegalForms
                or NameIndexSection.Alphabet => sizeof(byte),
                _ => sizeof(uint),
            };
    }
}
