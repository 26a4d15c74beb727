using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>One search at a time in one index: looks words up, sieves the records that have them, and scores what is left.</summary>
internal sealed unsafe partial class NameSearcher
{
    private const int Ahead = 8;
    private const int ShortList = 16;
    private const int Pending = 48;

    // Fewer records are looked at as quickly as filtered; setting bits for so many times more costs as much as looking at records.
    private const int WorthFiltering = 32;
    private const int MostAlso = 20;
    private const int RecentBits = 12;
    private const uint Spread = 0x9E3779B1;

    private readonly NameIndexView _view;
    private readonly PreparedNames _names;
    private readonly RecordGroup[] _groups;
    private readonly QueryWords _words;
    private readonly RecordFilter _filter;
    private readonly QueryPlan _plan = new();
    private readonly List<uint> _records = [];
    private readonly List<NameHit> _hits = [];
    private readonly List<uint> _same = [];
    private readonly NameScorer _scorer = new();
    private readonly RecordBits _bits = new();
    private readonly NameInitials _initials;
    private readonly uint[] _pending = new uint[Pending];
    private readonly uint[] _recent = new uint[1 << RecentBits];
    private int _pendingCount;
    private long _sieved;

    /// <summary>A searcher.</summary>
    /// <param name="view">The index.</param>
    /// <param name="names">The prepared names, which searchers share.</param>
    /// <param name="groups">The groups of its records.</param>
    /// <param name="initials">Its initials, which searchers share.</param>
    /// <param name="expansions">What was found for words, which searchers share.</param>
    public NameSearcher(NameIndexView view, PreparedNames names, RecordGroup[] groups, NameInitials initials, ExpansionCache expansions)
    {
        (_view, _names, _groups, _initials) = (view, names, groups, initials);
        _words = new(new WordExpansions(new TokenExpander(view), expansions));
        _filter = new(view, groups, names.Words, initials, new());
    }

    /// <summary>Adds all names at a threshold or over, in the order of their numbers.</summary>
    public NameSearchWork Search(PreparedName query, double threshold, ICollection<NameHit> results)
    {
        Begin(query, threshold);
        AddSameText(query);
        AddByAcronym(query);
        if (threshold <= 0)
        {
            AddAll();
        }
        else
        {
            AddByJoinedWords();
            AddByWords(query);
        }

        return Score(query, threshold, results);
    }

    /// <summary>The same by looking at every record of the index.</summary>
    public NameSearchWork Scan(PreparedName query, double threshold, ICollection<NameHit> results)
    {
        Begin(query, threshold);
        AddSameText(query);
        AddByAcronym(query);
        foreach (var group in _groups)
        {
            SieveAll(group.Start, group.End);
        }

        return Score(query, threshold, results);
    }

    private void Begin(PreparedName query, double threshold)
    {
        _records.Clear();
        _same.Clear();
        _plan.Clear();
        _recent.AsSpan().Clear();
        _sieved = 0;
        _words.Set(query);
        _filter.Set(query, _words, threshold);
    }

    private void AddAll()
    {
        for (var record = 0u; record < _view.Header.RecordWords; record += (uint)NameRecord.WordsFor(_view.FormsOf(record).Length))
        {
            _records.Add(record);
        }
    }

    // Two names of one text score 1 even where they are read otherwise, being of two kinds, or have no words.
    private void AddSameText(PreparedName query)
    {
        AddHashed(_view.Originals, NameRules.Hash(query.Original), _same);
        for (var i = _same.Count - 1; i >= 0; i--)
        {
            if (!string.Equals(_view.Name(_view.Records[_same[i]]), query.Original, StringComparison.Ordinal))
            {
                _same.RemoveAt(i);
            }
        }

        _records.AddRange(_same);
    }

    private static void AddHashed(HashedView table, ulong hash, List<uint> into)
    {
        foreach (var entry in table.Bucket(hash))
        {
            if (table.IsOf(entry, hash))
            {
                into.Add(table.Value(entry));
            }
        }
    }

