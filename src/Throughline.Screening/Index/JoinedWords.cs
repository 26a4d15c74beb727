using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Finds neighbouring words of names that, written together, a word can match: the word is cut in two or three at every place; all parts but one must
/// be words of the index as they are, since one edit is promised, and the parts must stand side by side in a name. Not for several threads at once.
/// </summary>
internal sealed class JoinedWords(NameIndexView view)
{
    private const int Shortest = 2;
    private const string PinyinKey = "p:";

    private const int Most = SkeletonPattern.Longest;
    private const long NotLookedUp = -2;
    private const int Rare = 12;

    // Short parts are near to many words.
    private const int ShortPart = 3;
    private const int RareBesideShort = 40;

    private readonly SkeletonPattern _pattern = new();
    private readonly long[] _found = new long[Most * Most];
    private readonly Lexicon _lexicon = new(view);
    private readonly (int Start, int Count)[] _nearAt = new (int, int)[Most * Most];
    private readonly List<uint> _near = [];
    private readonly List<uint> _first = [];
    private readonly List<uint> _second = [];
    private readonly List<uint> _third = [];
    private readonly IdSet _records = new();
    private readonly IdSet _forms = new();
    private TokenExpansion _into = new();

    /// <summary>Adds the records and forms of words that together can match a word.</summary>
    public void Add(ReadOnlySpan<byte> letters, NameToken token, TokenExpansion into)
    {
        _into = into;
        _records.Clear();
        _forms.Clear();
        if (letters.Length is >= Shortest and <= SkeletonPattern.Longest)
        {
            AddSpelled(letters, Math.Min(Names.PromisedJoinedEdits, Names.PromisedEdits(letters.Length)));
        }

        if (token.Role is NameTokenRole.Distinctive or NameTokenRole.Place && token.Pinyin.Length > 1)
        {
            AddPinyin(token.Pinyin);
        }
    }

    private void AddSpelled(ReadOnlySpan<byte> letters, int edits)
    {
        Span<byte> swapped = stackalloc byte[letters.Length];
        _found.AsSpan(0, letters.Length * Most).Fill(NotLookedUp);
        _nearAt.AsSpan(0, letters.Length * Most).Fill((-1, 0));
        _near.Clear();
        for (var cut = 1; cut < letters.Length; cut++)
        {
            var (left, right) = (Find(letters, 0, cut), Find(letters, cut, letters.Length));
            AddTwo(letters, cut, left, right, edits);
            if (left >= 0)
            {
                AddThreeFrom((uint)left, letters, cut, edits);
            }

            if (right >= 0 && edits > 0)
            {
                AddThreeTo(letters, cut, (uint)right, edits);
            }

            if (edits > 0 && letters[cut - 1] != letters[cut])
            {
                // Two letters that change places across the cut.
                letters.CopyTo(swapped);
                (swapped[cut - 1], swapped[cut]) = (swapped[cut], swapped[cut - 1]);
                AddSwapped(letters, swapped, cut);
            }
        }
    }

    private void AddTwo(ReadOnlySpan<byte> letters, int cut, long left, long right, int edits)
    {
        if (left >= 0 && !AddBesideRare((uint)left, letters[cut..], edits, 1))
        {
            foreach (var second in Near(letters, cut, letters.Length, edits))
            {
                AddPair((uint)left, second);
            }
        }

        if (right >= 0 && edits > 0 && !AddBesideRare((uint)right, letters[..cut], edits, -1))
        {
            foreach (var first in Near(letters, 0, cut, edits))
            {
                AddPair(first, (uint)right);
            }
        }
    }

