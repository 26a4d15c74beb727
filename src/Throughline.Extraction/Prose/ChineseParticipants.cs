using System.Text.RegularExpressions;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads who was present from the line of Chinese minutes that lists them: "出席：某某（副总）、某某；某公司代表某某列席".</summary>
internal static partial class ChineseParticipants
{
    private const int LongestLine = 300;
    private static readonly Frame s_attended = new() { Id = "attendance", Predicate = "attended" };

    /// <summary>The claims of a sentence that stands on such a line.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        var text = context.Document.Text;
        var line = text.LastIndexOf('\n', Math.Max(0, sentence.Start - 1)) + 1;
        if (
            sentence.Start - line > LongestLine
            || Label().Match(text, line, Math.Min(LongestLine, text.Length - line)) is not { Success: true } label
        )
        {
            yield break;
        }

        foreach (var person in People(sentence).Where(p => p.Start >= label.Index + label.Length))
        {
            if (context.References.Resolve(person) is not { } subject)
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "出席",
                At = label.Index,
                Start = label.Index,
                End = person.End,
            };
            if (
                context.Build(
                    new ClaimDraft(s_attended, predication, sentence, subject)
                    {
                        Value = label.Groups["label"].Value,
                        Quote = (label.Index, person.End),
                    }
                ) is
                { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<NounPhrase> People(SentenceView sentence) =>
        sentence
            .Elements.Select(e => e.Phrase)
            .OfType<NounPhrase>()
            .SelectMany(p => p.Members)
            .Select(p => p.Describes is { Name.Type: MentionType.Person } described ? described : p)
            .Where(p => p.Name is { Type: MentionType.Person });

    [GeneratedRegex(
        @"\G(?:[一二三四五六七八九十\d]{1,2}[、.．]\s{0,3})?(?<label>(?:出席|列席|参会|与会|参加|到会|主持)(?:会议)?(?:人员|领导|代表|者|人|名单)?)\s{0,3}[：:]",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Label();
}
