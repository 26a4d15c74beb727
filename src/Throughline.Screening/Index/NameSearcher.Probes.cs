using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Throughline.Screening;

// Each list of records is read once for all groups. Where two words must match, the records of the one are looked for among those of the other before
// they are looked at.
internal sealed unsafe partial class NameSearcher
{
    // Longer lists are divided by ranges, not gone through.
    private const int MostInSteps = 64;

    private readonly List<Range> _ranges = [];
    private readonly List<(uint From, uint To)> _wanted = [];
    private readonly RecordBits?[] _bitsOfWords = new RecordBits?[QueryWords.Most];
    private readonly (uint Record, uint Letters)[] _lettered = new (uint, uint)[Pending];
    private uint _wordsWithBits;
    private int _letteredCount;

    /// <summary>Records in which a word is looked for.</summary>
    /// <param name="From">First record.</param>
    /// <param name="To">After the last record.</param>
    /// <param name="Also">Words one of which a name must match beside it, as far as their records are known; 0 where it need not.</param>
    /// <param name="Letters">See <see cref="QueryPlan.Probe"/>.</param>
    private readonly record struct Range(uint From, uint To, uint Also, uint Letters);

    private void ProbeWords()
    {
        _wordsWithBits = 0;
        var probed = 0u;
        foreach (var probe in _plan.Probes)
        {
            probed |= probe.Words;
        }

        for (var rest = probed & ~_words.Overflow; rest != 0; rest &= rest - 1)
        {
            ProbeWord(rest & ~(rest - 1));
        }
    }

    private void ProbeWord(uint word)
    {
        _ranges.Clear();
        var records = PostingsOf(word);
        foreach (var probe in _plan.Probes)
        {
            if ((probe.Words & word) != 0)
            {
                var also = CanFilter(probe.Also, records) ? probe.Also : 0;
                var range = new Range(probe.From, probe.To, also, also == probe.Also ? probe.Letters : 0);
                if (_ranges is [.., var last] && (last.To, last.Also, last.Letters) == (range.From, range.Also, range.Letters))
                {
                    _ranges[^1] = last with { To = range.To };
                    continue;
                }

                _ranges.Add(range);
            }
        }

        if (_words[BitOperations.TrailingZeroCount(word)] is { } expansion)
        {
            Probe(expansion);
        }

        ProbeJoined(word, withInitials: false);
        if (OpenRanges())
        {
            ProbeJoined(word, withInitials: true);
        }

        AwaitLettered();
    }

    private void ProbeJoined(uint word, bool withInitials)
    {
        foreach (var (joined, words) in _words.Joined)
        {
            if ((words & word) != 0 && ((words & _words.Initials) != 0) == withInitials)
            {
                Probe(joined);
            }
        }
    }

    // An initial that is written together with the word needs no other word of the name; false where the query has no initials.
    private bool OpenRanges()
    {
        for (var i = 0; i < _ranges.Count; i++)
        {
            if (_ranges[i].Letters != 0 && _ranges[i].From < _initials.Start)
            {
                _ranges[i] = _ranges[i] with { Also = 0, Letters = 0 };
            }
        }

        return _words.Initials != 0;
    }

    private void Probe(TokenExpansion expansion)
    {
        ProbeSingles(expansion.Singles);
        var lists = expansion.Lists;
        for (var i = 0; i < lists.Length; i++)
        {
            if (i + Ahead < lists.Length)
            {
                _view.PrefetchRecords(lists[i + Ahead]);
            }

            var records = _view.RecordsOf(lists[i]);
            if (records.Length <= MostInSteps)
            {
                ProbeShort(records);
                continue;
            }

            foreach (ref readonly var range in CollectionsMarshal.AsSpan(_ranges))
            {
                records = records[LowerBound(records, range.From)..];
                var inRange = records[..LowerBound(records, range.To)];
                records = records[inRange.Length..];
                foreach (var record in inRange)
                {
                    Await(record, range);
                }
            }
        }
    }

    private void ProbeSingles(ReadOnlySpan<uint> records)
    {
        var ranges = CollectionsMarshal.AsSpan(_ranges);
        foreach (var record in records)
        {
            foreach (ref readonly var range in ranges)
            {
                if (record < range.To)
                {
                    if (record >= range.From)
                    {
                        Await(record, range);
                    }

                    break;
                }
            }
        }
    }

