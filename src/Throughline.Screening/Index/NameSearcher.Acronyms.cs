using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

// Records whose words have a word of the query as their acronym: short words are the acronym of many.
internal sealed unsafe partial class NameSearcher
{
    private readonly List<uint> _spelled = [];
    private readonly List<(uint Word, int Start, int End)> _spelledBy = [];
    private readonly RecordBits _hasAcronym = new();

    private void AddByAcronym(PreparedName query)
    {
        _spelled.Clear();
        _spelledBy.Clear();
        for (var i = 0; i < query.Tokens.Length; i++)
        {
            if (FormKey.CanBeAcronym(query.Tokens[i]))
            {
                var start = _spelled.Count;
                AddHashed(_view.Acronyms, NameRules.Hash(query.Tokens[i].Ascii), _spelled);
                if (_spelled.Count > start)
                {
                    _spelledBy.Add((1u << Math.Min(i, QueryWords.Most - 1), start, _spelled.Count));
                }
            }
        }

        var records = CollectionsMarshal.AsSpan(_spelled);
        _hasAcronym.Clear(records.Length);
        _hasAcronym.Add(records);
        var all = 0u;
        foreach (var (word, _, _) in _spelledBy)
        {
            all |= word;
        }

        foreach (var (word, start, end) in _spelledBy)
        {
            AddSpelled(records[start..end], word, all, query.Kind);
        }
    }

    private void AddSpelled(ReadOnlySpan<uint> records, uint word, uint all, NameKind kind)
    {
        // Only names that are no persons' have acronyms.
        var pair = kind == NameKind.Person ? NameKind.Person : NameKind.Organization;
        var also = records.Length < WorthFiltering ? 0 : QueryPlan.Also(_words, word, _words.All, pair, _filter.Limit);
        var isFiltered = also != 0 && FilterSpelled(also, records.Length);
        for (var i = 0; i < records.Length; i++)
        {
            if (isFiltered && !_bits.MayHave(records[i]) && records[i] < _initials.Start)
            {
                continue;
            }

            _view.PrefetchRecord(records[Math.Min(i + Ahead, records.Length - 1)]);
            _sieved++;
            if (_filter.CanReach(records[i], all))
            {
                _records.Add(records[i]);
            }
        }
    }

    // The other words can be matched in all the ways there are.
    private bool FilterSpelled(uint also, int count)
    {
        var postings = PostingsOf(also) + _spelled.Count;
        if (postings > (long)count * MostAlso)
        {
            return false;
        }

        _bits.Clear(postings);
        AddWords(_bits, also);
        for (var i = 0; i < _words.Count; i++)
        {
            if ((also & (1u << i)) != 0)
            {
                _bits.Add(_words[i]!.JoinedRecords);
            }
        }

        if (_words.Acronyms is { } acronyms)
        {
            AddAll(_bits, acronyms);
        }

        foreach (var (word, start, end) in _spelledBy)
        {
            if ((also & word) != 0)
            {
                _bits.Add(CollectionsMarshal.AsSpan(_spelled)[start..end]);
            }
        }

        return true;
    }

    private long PostingsOf(uint words)
    {
        var postings = 0L;
        for (var i = 0; i < _words.Count; i++)
        {
            postings += (words & (1u << i)) != 0 ? _words[i]?.Postings ?? 0 : 0;
        }

        foreach (var (expansion, joined) in _words.Joined)
        {
            postings += (words & joined) != 0 ? expansion.Postings : 0;
        }

        return postings;
    }
}
