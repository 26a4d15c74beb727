using System.Text.RegularExpressions;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>Chinese firms without a legal form: those the trained tagger sees and whose last word is a trade's (金穗商贸), and those that a text calls by name.</summary>
internal static partial class ChineseFirms
{
    private const int LongestName = 14;
    private const int LongestBrand = 6;

    // A transcription: single characters and names of the dictionary.
    private static bool IsStrange(string text, int start, int end) =>
        ChineseTagger.Pieces(text, start, end).All(p => p.End - p.Start == 1 || ChineseTagger.IsNameOnly(text[p.Start..p.End]));

    // "关联方|瑞臻咨询": what kind of party it is, is no part of the name.
    private static Mention WithoutKind(string text, Mention name)
    {
        var lexicon = Lexicon.Of("zh");
        var (from, to) = ChineseTagger.Pieces(text, name.Start, name.End).First();
        return to < name.End - 3 && (lexicon.Has("noun.org", text[from..to]) || lexicon.Has("noun.partyKind", text[from..to]))
            ? name with
            {
                Start = to,
                Text = text[to..name.End],
            }
            : name;
    }

    /// <summary>The tagger's organizations that end in a word for a trade, and brands with such a word.</summary>
    public static IEnumerable<Mention> Among(string text, IEnumerable<Mention> tagged) =>
        tagged
            .Where(m =>
                m.Type == MentionType.Organization
                && m.Text.Length is >= 4 and <= LongestName
                && m.Text.All(c => c is >= '\u4E00' and < '\uA000')
                && Lexicon.Of("zh").Set("orgTrades").Any(w => m.Text.Length >= w.Length + 2 && m.Text.EndsWith(w, StringComparison.Ordinal))
            )
            .Select(m => WithoutKind(text, m))
            .Concat(Branded(text));

    /// <summary>The names without the people who are the beginning of a brand: 鲁岳重 of 鲁岳重工.</summary>
    public static IEnumerable<Mention> Unbroken(List<Mention> found, string text)
    {
        var brands = Branded(text).ToList();
        return found.Where(m =>
            m.Type != MentionType.Person
            || !brands.Exists(b => b.Start <= m.Start && m.Start < b.End && b.End >= m.End && b.Text.Length > m.Text.Length)
        );
    }

    // "奥美仪器", "雪松商行": two to four characters that no list holds before a word that names firms; before a word for goods the brand must be no
    // ordinary word.
    private static IEnumerable<Mention> Branded(string text)
    {
        var lexicon = Lexicon.Of("zh");
        foreach (var trade in lexicon.Set("orgTrades"))
        {
            foreach (var at in text.PlacesOf(trade))
            {
                var brand = ChineseTagger.Cut(text, Math.Max(0, at - 8), at).LastOrDefault();
                while (brand.Start + 2 < at && lexicon.Has("names.firmLeads", text[brand.Start].ToString()))
                {
                    brand.Start++;
                }

                if (
                    brand.End == at
                    && at - brand.Start > 2
                    && brand.Start > 1
                    && text.Substring(brand.Start - 2, 3) is var kind
                    && (lexicon.Has("noun.partyKind", kind) || lexicon.Has("noun.org", kind))
                )
                {
                    // "承运|商|中贸联运".
                    brand.Start++;
                }

                var end = at + trade.Length;
                if (IsShortBrand(text, at, lexicon) && !(end < text.Length && ChineseTagger.GoesOn(text, at, end)))
                {
                    yield return new Mention(at - 2, end, text[(at - 2)..end], MentionType.Organization);
                    continue;
                }

                if (
                    brand.End != at
                    || brand.End - brand.Start is < 2 or > LongestBrand
                    || brand.End - brand.Start > 4 && !IsStrange(text, brand.Start, at)
                    || text.AsSpan(brand.Start, at - brand.Start).ContainsAnyExceptInRange('\u4E00', '\u9FFF')
                    || ChineseTagger.IsListed(text[brand.Start..at])
                    || ChineseTagger.IsVerb(trade)
                        && brand.Start > 0
                        && text[brand.Start - 1] is '由' or '被' or '归'
                        && !IsFollowedByAct(text, end, lexicon)
                    || lexicon.Has("names.numerals", text[brand.Start].ToString())
                    || lexicon.Has("noun.goods", trade) && IsMade(text, brand.Start, lexicon)
                    || (!lexicon.Has("orgTrades.sure", trade) && ChineseTagger.IsOrdinary(text[brand.Start..at]))
                    || brand.Start > 0 && brand.Start == at - 8
                    || end < text.Length && ChineseTagger.GoesOn(text, at, end)
                )
                {
                    continue;
                }

                yield return new Mention(brand.Start, end, text[brand.Start..end], MentionType.Organization);
            }
        }
    }

