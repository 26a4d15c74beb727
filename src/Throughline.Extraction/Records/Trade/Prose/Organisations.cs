using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Finds names of organizations in running text by their legal forms.</summary>
internal static partial class Organisations
{
    /// <summary>The names in a stretch of text, as start and end in it.</summary>
    public static List<(int Start, int End)> In(string text)
    {
        var found = new List<(int, int)>();
        foreach (Match match in Form().Matches(text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or '，'))
            {
                end--;
            }

            if (Lead().Match(text[start..end]) is { Success: true } lead)
            {
                start += lead.Length;
            }

            // "Virement Ateliers Morvan SARL": what an entry of a statement is called is no part of the name.
            while (WordLists.EntryWords.LongestAt(Tokens.Of(text.AsSpan(start, end - start)), 0) is { Length: var words })
            {
                var named = Tokens.Of(text.AsSpan(start, end - start));
                if (words >= named.Count)
                {
                    break;
                }

                start += named[words].Start;
                // "FT25248HX91 Alpha Ltd": the entry's own number behind its word.
                if (EntryNumber().Match(text[start..end]) is { Success: true } number)
                {
                    start += number.Length;
                }
            }

            // "与北京某某有限公司": what joins names is no part of the second.
            while (
                start < end && text[start] is '与' or '和' or '由' or '及' or '向' or '致' or '给' or '兹' or '）' or ')' or '方' or '将'
            )
            {
                start++;
            }

            if (end - start > 3)
            {
                found.Add((start, end));
            }
        }

        return found;
    }

    [GeneratedRegex(
        @"\b(?:ООО|АО|ОАО|ЗАО|ПАО|НАО|ТОО|ФГУП|ГУП|МУП|ОсОО|НПО|НПП|АНО|ФГБУ|Общество с ограниченной ответственностью|Акционерное общество|Публичное акционерное общество|Закрытое акционерное общество|Товарищество с ограниченной ответственностью)\s(?:«[^»\n]{2,90}»(?:[^«»\n]{0,20}»)?|""[^""\n]{2,80}""|[А-Я][А-Яа-яЁё-]+(?:\s[А-Я][А-Яа-яЁё-]+){0,3})"
            + @"|\b(?:OOO|AO|OAO|ZAO|PAO|TOO|LLC|JSC|PJSC)\s(?:«[^»\n]{2,60}»|""[^""\n]{2,60}""|“[^”\n]{2,60}”)"
            + @"|\b(?:ИП|Индивидуальный предприниматель)\s[А-ЯЁ][а-яё]+\s(?:[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+)"
            + @"|[\u4e00-\u9fff（）()]{2,30}?(?:股份有限公司|有限责任公司|有限公司|集团公司|研究所|研究院|总公司)"
            + @"|\b[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9&'’-]*\.?,?[ ](?:[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9&'’-]*\.?,?[ ]|(?:\b(?:and|of|for|und|et|ve|de)|&)[ ]){0,7}(?:KG|OHG|AB|ApS|A/S|Oyj?|SARL|S\.A\.R\.L\.|SAS|S\.A\.S\.|SpA|S\.[pP]\.A\.|S\.?r\.?l\.?|S\.L\.U?\.?|S\.A\.U?\.?|[Ss]p\.\s?z\s?o\.\s?o\.|a\.s\.|A\.\s?[ŞS]\.|Ltd\.\s?Şti\.|Ltda\.?|N\.V\.|d\.o\.o\.|Kft\.?|Zrt\.?|OÜ|UAB|LLC|L\.L\.C\.|Ltd\.?|LTD\.?|Limited|LIMITED|LLP|JSC|PJSC|Inc\.?|GmbH|S\.A\.|PLC|plc|Corp\.?|Corporation|FZE|FZCO|DMCC|s\.r\.o\.|AG|B\.V\.)(?:,?\s(?:Ltd\.?|LTD\.?|Inc\.?))?(?=[^A-Za-z]|$)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"^[A-Z0-9/-]*[0-9][A-Z0-9/-]*\s+(?=\p{L})", RegexOptions.None, 10_000)]
    private static partial Regex EntryNumber();

    // Words before a name that begin with a capital only because a sentence or list does.
    [GeneratedRegex(
        @"^(?:(?:We|By|Between|The|And|and|of|for|Messrs|To|Dear|This|From|Company|Firm|Seller|Buyer|Supplier|Customer|Contractor|Client|Exporter|Importer|Consignee|Shipper)\.?,?\s+)+",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Lead();
}
