using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>A power of attorney in sentences: who empowers whom.</summary>
internal static partial class AttorneyText
{
    private const int Reach = 900;

    /// <summary>Adds principal and attorney where labels did not give them.</summary>
    public static void Read(TradePaper paper)
    {
        var text = paper.Document.Text;
        var head = RunningText.Of(text[..Math.Min(text.Length, 8000)]);
        var verb = Verb().Match(head);
        if (!verb.Success)
        {
            return;
        }

        var from = Math.Max(0, verb.Index - Reach);
        if (paper["principal"] is null && Organisations.In(head[from..verb.Index]) is [.., var near] all)
        {
            var (start, end) = all.Count > 0 ? all[0] : near;
            paper.Add(new("principal", ValueReaders.Flat(head[(from + start)..(from + end)]), from + start, from + end, from + start, 0.8));
            if (paper["principalSignatory"] is null && Head().Match(head[(from + end)..verb.Index]) is { Success: true } person)
            {
                var found = person.Groups["person"];
                var skip = People.PositionLength(found.Value);
                var at = from + end + found.Index + skip;
                paper.Add(new("principalSignatory", ValueReaders.Flat(found.Value[skip..]), at, at + found.Length - skip, at, 0.7));
            }
        }

        var rest = head[(verb.Index + verb.Length)..Math.Min(head.Length, verb.Index + verb.Length + 160)];
        if (paper["attorney"] is null && Person().Match(rest) is { Success: true } name)
        {
            var group = name.Groups["person"];
            var at = verb.Index + verb.Length + group.Index;
            paper.Add(new("attorney", ValueReaders.Flat(group.Value), at, at + group.Length, verb.Index, 0.8));
        }

        if (paper["passport"] is null && Passport().Match(head[verb.Index..]) is { Success: true } passport)
        {
            var group = passport.Groups["number"];
            paper.Add(
                new(
                    "passport",
                    ValueReaders.Flat(group.Value),
                    verb.Index + group.Index,
                    verb.Index + group.Index + group.Length,
                    verb.Index + passport.Index,
                    0.7
                )
            );
        }
    }

    [GeneratedRegex(
        @"(?i)уполномочива\w+|доверя\w+|(?:hereby\s+)?(?:authori[sz]es?|appoints?|empowers?|nominates?)|(?:兹|现|特)?(?:授权|委托)(?!书|人|方|单|期|事|代|权|范)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"(?<person>[А-ЯЁ][а-яё-]+\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё-]+\s[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+)"
            + @"|(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?(?<person>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){1,2})"
            + @"|^[：:\s]*(?:我司|我公司|本公司)?(?:员工|职员|同志)?\s?(?<person>[\u4e00-\u9fff]{2,3}?)(?=[，,（(、\s]|先生|女士|同志|为|代|作)",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Person();

    [GeneratedRegex(
        @"в лице\s+[\p{L} -]{3,80}?\s(?<person>\p{Lu}\p{L}+(?:\s\p{Lu}\.\s?\p{Lu}\.|\s\p{Lu}\p{L}+\s\p{Lu}\p{L}+))|represented by[^,.;]{0,60}?(?:Mr\.?|Ms\.?)?\s?(?<person>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){1,2})(?=[,;.)]|\s[a-z])",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Head();

    [GeneratedRegex(
        @"(?i)(?:паспорт\w*|passport|護照|护照|身份证)\s*(?:РФ|гражданина РФ)?[\s:：,]*(?:серия|серии|no\.?|№|号码?|number)?[\s:：]*(?<number>[A-Z]{0,2}\s?[0-9][0-9 ]{1,5}(?:\s*№\s*|\s+номер\s+|\s)?[0-9X]{2,18})",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Passport();
}