    // A part that few names have: what stands beside it there (after it, or before) is quicker looked at than looked up. False where many have it.
    private bool AddBesideRare(uint part, ReadOnlySpan<byte> other, int edits, int step)
    {
        var records = view.PostingsOf(part);
        if (records.Length > (other.Length <= ShortPart ? RareBesideShort : Rare))
        {
            return false;
        }

        foreach (var record in records)
        {
            var forms = view.FormsOf(record);
            for (var i = 0; i < forms.Length; i++)
            {
                if (i + step >= 0 && i + step < forms.Length && view.SkeletonOf(forms[i]) == part)
                {
                    var beside = view.SkeletonOf(forms[i + step]);
                    if (IsNear(view.Skeleton(beside), other, edits))
                    {
                        AddPair(step > 0 ? part : beside, step > 0 ? beside : part);
                    }
                }
            }
        }

        return true;
    }

    private bool IsNear(ReadOnlySpan<byte> letters, ReadOnlySpan<byte> other, int edits)
    {
        if (Math.Abs(letters.Length - other.Length) > edits || letters.Length is 0 or > Most)
        {
            return false;
        }

        _pattern.Set(other);
        return _pattern.Distance(letters) <= edits;
    }

    // The first part, up to `start`, is as it is; of the other two one may differ.
    private void AddThreeFrom(uint first, ReadOnlySpan<byte> letters, int start, int edits)
    {
        for (var cut = start + 1; cut < letters.Length; cut++)
        {
            var (middle, last) = (Find(letters, start, cut), Find(letters, cut, letters.Length));
            if (middle >= 0 && HasPair(first, (uint)middle))
            {
                foreach (var third in Near(letters, cut, letters.Length, edits))
                {
                    AddTriple(first, (uint)middle, third);
                }
            }

            if (last >= 0 && edits > 0 && view.MayHavePair(PairFilter.OneBetween(first, (uint)last)))
            {
                foreach (var second in Near(letters, start, cut, edits))
                {
                    AddTriple(first, second, (uint)last);
                }
            }
        }
    }

    // The last two parts, the last from `end` on, are as they are; the first may differ.
    private void AddThreeTo(ReadOnlySpan<byte> letters, int end, uint last, int edits)
    {
        for (var cut = 1; cut < end; cut++)
        {
            var middle = Find(letters, cut, end);
            if (middle >= 0 && HasPair((uint)middle, last))
            {
                foreach (var first in Near(letters, 0, cut, edits))
                {
                    AddTriple(first, (uint)middle, last);
                }
            }
        }
    }

    private void AddSwapped(ReadOnlySpan<byte> letters, ReadOnlySpan<byte> swapped, int cut)
    {
        var (left, right) = (_lexicon.Find(swapped[..cut]), _lexicon.Find(swapped[cut..]));
        if (left >= 0 && right >= 0)
        {
            AddPair((uint)left, (uint)right);
        }

        for (var other = 1; right >= 0 && other < cut; other++)
        {
            var first = Find(letters, 0, other);
            if (first >= 0 && view.MayHavePair(PairFilter.OneBetween((uint)first, (uint)right)))
            {
                if (_lexicon.Find(swapped[other..cut]) is >= 0 and var middle)
                {
                    AddTriple((uint)first, (uint)middle, (uint)right);
                }
            }
        }

        for (var other = cut + 1; left >= 0 && other < letters.Length; other++)
        {
            var last = Find(letters, other, letters.Length);
            if (last >= 0 && view.MayHavePair(PairFilter.OneBetween((uint)left, (uint)last)))
            {
                if (_lexicon.Find(swapped[cut..other]) is >= 0 and var middle)
                {
                    AddTriple((uint)left, (uint)middle, (uint)last);
                }
            }
        }
    }

    // The part of the word between two places; each is looked up once.
    private long Find(ReadOnlySpan<byte> letters, int from, int to)
    {
        ref var found = ref _found[(from * Most) + to - 1];
        if (found == NotLookedUp)
        {
            found = _lexicon.Find(letters[from..to]);
        }

        return found;
    }

