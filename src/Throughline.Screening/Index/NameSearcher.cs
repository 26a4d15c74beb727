using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>One search at a time in one index: looks words up, sieves the records that have them, and scores what is left.</summary>
internal sealed unsafe class NameSearcher
{
    private const int Ahead = 8;
    private const int ShortList = 16;

    private readonly NameIndexView _view;
    private readonly PreparedNames _names;
    private readonly RecordGroup[] _groups;
    private readonly QueryWords _words;
    private readonly RecordFilter _filter;
    private readonly QueryPlan _plan = new();
    private readonly List<uint> _records = [];
    private readonly List<NameHit> _hits = [];
    private long _sieved;

    /// <summary>A searcher.</summary>
    /// <param name="view">The index.</param>
    /// <param name="names">The prepared names, which searchers share.</param>
    /// <param name="groups">The groups of its records.</param>
    /// <param name="cachedWords">How many words' expansions are kept; 0 for none.</param>
    public NameSearcher(NameIndexView view, PreparedNames names, RecordGroup[] groups, int cachedWords)
    {
        (_view, _names, _groups) = (view, names, groups);
        _words = new(new ExpansionCache(new TokenExpander(view), cachedWords));
        _filter = new(view);
    }

    /// <summary>Adds all names at a threshold or over, in the order of their numbers.</summary>
    public NameSearchWork Search(PreparedName query, double threshold, ICollection<NameHit> results)
    {
        Begin(query, threshold);
        if (threshold <= 0)
        {
            AddAll();
        }
        else
        {
            AddSameText(query);
            AddByAcronym(query);
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
        _plan.Clear();
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
    private void AddSameText(PreparedName query) => AddHashed(_view.Originals, NameRules.Hash(query.Original));

    private void AddByAcronym(PreparedName query)
    {
        foreach (var token in query.Tokens)
        {
            if (FormKey.CanBeAcronym(token))
            {
                AddHashed(_view.Acronyms, NameRules.Hash(token.Ascii));
            }
        }
    }

    private void AddHashed(HashedView table, ulong hash)
    {
        foreach (var entry in table.Bucket(hash))
        {
            if (table.IsOf(entry, hash))
            {
                _records.Add(table.Value(entry));
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
            foreach (var skeleton in acronyms.Skeletons)
            {
                Sieve(_view.PostingsOf(skeleton));
            }
        }
    }

    private void AddByWords(PreparedName query)
    {
        foreach (var group in _groups)
        {
            // Where a name's initials alone can reach the threshold, its other words need not be in the query.
            var canInitialsReach = group.Reach > _filter.Limit;
            if (canInitialsReach || !_plan.Add(_words, group, group.KindWith(query.Kind), _filter.Limit))
            {
                SieveAll(group.Start, group.End);
            }
        }

        // "A. Kabir" and "K. Aleksandrov": each word stands for an initial of the other.
        for (var i = 0; _words.Initials != 0 && i < _filter.InitialSkeletons.Count; i++)
        {
            var first = Array.Find(_groups, g => g.Zone > 0)?.Start ?? _view.Header.RecordWords;
            Sieve(Within(_view.PostingsOf(_filter.InitialSkeletons[i]), first, _view.Header.RecordWords));
        }

        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i] is { } expansion)
            {
                Probe(expansion, 1u << i);
            }
        }

        foreach (var (expansion, words) in _words.Joined)
        {
            Probe(expansion, words);
        }
    }

    private void Probe(TokenExpansion expansion, uint words)
    {
        foreach (var skeleton in expansion.Skeletons)
        {
            var postings = _view.PostingsOf(skeleton);
            foreach (var probe in _plan.Probes)
            {
                if ((probe.Words & words) != 0)
                {
                    Sieve(Within(postings, probe.From, probe.To));
                }
            }
        }
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
        _sieved += records.Length;
        for (var i = 0; i < records.Length; i++)
        {
            if (i + Ahead < records.Length && Sse.IsSupported)
            {
                Sse.Prefetch0(_view.Records + records[i + Ahead]);
            }

            if (_filter.CanReach(records[i]))
            {
                _records.Add(records[i]);
            }
        }
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
            var score = Names.Score(query, _names.At(record));
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
}