    private void AddByJoinedWords()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i] is { } expansion)
            {
                Sieve(expansion.JoinedRecords);
            }
        }

        if (_words.Acronyms is { } acronyms)
        {
            Sieve(acronyms.Singles);
            foreach (var list in acronyms.Lists)
            {
                Sieve(_view.RecordsOf(list));
            }
        }
    }

    private void AddByWords(PreparedName query)
    {
        foreach (var group in _groups)
        {
            // Where a name's initials alone can reach the threshold, its other words need not be in the query.
            var kind = group.KindWith(query.Kind);
            var canInitialsReach = group.Reach > _filter.Limit && !AreInitialsIdle(kind);
            if (canInitialsReach || !_plan.Add(_words, group, kind, _filter.Limit))
            {
                SieveAll(group.Start, group.End);
            }
        }
        AddByInitials(query);
        ProbeWords();
        SievePending();
    }

    private static ReadOnlySpan<uint> Within(ReadOnlySpan<uint> postings, uint from, uint to)
    {
        var (first, last) = (LowerBound(postings, from), LowerBound(postings, to));
        return postings[first..Math.Max(first, last)];
    }

    private static int LowerBound(ReadOnlySpan<uint> postings, uint record)
    {
        var (from, to) = (0, postings.Length);
        while (to - from > ShortList)
        {
            var middle = (from + to) / 2;
            (from, to) = postings[middle] < record ? (middle + 1, to) : (from, middle);
        }

        while (from < to && postings[from] < record)
        {
            from++;
        }

        return from;
    }

    private void Sieve(ReadOnlySpan<uint> records)
    {
        Await(records);
        SievePending();
    }

    private void Await(ReadOnlySpan<uint> records)
    {
        foreach (var record in records)
        {
            Await(record);
        }
    }

    // Records are asked for some time before they are read. What several words find is looked at once, as long as it is remembered.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Await(uint record)
    {
        ref var last = ref _recent[(record * Spread) >> (32 - RecentBits)];
        if (last == record + 1)
        {
            return;
        }

        last = record + 1;
        if (_pendingCount == _pending.Length)
        {
            SievePending();
        }

        _view.PrefetchRecord(record);
        _pending[_pendingCount++] = record;
    }

    private void SievePending()
    {
        _sieved += _pendingCount;
        foreach (var record in _pending.AsSpan(0, _pendingCount))
        {
            if (_filter.CanReach(record))
            {
                _records.Add(record);
            }
        }

        _pendingCount = 0;
    }

    private void SieveAll(uint from, uint to)
    {
        while (from < to)
        {
            _sieved++;
            if (_filter.CanReach(from))
            {
                _records.Add(from);
            }

            from += (uint)NameRecord.WordsFor(_view.FormsOf(from).Length);
        }
    }

    private NameSearchWork Score(PreparedName query, double threshold, ICollection<NameHit> results)
    {
        _records.Sort();
        _hits.Clear();
        _scorer.Set(query);
        var (last, scored) = (uint.MaxValue, 0);
        foreach (var record in CollectionsMarshal.AsSpan(_records))
        {
            if (record == last)
            {
                continue;
            }

            last = record;
            scored++;
            var number = _view.Records[record];
            var score = ScoreOf(record);
            if (score >= threshold)
            {
                var isWeak = NameRecord.IsWeak(_view.Records[record + 1]);
                _hits.Add(new((int)number, _view.Names[number].Entry, score, isWeak));
            }
        }
        _hits.Sort(static (a, b) => a.Name.CompareTo(b.Name));
        foreach (var hit in _hits)
        {
            results.Add(hit);
        }

        return new(_sieved, scored);
    }

    private double ScoreOf(uint record)
    {
        if (_same.Contains(record))
        {
            return 1;
        }

        var forms = _view.FormsOf(record);
        var canHaveAcronyms =
            _hasAcronym.MayHave(record) || (_words.Acronyms is { Forms.Length: > 0 } acronyms && HasAny(forms, acronyms.Forms));
        var name = _names.WordsAt(record);
        return _scorer.Score(name, forms, canHaveAcronyms);
    }

    private static bool HasAny(ReadOnlySpan<uint> forms, ReadOnlySpan<ExpandedForm> wanted)
    {
        foreach (ref readonly var form in wanted)
        {
            if (forms.Contains(form.Form))
            {
                return true;
            }
        }

        return false;
    }
}
