using System.Runtime.InteropServices;
using System.Text;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Finds all words of an index that a word can match under the promise of <see cref="Names.PromisedEdits"/>. Not for several threads at once.</summary>
internal sealed unsafe class TokenExpander(NameIndexView view)
{
    private const int LongestWord = 512;

    private readonly Lexicon _lexicon = new(view);
    private readonly JoinedWords _joined = new(view);
    private readonly List<uint> _near = [];
    private readonly List<(ulong Hash, double Gain, bool IsFrame)> _keys = [];
    private readonly IdSet _lists = new();

    /// <summary>Fills in what a word can match: words near to it, words with its keys, and words that together are near to it.</summary>
    public void Expand(NameToken token, TokenExpansion into)
    {
        into.Clear();
        if (token.Skeleton.Length > LongestWord)
        {
            throw new InvalidDataException($"expected words of at most {LongestWord} letters, found {token.Skeleton.Length}");
        }

        Span<byte> letters = stackalloc byte[token.Skeleton.Length];
        SkeletonBytes.Write(token.Skeleton, letters);
        Begin(into);
        AskForKeys(token);
        foreach (var (hash, gain, isFrame) in CollectionsMarshal.AsSpan(_keys))
        {
            AddKey(hash, gain, into, isFrame ? token : null);
        }

        AddNear(token, token.Skeleton, letters, token.Role == NameTokenRole.Number ? 0 : int.MaxValue, into);
        _joined.Add(letters, token, into);
    }

    private static bool IsFrame(string key) => key.StartsWith(FormKey.NotFramed, StringComparison.Ordinal);

    // Where the keys are is asked for before it is read: buckets, then their entries with their rows.
    private void AskForKeys(NameToken token)
    {
        _keys.Clear();
        foreach (var key in token.Keys)
        {
            if (!IsFrame(key))
            {
                AskFor(NameRules.Hash(key), key, isFrame: false);
                continue;
            }

            // A frame pairs with words whose script makes frames, and with others where its own does.
            AskFor(NameRules.Hash(FormKey.Framed, key.AsSpan(FormKey.NotFramed.Length)), key, isFrame: true);
            if (token.IsFramed)
            {
                AskFor(NameRules.Hash(key), key, isFrame: true);
            }
        }

        foreach (var (hash, _, _) in CollectionsMarshal.AsSpan(_keys))
        {
            view.PrefetchKeys(hash);
        }
    }

    private void AskFor(ulong hash, string key, bool isFrame)
    {
        view.Keys.Prefetch(hash);
        _keys.Add((hash, Names.KeyGain(key), isFrame));
    }

    /// <summary>Fills in the words with the same skeleton, which even an initial matches in full.</summary>
    public void ExpandSame(NameToken token, TokenExpansion into)
    {
        Span<byte> letters = stackalloc byte[token.Skeleton.Length];
        SkeletonBytes.Write(token.Skeleton, letters);
        Begin(into);
        AddNear(token, token.Skeleton, letters, 0, into);
        foreach (ref readonly var form in into.Forms)
        {
            into.HasWords |= (NameTokenRole)view.Row(form.Form).Role != NameTokenRole.Initial;
        }
    }

    /// <summary>Fills in what two or three words of a query written together can match.</summary>
    /// <param name="skeleton">Their skeletons written together.</param>
    /// <param name="pinyin">Their pinyin written together; empty where one has none.</param>
    /// <param name="into">Takes what is found.</param>
    public void ExpandJoined(ReadOnlySpan<char> skeleton, string pinyin, TokenExpansion into)
    {
        into.Clear();
        if (skeleton.Length > LongestWord)
        {
            return;
        }

        Span<byte> letters = stackalloc byte[skeleton.Length];
        SkeletonBytes.Write(skeleton, letters);
        Begin(into);
        if (pinyin.Length > 0)
        {
            AddKey(NameRules.Hash("p:", pinyin), 1, into);
        }

        AddNear(null, skeleton, letters, Names.PromisedJoinedEdits, into);
    }