    // "主要从事|船用永磁|电机": what is made or sold.
    private static bool IsMade(string text, int start, Lexicon lexicon) =>
        ChineseTagger.Pieces(text, Math.Max(0, start - 6), start).LastOrDefault() is var before
        && before.End == start
        && before.Start < start
        && text[before.Start..start] is var act
        && (lexicon.Has("verbs.taking", act) || lexicon.Has("verbs.goods", act) || lexicon.Has("verbs.engage", act));

    // "由|长顺海运|自某港运出": the verb of the clause is still to come.
    private static bool IsFollowedByAct(string text, int end, Lexicon lexicon) =>
        ChineseTagger.Pieces(text, end, Math.Min(text.Length, end + 4)).FirstOrDefault() is var next
        && next.Start == end
        && next.End > end
        && text[next.Start..next.End] is var word
        && (
            ChineseTagger.IsVerb(word) && word.Length > 1
            || word is "自" or "从" or "于" or "以" or "将" or "经" or "通过" or "已" or "代" or "予以" or "进行"
            || lexicon.Has("adverbs", word)
        );

    // "与|顺发|机械": two characters that are no word together, the second one that ends many brands and is a verb or a particle elsewhere.
    private static bool IsShortBrand(string text, int end, Lexicon lexicon) =>
        end > 2
        && text[(end - 2)..end] is var brand
        && lexicon.Has("names.brandChars", brand[1..])
        && !lexicon.Has("names.never", brand[..1])
        && brand[0] is >= '\u4E00' and <= '\u9FFF'
        && !ChineseTagger.IsListed(brand)
        && !ChineseTagger.IsOrdinary(brand)
        && (
            !char.IsLetterOrDigit(text[end - 3])
            || lexicon.Has("names.coverbs", text[end - 3].ToString())
            || text[end - 3] is '的' or '和' or '及' or '为' or '是' or '从' or '自'
            || Gazetteer.ChinesePlaces.Contains(text[Math.Max(0, end - 4)..(end - 2)])
            || end > 4 && Gazetteer.ChinesePlaces.Contains(text[(end - 5)..(end - 2)])
        );

    /// <summary>Names that a text calls by name ("一家名为苏坦控股的公司"), wherever they stand.</summary>
    public static IEnumerable<Mention> Called(string text)
    {
        foreach (var name in CalledName().Matches(text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal))
        {
            foreach (var at in text.PlacesOf(name))
            {
                yield return new Mention(at, at + name.Length, name, MentionType.Organization);
            }
        }
    }

    /// <summary>Firms whose name stands in quotation marks behind a word for a kind of party ("客户叫“乌拉尔地平线”"), or that come again and again.</summary>
    public static IEnumerable<Mention> Quoted(string text)
    {
        var lexicon = Lexicon.Of("zh");
        var names = QuotedName()
            .Matches(text)
            .Where(m =>
                lexicon
                    .Set("noun.partyKind")
                    .Concat(lexicon.Set("noun.org"))
                    .Any(k => text.AsSpan(0, m.Index).EndsWith(k, StringComparison.Ordinal))
                && !m.Groups["name"].Value.Any(char.IsAsciiDigit)
            )
            .Select(m => m.Groups["name"].Value)
            .Concat(ChineseQuotedFirms.In(text))
            .Concat(ChineseRepeatedFirms.In(text))
            .Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            foreach (var at in text.PlacesOf(name))
            {
                yield return new Mention(at, at + name.Length, name, MentionType.Organization);
            }
        }
    }

    [GeneratedRegex(@"(?:叫|名叫|名为|叫做|是|为)[“「](?<name>[\u4E00-\u9FFF]{2,8})[”」]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex QuotedName();

    // The names behind "名为", and those that a sentence gives a firm: "那家公司叫海湾芯途，".
    [GeneratedRegex(
        @"(?:名为|名叫|叫做|(?<=[一][家个间]|有家|有个)叫)[“「]?(?<name>[\u4E00-\u9FFF]{2,12}?)[”」]?的[\u4E00-\u9FFF]{0,6}?(?:公司|企业|集团|工厂|机构|商行|贸易商|供应商|中间商|供货商|制造商|厂家|分销商|买家|客户|工厂|厂|行|所|院|店)",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex CalledName();
}
