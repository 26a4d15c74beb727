using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Look-up of skeletons: the same, and those within the promised edits. Reused: not for several threads at once.</summary>
internal sealed class Lexicon(NameIndexView view)
{
    private readonly SkeletonPattern _pattern = new();
    private readonly IdSet _seen = new();
    private readonly List<uint> _candidates = [];

    /// <summary>The skeleton with these letters; -1 where the index has none.</summary>
    public long Find(ReadOnlySpan<byte> letters)
    {
        var hash = DeletionVariants.Hash(DeletionVariants.Whole(letters));
        foreach (var entry in view.Variants.Bucket(hash))
        {
            if (view.Variants.IsOf(entry, hash) && letters.SequenceEqual(view.Skeleton(view.Variants.Value(entry))))
            {
                return view.Variants.Value(entry);
            }
        }

        return -1;
    }

    /// <summary>Adds the skeletons that a word's skeleton can match, itself among them.</summary>
    /// <param name="letters">The word's skeleton.</param>
    /// <param name="most">Edits at most; the promise for short words can be fewer.</param>
    /// <param name="into">Takes the skeletons.</param>
    public void AddNear(ReadOnlySpan<byte> letters, int most, List<uint> into)
    {
        var edits = Math.Min(most, Names.PromisedEdits(letters.Length));
        if (edits == 0 || letters.Length is 0 or > SkeletonPattern.Longest)
        {
            if (Find(letters) is >= 0 and var same)
            {
                into.Add((uint)same);
            }

            return;
        }

        AddCandidates(letters, edits);
        _pattern.Set(letters);
        foreach (var candidate in CollectionsMarshal.AsSpan(_candidates))
        {
            var other = view.Skeleton(candidate);
            var allowed = Math.Min(edits, Names.PromisedEdits(Math.Min(letters.Length, other.Length)));
            if (Math.Abs(other.Length - letters.Length) <= allowed && _pattern.Distance(other) <= allowed)
            {
                into.Add(candidate);
            }
        }
    }

    private void AddCandidates(ReadOnlySpan<byte> letters, int edits)
    {
        Span<ulong> hashes = stackalloc ulong[DeletionVariants.Most];
        var count = DeletionVariants.Write(letters, edits, hashes);
        for (var i = 0; i < count; i++)
        {
            hashes[i] = DeletionVariants.Hash(hashes[i]);
            view.Variants.Prefetch(hashes[i]);
        }

        for (var i = 0; i < count; i++)
        {
            view.Variants.PrefetchEntries(hashes[i]);
        }

        _candidates.Clear();
        _seen.Clear();
        for (var i = 0; i < count; i++)
        {
            foreach (var entry in view.Variants.Bucket(hashes[i]))
            {
                if (view.Variants.IsOf(entry, hashes[i]) && _seen.Add(view.Variants.Value(entry)))
                {
                    _candidates.Add(view.Variants.Value(entry));
                    view.PrefetchSkeleton(view.Variants.Value(entry));
                }
            }
        }
    }
}
