using System.Buffers;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Foreign names that Chinese text spells by sound: firms whose brand is such a run before a word for a trade (伊兹密尔防务), and people behind a word for what they are
/// (商人坎塔翁). The characters of such runs seldom stand beside one another in other words.
/// </summary>
internal static class ChineseTranscriptions
{
    private const int ShortestBrand = 3;
    private const int LongestBrand = 9;
    private const int ShortestPerson = 3;

    private static readonly SearchValues<char> s_syllables = SearchValues.Create(
        "阿埃艾安奥澳巴拜班邦贝本比彼毕宾波伯博布蔡查茨达戴丹当德登迪蒂丁顿杜多厄恩尔法凡菲费芬佛弗福戈格根古瓜圭哈海汉豪赫亨霍胡基吉加贾简杰金津卡凯坎康考科克肯孔库夸昆拉莱兰朗劳勒雷蕾里利莉立丽连列林琳卢鲁路伦罗洛马玛迈曼梅门蒙米密明摩莫默姆木穆娜纳奈南内尼妮涅宁纽诺欧帕潘庞培佩彭皮匹珀蒲普齐奇恰乔切琴琼丘热仁日荣茹萨赛桑瑟森莎沙山尚绍舍申圣施什史舒思斯丝苏孙索塔泰坦汤唐陶特腾提图托瓦万汪威韦维温翁沃乌武西希锡夏香谢辛欣休许雅亚延扬耶叶伊依易因英尤约赞扎泽詹珍芝朱兹佐"
    );

    // What seldom stands anywhere else: a run has one of these at least.
    private static readonly SearchValues<char> s_marked = SearchValues.Create(
        "埃艾奥茨蒂厄尔弗戈圭赫亨霍卡坎凯莱勒蕾莉琳卢鲁玛姆穆娜奈妮涅诺帕佩珀恰茹萨瑟莎舍什斯塔坦托瓦韦沃乌伊尤扎兹阿巴巴贝迪杜菲哈基吉加贾克库拉雷洛曼纳尼普乔泽耶"
    );

    /// <summary>The firms: such a run right before a word for a trade.</summary>
    public static IEnumerable<Mention> Firms(string text)
    {
        var trades = Lexicon.Of("zh").Set("orgTrades").Concat(Lexicon.Of("zh").Set("orgTrades.transcribed"));
        foreach (var trade in trades)
        {
            foreach (var at in text.PlacesOf(trade))
            {
                var end = at + trade.Length;
                if (
                    Brand(text, at) is { } start
                    && Ends(text, start, end)
                    && !(Gazetteer.ChinesePlaces.Contains(text[start..at]) && !Lexicon.Of("zh").Has("orgTrades.sure", trade))
                )
                {
                    yield return new Mention(start, end, text[start..end], MentionType.Organization);
                }
            }
        }
    }

    /// <summary>People: such a run right behind a word for what somebody is.</summary>
    public static IEnumerable<Mention> People(string text)
    {
        var lexicon = Lexicon.Of("zh");
        for (var at = 2; at + ShortestPerson <= text.Length; at++)
        {
            if (!s_syllables.Contains(text[at]) || !(IsKind(text, at, 2) || IsKind(text, at, 3) || IsKind(text, at, 4)))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && s_syllables.Contains(text[end]) && end - at < LongestBrand)
            {
                end++;
            }

            if (
                end - at >= ShortestPerson
                && (end == text.Length || text[end] is not ('·' or '・' or '•'))
                && text.AsSpan(at, end - at).IndexOfAny(s_marked) >= 0
                && !Gazetteer.ChinesePlaces.Any(p => p.Length > 1 && string.CompareOrdinal(text, at, p, 0, p.Length) == 0)
                && !ChineseTagger.GoesOn(text, end - 1, end)
                && !ChineseTagger.Pieces(text, at, end).Any(p => p.End - p.Start > 1 && ChineseTagger.IsListed(text[p.Start..p.End]))
            )
            {
                yield return new Mention(at, end, text[at..end], MentionType.Person);
                at = end;
            }
        }

        bool IsKind(string words, int end, int length) =>
            end >= length
            && words.Substring(end - length, length) is var kind
            && (lexicon.Has("noun.anyPerson", kind) || lexicon.Has("noun.chiefRole", kind) || lexicon.Has("noun.lesserRole", kind))
            && !(end > length && ChineseTagger.GoesOn(words, end - length - 1, end - length) && length < 3);
    }

    /// <summary>Where a name begins whose later syllables begin at an offset: "阿依|古丽"; a country's name ahead is no part of it.</summary>
    public static int Begin(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 3 && s_syllables.Contains(text[start - 1]))
        {
            start--;
        }

        if (start == at)
        {
            return at;
        }

        var pieces = ChineseTagger.Pieces(text, Math.Max(0, start - 3), at).Where(p => p.End > start).ToList();
        return
            pieces.TrueForAll(p => p.Start >= start && (p.End - p.Start == 1 || ChineseTagger.IsNameOnly(text[p.Start..p.End])))
            && !pieces.Exists(p => Gazetteer.ChinesePlaces.Contains(text[p.Start..p.End]) || p.Start == start && IsLead(text, start))
            ? start
            : at;
    }

    // "由", "安排": what stands before names.
    private static bool IsLead(string text, int at) => Lexicon.Of("zh").Has("names.personLeads", text[at].ToString());

    // What stands behind begins a word, and none that goes on with the name: "乌拉尔光电|仪器厂", "贝加尔冶金|进出口有限公司".
    private static bool Ends(string text, int start, int end)
    {
        var pieces = ChineseTagger.Pieces(text, start, Math.Min(text.Length, end + 6)).SkipWhile(p => p.End <= end).ToList();
        if (pieces is [{ Start: var from }, ..] && from != end)
        {
            return false;
        }

        var lexicon = Lexicon.Of("zh");
        return !lexicon
            .Set("names.ends")
            .Concat(lexicon.Set("orgTrades"))
            .Any(w => w.Length > 0 && string.CompareOrdinal(text, end, w, 0, w.Length) == 0);
    }

    // Where the run before a trade begins; a country's name ahead is no part of it. Null for no such run.
    private static int? Brand(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestBrand && s_syllables.Contains(text[start - 1]))
        {
            start--;
        }

        // "土耳其的|代尼兹航运": a coverb elsewhere.
        start -=
            start > 1 && text[start - 1] is '代' && text[start - 2] is '的' or '与' or '向' or '由' or '和' or '，' or '。' or '、' ? 1 : 0;

        for (var length = Math.Min(5, end - start - ShortestBrand); length >= 2; length--)
        {
            if (Gazetteer.ChinesePlaces.Contains(text.Substring(start, length)))
            {
                start += length;
                break;
            }
        }

        return
            end - start >= ShortestBrand
            && text.AsSpan(start, end - start).IndexOfAny(s_marked) >= 0
            && !ChineseTagger.Pieces(text, start, end).Any(p => IsOther(text[p.Start..p.End]))
            ? start
            : null;
    }

    // A word of the lists or of the dictionary that is nobody's name: "比利时安|特种|材料".
    private static bool IsOther(string word) =>
        word.Length > 1
        && !Gazetteer.ChinesePlaces.Contains(word)
        && (ChineseTagger.IsListed(word) || ChineseTagger.IsOrdinary(word) && !ChineseTagger.MayBeName(word));
}
