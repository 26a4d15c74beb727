using System.Text.RegularExpressions;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>The particulars that notices and rulings give behind a party's name: "X公司，统一社会信用代码…，住所地…".</summary>
internal static partial class ChineseParticulars
{
    private static readonly Frame s_identified = new() { Id = "identifierLine", Predicate = "hasIdentifier" };
    private static readonly Frame s_paid = new() { Id = "paymentLine", Predicate = "paid" };
    private static readonly Frame s_located = new() { Id = "addressLine", Predicate = "locatedAt" };

    /// <summary>The claims of a sentence's particulars; none where no named party stands before them.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        if (Payment(sentence, context) is { } paid)
        {
            yield return paid;
        }

        var text = context.Document.Text[sentence.Start..sentence.End];
        foreach (var (match, frame) in Codes().Matches(text).Select(m => (m, s_identified)).Concat(Addresses().Matches(text).Select(m => (m, s_located))))
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

    // "付款人为X，收款人为Y，金额…".
    private static Claim? Payment(SentenceView sentence, ProseContext context)
    {
        NounPhrase? Named(string role)
        {
            var at = sentence.Elements.FindIndex(e => e.Phrase is { Name: null } r && context.Lexicon.Has(role, r.Head));
            return at >= 0
                && at + 2 < sentence.Elements.Count
                && (sentence.Elements[at + 1].Verb is { IsNegated: false, Lemma: "为" or "是" or "系" } || sentence.Elements[at + 1].Word is "：" or ":")
                && sentence.Elements[at + 2].Phrase is { Name: not null } party
                ? party
                : null;
        }

        if (
            Named("role.payer") is not { } payer
            || Named("role.payee") is not { } payee
            || context.References.Resolve(payer) is not { } subject
            || context.References.Resolve(payee) is not { } target
            || subject.To.Id == target.To.Id
        )
        {
            return null;
        }

        var predication = new Predication
        {
            Lemma = "付款",
            At = Math.Min(payer.Start, payee.Start),
            Start = sentence.Elements[0].Start,
            End = Math.Max(payer.End, payee.End),
        };
        foreach (var sum in sentence.Elements.Where(e => e.Kind == ElementKind.Money))
        {
            predication.Money.Add(sum.Token!);
            predication.End = Math.Max(predication.End, sum.End);
        }

        predication.Times.AddRange(sentence.Elements.Where(e => e.Kind == ElementKind.Time).Select(e => e.Token!));
        return context.Build(new ClaimDraft(s_paid, predication, sentence, subject) { Object = target });
    }

    [GeneratedRegex(
        @"(?:统一社会信用代码|社会信用代码|组织机构代码|营业执照号|护照号码|护照号|身份证号码|身份证号|IMO编号|IMO号|IMO|税号|注册号|登记号)(?:为|是)?[：: ]?(?<value>[A-Z0-9][A-Z0-9-]{5,24})",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Codes();

    [GeneratedRegex(
        @"[，（(；](?:住所地|住所|注册地址|注册地|办公地址|营业地|地址|住址)(?:为|是|位于|在)?[：:]?(?<value>(?![与和同不均由未相系])[\u4E00-\u9FFF][\u4E00-\u9FFFA-Za-z0-9]{3,30})(?=[，。；）)])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Addresses();
}