    // What is near to the part of the word between two places; each is looked up once.
    private ReadOnlySpan<uint> Near(ReadOnlySpan<byte> letters, int from, int to, int edits)
    {
        ref var near = ref _nearAt[(from * Most) + to - 1];
        if (near.Start < 0)
        {
            near.Start = _near.Count;
            if (edits > 0)
            {
                _lexicon.AddNear(letters[from..to], edits, isPart: true, _near);
            }
            else if (Find(letters, from, to) is >= 0 and var same)
            {
                _near.Add((uint)same);
            }

            near.Count = _near.Count - near.Start;
        }

        return CollectionsMarshal.AsSpan(_near).Slice(near.Start, near.Count);
    }

    private void AddPinyin(string pinyin)
    {
        for (var cut = 1; cut < pinyin.Length; cut++)
        {
            if (!AddKeyed(pinyin.AsSpan(0, cut), _first))
            {
                continue;
            }

            if (AddKeyed(pinyin.AsSpan(cut), _second))
            {
                foreach (var first in _first)
                {
                    foreach (var second in _second)
                    {
                        AddPair(first, second);
                    }
                }
            }

            for (var other = cut + 1; other < pinyin.Length; other++)
            {
                if (AddKeyed(pinyin.AsSpan(cut, other - cut), _second) && AddKeyed(pinyin.AsSpan(other), _third))
                {
                    AddTriples();
                }
            }
        }
    }

    private void AddTriples()
    {
        foreach (var first in _first)
        {
            foreach (var second in _second)
            {
                if (HasPair(first, second))
                {
                    foreach (var third in _third)
                    {
                        AddTriple(first, second, third);
                    }
                }
            }
        }
    }

    private bool AddKeyed(ReadOnlySpan<char> pinyin, List<uint> into)
    {
        into.Clear();
        var hash = NameRules.Hash(PinyinKey, pinyin);
        foreach (var entry in view.Keys.Bucket(hash))
        {
            if (view.Keys.IsOf(entry, hash) && view.SkeletonOf(view.Keys.Value(entry)) is var skeleton && !into.Contains(skeleton))
            {
                into.Add(skeleton);
            }
        }

        return into.Count > 0;
    }

    private bool HasPair(uint first, uint second) => view.MayHavePair(PairFilter.SideBySide(first, second));

    private void AddPair(uint first, uint second) => AddRecords(first, second, null);

    private void AddTriple(uint first, uint second, uint third)
    {
        if (HasPair(second, third) && view.MayHavePair(PairFilter.OneBetween(first, third)))
        {
            AddRecords(first, second, third);
        }
    }

    private void AddRecords(uint first, uint second, uint? third)
    {
        var hash = PairFilter.SideBySide(first, second);
        if (!view.MayHavePair(hash))
        {
            return;
        }

        foreach (var entry in view.Pairs.Bucket(hash))
        {
            if (view.Pairs.IsOf(entry, hash) && HasSideBySide(view.Pairs.Value(entry), first, second, third))
            {
                AddPart(first);
                AddPart(second);
                if (third is { } last)
                {
                    AddPart(last);
                }

                if (_records.Add(view.Pairs.Value(entry)))
                {
                    _into.AddJoinedRecord(view.Pairs.Value(entry));
                }
            }
        }
    }

    private bool HasSideBySide(uint record, uint first, uint second, uint? third)
    {
        var forms = view.FormsOf(record);
        for (var i = 0; i + (third is null ? 1 : 2) < forms.Length; i++)
        {
            if (
                view.SkeletonOf(forms[i]) == first
                && view.SkeletonOf(forms[i + 1]) == second
                && (third is null || view.SkeletonOf(forms[i + 2]) == third)
            )
            {
                return true;
            }
        }

        return false;
    }

    private void AddPart(uint skeleton)
    {
        if (_forms.Add(skeleton))
        {
            for (var form = view.FirstForm(skeleton); form < view.FirstForm(skeleton + 1); form++)
            {
                _into.AddJoinedForm(form);
            }
        }
    }
}
