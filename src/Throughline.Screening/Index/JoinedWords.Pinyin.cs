namespace Throughline.Screening;

// Syllables of a Chinese word that a name writes apart: Zhang Xiaoming, Zhang Xiao Ming.
internal sealed unsafe partial class JoinedWords
{
    private const string PinyinKey = "p:";

    private readonly List<uint> _first = [];
    private readonly List<uint> _second = [];
    private readonly List<uint> _third = [];

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
                        AddSyllables([first, second]);
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
                if (_view.MaySpell(HashOf([first, second])))
                {
                    foreach (var third in _third)
                    {
                        AddSyllables([first, second, third]);
                    }
                }
            }
        }
    }

    private bool AddKeyed(ReadOnlySpan<char> pinyin, List<uint> into)
    {
        into.Clear();
        var hash = NameRules.Hash(PinyinKey, pinyin);
        foreach (var entry in _view.Keys.Bucket(hash))
        {
            if (_view.Keys.IsOf(entry, hash) && _view.SkeletonOf(_view.Keys.Value(entry)) is var skeleton && !into.Contains(skeleton))
            {
                into.Add(skeleton);
            }
        }

        return into.Count > 0;
    }

    private ulong HashOf(ReadOnlySpan<uint> skeletons)
    {
        var (sum, power) = (0ul, 1ul);
        foreach (var skeleton in skeletons)
        {
            JoinedText.Add(_view.Skeleton(skeleton), ref sum, ref power);
        }

        return JoinedText.Hash(sum);
    }

    private void AddSyllables(ReadOnlySpan<uint> skeletons)
    {
        var hash = HashOf(skeletons);
        if (!_view.MaySpell(hash))
        {
            return;
        }

        foreach (var entry in _view.Joined.Bucket(hash))
        {
            if (!_view.Joined.IsOf(entry, hash))
            {
                continue;
            }

            var forms = _view.FormsOf(_view.Joined.Value(entry));
            for (var i = 0; i + skeletons.Length <= forms.Length; i++)
            {
                if (HasAt(forms[i..], skeletons))
                {
                    AddRecord(_view.Joined.Value(entry), forms.Slice(i, skeletons.Length));
                    break;
                }
            }
        }
    }

    private bool HasAt(ReadOnlySpan<uint> forms, ReadOnlySpan<uint> skeletons)
    {
        for (var i = 0; i < skeletons.Length; i++)
        {
            if (_view.SkeletonOf(forms[i]) != skeletons[i])
            {
                return false;
            }
        }

        return true;
    }
}
