using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>What an index has for a word: the words it can be held to match. Filled and emptied again and again, so that searching allocates nothing.</summary>
internal sealed class TokenExpansion
{
    // The objects themselves.
    private const int Overhead = 400;

    private readonly List<RecordList> _lists = [];
    private readonly List<uint> _singles = [];
    private readonly List<ExpandedForm> _forms = [];
    private readonly List<uint> _joinedForms = [];
    private readonly List<uint> _joinedRecords = [];

    /// <summary>An empty one.</summary>
    public TokenExpansion() { }

    private TokenExpansion(TokenExpansion other)
    {
        _lists = [.. other._lists];
        _singles = [.. other._singles];
        _forms = [.. other._forms];
        _joinedForms = [.. other._joinedForms];
        _joinedRecords = [.. other._joinedRecords];
        (Postings, HasWords) = (other.Postings, other.HasWords);
    }

    /// <summary>Records that are to be looked at.</summary>
    public ReadOnlySpan<RecordList> Lists => CollectionsMarshal.AsSpan(_lists);

    /// <summary>More such records, in no order; one may be there twice.</summary>
    public ReadOnlySpan<uint> Singles => CollectionsMarshal.AsSpan(_singles);

    /// <summary>Forms that the word can match; one may be there twice.</summary>
    public ReadOnlySpan<ExpandedForm> Forms => CollectionsMarshal.AsSpan(_forms);

    /// <summary>Forms that are part of words which, written together, the word can match.</summary>
    public ReadOnlySpan<uint> JoinedForms => CollectionsMarshal.AsSpan(_joinedForms);

    /// <summary>Records that have such words side by side.</summary>
    public ReadOnlySpan<uint> JoinedRecords => CollectionsMarshal.AsSpan(_joinedRecords);

    /// <summary>How many records that is, at most.</summary>
    public long Postings { get; private set; }

    /// <summary>Of an initial: true where a form with its skeleton is a word, which it then matches in full.</summary>
    public bool HasWords { get; set; }

    /// <summary>What it takes in memory, about.</summary>
    public int Bytes =>
        Overhead
        + (_lists.Count * Unsafe.SizeOf<RecordList>())
        + (_forms.Count * Unsafe.SizeOf<ExpandedForm>())
        + ((_singles.Count + _joinedForms.Count + _joinedRecords.Count) * sizeof(uint));

    /// <summary>The same in no more room than it needs.</summary>
    public TokenExpansion Copy() => new(this);

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _lists.Clear();
        _singles.Clear();
        _forms.Clear();
        _joinedForms.Clear();
        _joinedRecords.Clear();
        (Postings, HasWords) = (0, false);
    }

    /// <summary>Adds the records of a skeleton.</summary>
    public void AddList(RecordList list)
    {
        _lists.Add(list);
        Postings += list.Count;
    }

    /// <summary>Adds a record.</summary>
    public void AddSingle(uint record)
    {
        _singles.Add(record);
        Postings++;
    }

    /// <summary>Adds a form; one that is there already, where it can be worth more so.</summary>
    public void AddForm(in ExpandedForm form) => _forms.Add(form);

    /// <summary>Adds a form that is part of words written together.</summary>
    public void AddJoinedForm(uint form) => _joinedForms.Add(form);

    /// <summary>Adds a record that has such words.</summary>
    public void AddJoinedRecord(uint record) => _joinedRecords.Add(record);
}
