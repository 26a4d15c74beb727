using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The distinct words of an index, sorted by skeleton, with the tables by which they are found.</summary>
internal sealed class LexiconBuilder
{
    private readonly FormKey[] _forms;
    private readonly byte[][] _skeletons;

    /// <summary>Numbers the skeletons of sorted forms.</summary>
    public LexiconBuilder(FormKey[] sortedForms)
    {
        _forms = sortedForms;
        SkeletonOfForm = new int[sortedForms.Length];
        var firsts = new List<int>();
        for (var i = 0; i < sortedForms.Length; i++)
        {
            if (i == 0 || !string.Equals(sortedForms[i].Skeleton, sortedForms[i - 1].Skeleton, StringComparison.Ordinal))
            {
                firsts.Add(i);
            }

            SkeletonOfForm[i] = firsts.Count - 1;
        }

        _skeletons = new byte[firsts.Count][];
        Rows = PinnedArray.Of<SkeletonRow>(firsts.Count + 1);
        Rows.AsSpan().Clear();
        for (var i = 0; i < firsts.Count; i++)
        {
            _skeletons[i] = SkeletonBytes.Of(sortedForms[firsts[i]].Skeleton);
            Rows[i].Forms = (uint)firsts[i];
        }

        Rows[^1].Forms = (uint)sortedForms.Length;
    }

    /// <summary>The skeleton of each form.</summary>
    public int[] SkeletonOfForm { get; }

    /// <summary>How many skeletons there are.</summary>
    public int SkeletonCount => _skeletons.Length;

    /// <summary>The letters of a skeleton.</summary>
    public ReadOnlySpan<byte> Skeleton(int number) => _skeletons[number];

    /// <summary>The rows of the skeletons; the records' builder fills in the postings.</summary>
    public SkeletonRow[] Rows { get; }

    /// <summary>Writes the skeletons under their deletion variants.</summary>
    public void WriteVariants(NameIndexImage image)
    {
        var counted = 0L;
        Span<ulong> variants = stackalloc ulong[DeletionVariants.Most];
        foreach (var skeleton in _skeletons)
        {
            counted += DeletionVariants.Write(skeleton, Edits(skeleton), variants);
        }

        if (counted > int.MaxValue)
        {
            throw new InvalidDataException("too many distinct words for one index; split the names over several");
        }

        var bits = HashedTable.BucketBits(counted);
        var mask = HashedTable.HashMask(HashedTable.ValueBits(SkeletonCount));
        var buckets = PinnedArray.Of<uint>((1 << bits) + 1);
        Array.Clear(buckets);
        var entries = PinnedArray.Of<uint>((int)counted);
        var workers = Math.Max(1, Environment.ProcessorCount);
        Parallel.For(0, workers, w => ForVariants(bits, workers, w, (bucket, _, _) => buckets[bucket + 1]++));
        HashedTable.Accumulate(buckets);
        var next = buckets.AsSpan(0, 1 << bits).ToArray();
        Parallel.For(
            0,
            workers,
            w => ForVariants(bits, workers, w, (bucket, hash, skeleton) => entries[next[bucket]++] = skeleton | ((uint)hash & mask))
        );
        image.SetTable(NameIndexSection.VariantBuckets, NameIndexSection.Variants, (buckets, entries));
    }

    /// <summary>Writes the forms under their exact keys.</summary>
    public void WriteKeys(NameIndexImage image)
    {
        var keys = new List<(ulong, uint)>(_forms.Sum(f => f.Keys!.Length));
        var initials = new List<uint>();
        for (var i = 0; i < _forms.Length; i++)
        {
            foreach (var key in _forms[i].Keys!)
            {
                keys.Add((key, (uint)i));
            }

            if (_forms[i].Role == NameTokenRole.Initial)
            {
                initials.Add((uint)i);
            }
        }

        var table = HashedTable.Build(keys, HashedTable.ValueBits(_forms.Length));
        image.SetTable(NameIndexSection.KeyBuckets, NameIndexSection.Keys, table);
        image[NameIndexSection.Initials] = PinnedArray.Copy<uint>(CollectionsMarshal.AsSpan(initials));
    }