    private void ProbeShort(ReadOnlySpan<uint> records)
    {
        var ranges = CollectionsMarshal.AsSpan(_ranges);
        var at = 0;
        foreach (var record in records)
        {
            while (at < ranges.Length && record >= ranges[at].To)
            {
                at++;
            }

            if (at == ranges.Length)
            {
                return;
            }

            if (record >= ranges[at].From)
            {
                Await(record, ranges[at]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Await(uint record, in Range range)
    {
        if (range.Also == 0 ? range.Letters == 0 : CanMatchAlso(record, range.Also))
        {
            Await(record);
        }
        else if (range.Letters != 0)
        {
            AwaitLetters(record, range.Letters);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool CanMatchAlso(uint record, uint also)
    {
        for (; also != 0; also &= also - 1)
        {
            if (_bitsOfWords[BitOperations.TrailingZeroCount(also)]!.MayHave(record))
            {
                return true;
            }
        }

        return false;
    }

    // The letters of a name's initials are asked for some time before they are read.
    private void AwaitLetters(uint record, uint letters)
    {
        if (_letteredCount == _lettered.Length)
        {
            AwaitLettered();
        }

        _initials.Prefetch(record);
        _lettered[_letteredCount++] = (record, letters);
    }

    private void AwaitLettered()
    {
        foreach (var (record, letters) in _lettered.AsSpan(0, _letteredCount))
        {
            if (
                record < _initials.Start
                    ? (_initials.OfWords(record) & NameInitials.Folded(letters)) != 0
                    : (_initials.Of(record) & letters) != 0
            )
            {
                Await(record);
            }
        }

        _letteredCount = 0;
    }

    // Finds out the records of words of which one must match too, where that is less work than looking at all records.
    private bool CanFilter(uint also, long records)
    {
        var missing = also & ~_wordsWithBits;
        if (also == 0 || records < WorthFiltering || PostingsOf(missing) > records * MostAlso)
        {
            return false;
        }

        for (; missing != 0; missing &= missing - 1)
        {
            AddBits(missing & ~(missing - 1));
        }

        return true;
    }

    // The records that have a word, alone or written together with its neighbours in the query, where a probe asks for them.
    private void AddBits(uint word)
    {
        var wanted = Wanted(word);
        var bits = _bitsOfWords[BitOperations.TrailingZeroCount(word)] ??= new();
        bits.Clear((long)(PostingsOf(word) * ((double)wanted / _view.Header.RecordWords)) + WorthFiltering);
        _wordsWithBits |= word;
        AddBits(bits, _words[BitOperations.TrailingZeroCount(word)]!);
        foreach (var (expansion, joined) in _words.Joined)
        {
            if ((word & joined) != 0)
            {
                AddBits(bits, expansion);
            }
        }
    }

    // Where the probes lie that ask for a word; how long that is.
    private long Wanted(uint word)
    {
        _wanted.Clear();
        foreach (var probe in _plan.Probes)
        {
            if ((probe.Also & word) != 0)
            {
                _wanted.Add((probe.From, probe.To));
            }
        }

        _wanted.Sort();
        var (last, length) = (0, 0L);
        for (var i = 1; i < _wanted.Count; i++)
        {
            if (_wanted[i].From <= _wanted[last].To)
            {
                _wanted[last] = (_wanted[last].From, Math.Max(_wanted[last].To, _wanted[i].To));
            }
            else
            {
                _wanted[++last] = _wanted[i];
            }
        }

        _wanted.RemoveRange(last + 1, _wanted.Count - last - 1);
        foreach (var (from, to) in _wanted)
        {
            length += to - from;
        }

        return length;
    }

    private void AddBits(RecordBits bits, TokenExpansion expansion)
    {
        bits.Add(expansion.Singles);
        var lists = expansion.Lists;
        for (var i = 0; i < lists.Length; i++)
        {
            if (i + Ahead < lists.Length)
            {
                _view.PrefetchRecords(lists[i + Ahead]);
            }

            var records = _view.RecordsOf(lists[i]);
            if (records.Length <= MostInSteps)
            {
                bits.Add(records);
                continue;
            }

            foreach (var (from, to) in _wanted)
            {
                records = records[LowerBound(records, from)..];
                var inRange = records[..LowerBound(records, to)];
                records = records[inRange.Length..];
                bits.Add(inRange);
            }
        }
    }

    // All records that have one of some words.
    private void AddWords(RecordBits bits, uint words)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if ((words & (1u << i)) != 0)
            {
                AddAll(bits, _words[i]!);
            }
        }

        foreach (var (expansion, joined) in _words.Joined)
        {
            if ((words & joined) != 0)
            {
                AddAll(bits, expansion);
            }
        }
    }

    private void AddAll(RecordBits bits, TokenExpansion expansion)
    {
        bits.Add(expansion.Singles);
        foreach (var list in expansion.Lists)
        {
            bits.Add(_view.RecordsOf(list));
        }
    }
}
