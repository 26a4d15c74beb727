using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Finds two or three neighbouring words of names that, written together, a word can match. Every text within the promised edit of the word is
/// looked for among the texts that neighbours spell: a filter in the index denies nearly all of them at the cost of one look. Not for several threads at
/// once.
/// </summary>
internal sealed unsafe partial class JoinedWords
{
    private const int Shortest = 2;
    private const int Most = SkeletonPattern.Longest;

    private readonly NameIndexView _view;
    private readonly ulong[] _before = new ulong[Most + 1];
    private readonly ulong[] _from = new ulong[Most + 1];
    private readonly ulong[] _powers = new ulong[Most + 1];
    private readonly byte[] _cheapestFirst;
    private readonly int[] _letterCosts;
    private readonly (byte Letter, int Cost)[]?[] _sounds = new (byte, int)[]?[byte.MaxValue + 1];
    private readonly List<Text> _texts = [];
    private readonly List<(uint Record, int Text)> _spelled = [];
    private readonly IdSet _records = new();
    private readonly IdSet _forms = new();
    private TokenExpansion _into = new();

    /// <summary>For an index.</summary>
    public JoinedWords(NameIndexView view)
    {
        _view = view;
        _cheapestFirst = [.. view.Alphabet.ToArray().OrderBy(l => JoinedEdits.Letter((char)l))];
        _letterCosts = [.. _cheapestFirst.Select(l => JoinedEdits.Letter((char)l))];
    }

    /// <summary>Adds the records and forms of words that together can match a word.</summary>
    public void Add(ReadOnlySpan<byte> letters, NameToken token, TokenExpansion into)
    {
        _into = into;
        _records.Clear();
        _forms.Clear();
        if (letters.Length is >= Shortest and <= Most)
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
        Sum(letters);
        _texts.Clear();
        Look(_from[0], new(0, Edit.None, 0, 0));
        if (edits > 0)
        {
            LookEdited(letters);
        }

        Gather(letters);
        Span<byte> text = stackalloc byte[Most + 1];
        var (last, length) = (-1, 0);
        foreach (var (record, number) in CollectionsMarshal.AsSpan(_spelled))
        {
            if (number != last)
            {
                (last, length) = (number, _texts[number].Write(letters, text));
            }

            AddWhereSpelled(record, text[..length]);
        }
    }

    // Each step asks for what the next one reads: records, then their words, then the letters of those.
    private void Gather(ReadOnlySpan<byte> letters)
    {
        _spelled.Clear();
        var texts = CollectionsMarshal.AsSpan(_texts);
        foreach (ref readonly var found in texts)
        {
            _view.Joined.PrefetchEntries(found.Hash);
        }

        Span<byte> text = stackalloc byte[Most + 1];
        for (var i = 0; i < texts.Length; i++)
        {
            var isChecked = false;
            foreach (var entry in _view.Joined.Bucket(texts[i].Hash))
            {
                if (!_view.Joined.IsOf(entry, texts[i].Hash))
                {
                    continue;
                }

                if (!isChecked && !CanBeJoined(text[..texts[i].Write(letters, text)], letters))
                {
                    break;
                }

                isChecked = true;
                _spelled.Add((_view.Joined.Value(entry), i));
                _view.PrefetchRecord(_view.Joined.Value(entry));
            }
        }

        foreach (var (record, _) in CollectionsMarshal.AsSpan(_spelled))
        {
            foreach (var form in _view.FormsOf(record))
            {
                _view.PrefetchForm(form);
            }
        }

        foreach (var (record, _) in CollectionsMarshal.AsSpan(_spelled))
        {
            foreach (var form in _view.FormsOf(record))
            {
                _view.PrefetchSkeleton(_view.SkeletonOf(form));
            }
        }
    }

    private static bool CanBeJoined(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        Span<char> left = stackalloc char[Most + 1];
        Span<char> right = stackalloc char[Most];
        Ascii.ToUtf16(text, left, out var leftLength);
        Ascii.ToUtf16(word, right, out var rightLength);
        return Names.CanBeJoined(left[..leftLength], right[..rightLength]);
    }

