using System.Text.RegularExpressions;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>The particulars that notices and rulings give behind a party's name: "X公司，统一社会信用代码…，住所地…".</summary>
internal static partial class ChineseParticulars
{
    private static readonly Frame s_identified = new() { Id = "identifierLine", Predicate = "hasIdentifier" };
    private static readonly Frame s_located = new() { Id = "addressLine", Predicate = "locatedAt" };

    /// <summary>The claims of a sentence's particulars; none where no named party stands before them.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        var text = context.Document.Text[sentence.Start..sentence.End];
        foreach (
            var (match, frame) in Codes()
                .Matches(text)
                .Select(m => (m, s_identified))
                .Concat(Addresses().Matches(text).Select(m => (m, s_located)))
        )
        {
            var at = sentence.Start + match.Index;
            var party = sentence
                .Elements.Select(e => e.Phrase)
                .OfType<NounPhrase>()
                .LastOrDefault(p => p.End <= at && p is { Name.Type: MentionType.Organization or MentionType.Person });
            if (party is null || context.References.Resolve(party) is not { } subject)
            {
                continue;
            }

            var value = match.Groups["value"];
            var predication = new Predication
            {
                Lemma = "为",
                At = at,
                Start = party.Start,
                End = sentence.Start + value.Index + value.Length,
            };
            if (context.Build(new ClaimDraft(frame, predication, sentence, subject) { Value = value.Value }) is { } claim)
            {
                yield return claim;
            }
        }
    }

    [GeneratedRegex(
        @"(?:统一社会信用代码|社会信用代码|组织机构代码|营业执照号|IMO编号|IMO号|IMO|税号|注册号|登记号)(?:为|是)?[：: ]?(?<value>[A-Z0-9][A-Z0-9-]{5,24})",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Codes();

    [GeneratedRegex(
        @"[，（(；](?:住所地|住所(?!地)|注册地址|注册地(?!址)|办公地址|营业地|地址|住址)(?>(?:为|是|位于|在)?)[：:]?(?<value>(?![与和同不均由未相系])[\u4E00-\u9FFF][\u4E00-\u9FFFA-Za-z0-9]{3,30})(?=[，。；）)])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Addresses();
}