    /// <summary>Fills in the words that are one of the acronyms of a query's words.</summary>
    public void ExpandAcronyms(IReadOnlyList<string> acronyms, TokenExpansion into)
    {
        into.Clear();
        Begin(into);
        foreach (var letters in acronyms)
        {
            AddKey(NameRules.Hash(FormKey.Acronym, letters), 1, into);
        }
    }

    private void Begin(TokenExpansion into)
    {
        into.Clear();
        _lists.Clear();
    }

    private void AddNear(NameToken? token, ReadOnlySpan<char> word, ReadOnlySpan<byte> letters, int most, TokenExpansion into)
    {
        _near.Clear();
        _lexicon.AddNear(letters, most, _near);
        foreach (var skeleton in CollectionsMarshal.AsSpan(_near))
        {
            view.PrefetchForm(view.FirstForm(skeleton));
        }

        Span<char> other = stackalloc char[SkeletonPattern.Longest];
        foreach (var skeleton in CollectionsMarshal.AsSpan(_near))
        {
            var near = view.Skeleton(skeleton);
            var isSame = near.SequenceEqual(letters);
            var gain = 1.0;
            if (!isSame)
            {
                // Longer ones are only ever found as they are.
                Ascii.ToUtf16(near, other, out var length);
                gain = Names.SpellingGain(word, other[..length]);
            }

            if (gain <= 0)
            {
                continue;
            }

            var isAdded = false;
            for (var form = view.FirstForm(skeleton); form < view.FirstForm(skeleton + 1); form++)
            {
                var (canMeet, isSure) = isSame ? (true, letters.Length > 0) : Meeting(token, form);
                isAdded |= canMeet;
                if (canMeet)
                {
                    into.AddForm(new(form, view.WeightOf(form), (float)gain, token is not null && isSure));
                }
            }

            if (isAdded)
            {
                AddList(view.ListOf(skeleton), into);
            }
        }
    }

    private (bool Can, bool IsSure) Meeting(NameToken? token, uint form)
    {
        if (token is null)
        {
            return (true, false);
        }

        ref readonly var row = ref view.Row(form);
        var canMeet = Names.CanMeet(token, (NameTokenRole)row.Role, (row.Marks & FormMarks.Hangul) != FormMarks.None);
        return (canMeet, !AreBoth(token.IsShared, row, FormMarks.Shared) && !AreBoth(token.Pinyin.Length > 0, row, FormMarks.Syllables));
    }

    // Words that are shared, or Chinese syllables, can be near in spelling and yet not one word (TokenSimilarity).
    private static bool AreBoth(bool isMine, in FormRow row, FormMarks mark) => isMine && (row.Marks & mark) != FormMarks.None;

    // Frames pair words of two scripts, but no given name in Hangul with Chinese characters.
    private void AddKey(ulong hash, double gain, TokenExpansion into, NameToken? framed = null)
    {
        var entries = view.Keys.Bucket(hash);
        var rows = view.KeyRows + view.Keys.First(hash);
        for (var i = 0; i < entries.Length; i++)
        {
            // Keys have conditions of their own, and another key can have the same hash.
            if (!view.Keys.IsOf(entries[i], hash) || (framed is not null && !Names.CanShareFrame(framed, (Script)rows[i].Script)))
            {
                continue;
            }

            var form = view.Keys.Value(entries[i]);
            into.AddForm(new(form, (float)view.Weights[rows[i].Weight], (float)gain, IsSure: false));
            if (rows[i].IsSingle)
            {
                into.AddSingle(rows[i].At);
            }
            else if (_lists.Add(rows[i].At))
            {
                into.AddList(rows[i].Count is { } count ? new(rows[i].At, count) : view.ListOf(view.SkeletonOf(form)));
            }
        }
    }

    private void AddList(RecordList list, TokenExpansion into)
    {
        if (_lists.Add(list.Start))
        {
            into.AddList(list);
        }
    }
}