    // What the letters before each place, and those from it on, add to the hash.
    private void Sum(ReadOnlySpan<byte> letters)
    {
        var (sum, power) = (0ul, 1ul);
        for (var i = 0; i < letters.Length; i++)
        {
            (_before[i], _powers[i]) = (sum, power);
            sum += JoinedText.Letter(letters[i]) * power;
            power *= JoinedText.Base;
        }

        (_before[letters.Length], _powers[letters.Length]) = (sum, power);
        for (var i = 0; i <= letters.Length; i++)
        {
            _from[i] = sum - _before[i];
        }
    }

    // All texts one edit (optimal string alignment) away, but for edits that make two words of them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookEdited(ReadOnlySpan<byte> letters)
    {
        var (most, mostLonger) = (JoinedEdits.Most(letters.Length), JoinedEdits.Most(letters.Length + 1));
        var inserted = _cheapestFirst.AsSpan(0, CountWithin(_letterCosts, mostLonger));
        for (var i = 0; i <= letters.Length; i++)
        {
            var (before, power, at) = (_before[i], _powers[i], (byte)i);
            var after = before + (_from[i] * JoinedText.Base);
            foreach (var letter in inserted)
            {
                Look(after + (JoinedText.Letter(letter) * power), new(0, Edit.Insert, at, letter));
            }

            if (i == letters.Length)
            {
                return;
            }

            // A letter beside its equal is lost at one place alone.
            if ((i == 0 || letters[i] != letters[i - 1]) && JoinedEdits.Letter((char)letters[i]) <= most)
            {
                Look(before + (_from[i + 1] * JoinedText.Inverse), new(0, Edit.Delete, at, 0));
            }

            if (i + 1 < letters.Length && letters[i] != letters[i + 1] && JoinedEdits.Swap <= most)
            {
                var (mine, next) = (JoinedText.Letter(letters[i]), JoinedText.Letter(letters[i + 1]));
                Look(before + (next * power) + (mine * power * JoinedText.Base) + _from[i + 2], new(0, Edit.Swap, at, 0));
            }

            foreach (var (letter, cost) in SoundsFor(letters[i]))
            {
                if (cost > most)
                {
                    break;
                }

                Look(before + _from[i + 1] + (JoinedText.Letter(letter) * power), new(0, Edit.Replace, at, letter));
            }
        }
    }

    private static int CountWithin(ReadOnlySpan<int> costs, int most)
    {
        var count = 0;
        while (count < costs.Length && costs[count] <= most)
        {
            count++;
        }

        return count;
    }

    // The letters that can stand for one, cheapest first.
    private (byte Letter, int Cost)[] SoundsFor(byte letter) =>
        _sounds[letter] ??= [
            .. _view
                .Alphabet.ToArray()
                .Where(l => l != letter)
                .Select(l => (Letter: l, Cost: JoinedEdits.Sound((char)letter, (char)l)))
                .OrderBy(l => l.Cost),
        ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Look(ulong sum, in Text text)
    {
        var hash = JoinedText.Hash(sum);
        if (_view.MaySpell(hash))
        {
            _texts.Add(text with { Hash = hash });
            _view.Joined.Prefetch(hash);
        }
    }

    // Another text can have the same hash.
    private void AddWhereSpelled(uint record, ReadOnlySpan<byte> text)
    {
        var forms = _view.FormsOf(record);
        for (var i = 0; i + 1 < forms.Length; i++)
        {
            var rest = text;
            for (var count = 1; count <= 3 && i + count <= forms.Length; count++)
            {
                var skeleton = _view.Skeleton(_view.SkeletonOf(forms[i + count - 1]));
                if (!rest.StartsWith(skeleton))
                {
                    break;
                }

                rest = rest[skeleton.Length..];
                if (count > 1 && rest.Length == 0)
                {
                    AddRecord(record, forms.Slice(i, count));
                }
            }
        }
    }

    private void AddRecord(uint record, ReadOnlySpan<uint> forms)
    {
        foreach (var form in forms)
        {
            AddPart(_view.SkeletonOf(form));
        }

        if (_records.Add(record))
        {
            _into.AddJoinedRecord(record);
        }
    }

    private void AddPart(uint skeleton)
    {
        if (_forms.Add(skeleton))
        {
            for (var form = _view.FirstForm(skeleton); form < _view.FirstForm(skeleton + 1); form++)
            {
                _into.AddJoinedForm(form);
            }
        }
    }
}
