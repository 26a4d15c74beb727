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
    private int _framedForms;
    private int _framedSkeletons;
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

    /// <summary>True where each form that has the word's consonants alone is known to match it.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>How often it was asked for after it was found.</summary>
    public int Uses { get; set; }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        (_framedForms, _framedSkeletons, IsSettled, Uses) = (int.MaxValue, int.MaxValue, false, 0);
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

    /// <summary>All that is added from now on has the word's consonants, and nothing else is known of it.</summary>
    public void BeginFramed() => (_framedForms, _framedSkeletons) = (_forms.Count, _skeletons.Count);

    /// <summary>The forms that have the word's consonants, and of which nothing else is known.</summary>
    public ReadOnlySpan<uint> Framed => Forms[Math.Min(_framedForms, _forms.Count)..];

    /// <summary>Takes out those of <see cref="Framed"/> that do not match the word.</summary>
    /// <param name="gains">What each of them is worth, of its weight; 0 where the word does not match it.</param>
    /// <param name="skeletons">The skeletons of the others.</param>
    /// <param name="view">The index.</param>
    public void Settle(ReadOnlySpan<float> gains, IdSet skeletons, NameIndexView view)
    {
        IsSettled = true;
        var kept = _framedForms;
        for (var i = 0; i < gains.Length; i++)
        {
            if (gains[i] > 0)
            {
                var at = _framedForms + i;
                (_forms[kept], _weights[kept], _gains[kept], _sure[kept]) = (_forms[at], _weights[at], gains[i], true);
                kept++;
            }
        }

        if (kept >= _forms.Count)
        {
            return;
        }

        Shorten(_forms, kept);
        Shorten(_weights, kept);
        Shorten(_gains, kept);
        Shorten(_sure, kept);
        for (var i = _skeletons.Count - 1; i >= _framedSkeletons; i--)
        {
            if (skeletons.Add(_skeletons[i]))
            {
                Postings -= view.PostingsOf(_skeletons[i]).Length;
                _skeletons.RemoveAt(i);
            }
        }
    }

    private static void Shorten<T>(List<T> list, int count) => list.RemoveRange(count, list.Count - count);

    /// <summary>Adds a form that is part of words written together.</summary>
    public void AddJoinedForm(uint form) => _joinedForms.Add(form);

    /// <summary>Adds a record that has such words.</summary>
    public void AddJoinedRecord(uint record) => _joinedRecords.Add(record);
}
