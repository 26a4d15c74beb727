using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>What an index has for a word: the words it can be held to match. Filled and emptied again and again, so that searching allocates nothing.</summary>
internal sealed class TokenExpansion
{
    private readonly List<uint> _skeletons = [];
    private readonly List<uint> _forms = [];
    private readonly List<float> _weights = [];
    private readonly List<float> _gains = [];
    private readonly List<bool> _sure = [];
    private readonly List<uint> _joinedForms = [];
    private readonly List<uint> _joinedRecords = [];

    /// <summary>Skeletons whose records are to be looked at.</summary>
    public ReadOnlySpan<uint> Skeletons => CollectionsMarshal.AsSpan(_skeletons);

    /// <summary>Forms that the word can match.</summary>
    public ReadOnlySpan<uint> Forms => CollectionsMarshal.AsSpan(_forms);

    /// <summary>What each of the forms weighs.</summary>
    public ReadOnlySpan<float> Weights => CollectionsMarshal.AsSpan(_weights);

    /// <summary>What each of the forms is worth at most, of its weight.</summary>
    public ReadOnlySpan<float> Gains => CollectionsMarshal.AsSpan(_gains);

    /// <summary>Which of the forms the word meets for sure, in names that are not Chinese persons'.</summary>
    public ReadOnlySpan<bool> Sure => CollectionsMarshal.AsSpan(_sure);

    /// <summary>Forms that are part of words which, written together, the word can match.</summary>
    public ReadOnlySpan<uint> JoinedForms => CollectionsMarshal.AsSpan(_joinedForms);

    /// <summary>Records that have such words side by side.</summary>
    public ReadOnlySpan<uint> JoinedRecords => CollectionsMarshal.AsSpan(_joinedRecords);

    /// <summary>How many records the skeletons have.</summary>
    public long Postings { get; private set; }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _skeletons.Clear();
        _forms.Clear();
        _weights.Clear();
        _gains.Clear();
        _sure.Clear();
        _joinedForms.Clear();
        _joinedRecords.Clear();
        Postings = 0;
    }

    /// <summary>Adds a skeleton with the count of its records.</summary>
    public void AddSkeleton(uint skeleton, uint postings)
    {
        _skeletons.Add(skeleton);
        Postings += postings;
    }

    /// <summary>Adds a form; one that is there already, where it can be worth more so.</summary>
    public void AddForm(uint form, float weight, float gain, bool isSure)
    {
        _forms.Add(form);
        _weights.Add(weight);
        _gains.Add(gain);
        _sure.Add(isSure);
    }

    /// <summary>Adds a form that is part of words written together.</summary>
    public void AddJoinedForm(uint form) => _joinedForms.Add(form);

    /// <summary>Adds a record that has such words.</summary>
    public void AddJoinedRecord(uint record) => _joinedRecords.Add(record);
}