    /// <summary>Writes the rows of skeletons and forms, when the postings are known.</summary>
    public void WriteRows(NameIndexImage image)
    {
        var longTexts = new List<byte>();
        for (var i = 0; i < _skeletons.Length; i++)
        {
            var skeleton = _skeletons[i];
            Rows[i].Length = (ushort)skeleton.Length;
            Span<byte> letters = Rows[i].Text;
            if (skeleton.Length <= SkeletonRow.MostInline)
            {
                skeleton.CopyTo(letters);
            }
            else
            {
                MemoryMarshal.Write(letters, (uint)longTexts.Count);
                longTexts.AddRange(skeleton);
            }
        }

        image[NameIndexSection.Skeletons] = Rows;
        image[NameIndexSection.Alphabet] = PinnedArray.Copy<byte>([.. _skeletons.SelectMany(s => s).Distinct().Order()]);
        image[NameIndexSection.SkeletonTexts] = PinnedArray.Copy<byte>(CollectionsMarshal.AsSpan(longTexts));
        WriteForms(image);
    }

    /// <summary>Writes what a search needs of each form beside its keys, when forms and postings are written.</summary>
    public void WriteKeyRows(NameIndexImage image)
    {
        var keys = (uint[])image[NameIndexSection.Keys];
        var forms = (FormRow[])image[NameIndexSection.Forms];
        var postings = (uint[])image[NameIndexSection.Postings];
        var mask = HashedTable.HashMask(HashedTable.ValueBits(_forms.Length));
        var rows = PinnedArray.Of<KeyRow>(keys.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var form = ref forms[keys[i] & ~mask];
            var start = Rows[form.Skeleton].Postings;
            var list = new RecordList(start, (int)(Rows[form.Skeleton + 1].Postings - start));
            rows[i] = KeyRow.Of(form, list, postings);
        }

        image[NameIndexSection.KeyRows] = rows;
    }

    private void WriteForms(NameIndexImage image)
    {
        var weights = _forms.Select(f => f.Weight).Distinct().Order().ToArray();
        if (weights.Length > byte.MaxValue)
        {
            throw new InvalidDataException($"expected at most {byte.MaxValue} distinct weights of words, found {weights.Length}");
        }

        var rows = PinnedArray.Of<FormRow>(_forms.Length + 1);
        rows.AsSpan().Clear();
        var letters = PinnedArray.Of<ushort>(_forms.Length);
        var texts = new ArrayBufferWriter<byte>();
        for (var i = 0; i < _forms.Length; i++)
        {
            var form = _forms[i];
            var weight = (byte)Array.BinarySearch(weights, form.Weight);
            var text = (uint)texts.WrittenCount;
            Encoding.UTF8.GetBytes(form.Text, texts);
            rows[i] = new(text, (uint)SkeletonOfForm[i], weight, (byte)form.Role, form.Marks, (byte)form.Script);
            letters[i] = (ushort)(
                (form.Skeleton.Length > 0 ? (byte)form.Skeleton[0] : 0) | ((form.FirstLetter < 0x80 ? form.FirstLetter : 0) << 8)
            );
        }

        rows[^1] = new((uint)texts.WrittenCount, 0, 0, 0, FormMarks.None, 0);
        image[NameIndexSection.Forms] = rows;
        image[NameIndexSection.FormLetters] = letters;
        image[NameIndexSection.FormTexts] = PinnedArray.Copy(texts.WrittenSpan);
        image[NameIndexSection.Weights] = PinnedArray.Copy<double>(weights);
    }

    private static int Edits(byte[] skeleton) => skeleton.Length > SkeletonPattern.Longest ? 0 : Names.PromisedEdits(skeleton.Length);

    private void ForVariants(int bits, int workers, int worker, Action<int, ulong, uint> visit)
    {
        var (from, to) = ((ulong)worker << bits) / (ulong)workers is var f ? (f, ((ulong)(worker + 1) << bits) / (ulong)workers) : default;
        Span<ulong> variants = stackalloc ulong[DeletionVariants.Most];
        for (var i = 0; i < _skeletons.Length; i++)
        {
            var count = DeletionVariants.Write(_skeletons[i], Edits(_skeletons[i]), variants);
            for (var v = 0; v < count; v++)
            {
                var hash = DeletionVariants.Hash(variants[v]);
                var bucket = hash >> (64 - bits);
                if (bucket >= from && bucket < to)
                {
                    visit((int)bucket, hash, (uint)i);
                }
            }
        }
    }
}
