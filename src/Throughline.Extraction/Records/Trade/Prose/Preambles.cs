using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>The parties of a deed's preamble: each organization with the role that the text gives it and who stands for it.</summary>
/// <remarks>
/// <c>ООО «А», именуемое в дальнейшем «Поставщик», в лице директора Б</c>; <c>A Ltd (hereinafter the "Seller"), represented by B</c>;
/// <c>甲公司（以下简称“卖方”）</c>; <c>представитель ООО «А» Б</c>.
/// </remarks>
internal static partial class Preambles
{
    private const int Reach = 700;
    private const int HeadLength = 6000;

    /// <summary>Adds the parties that labels did not give.</summary>
    public static void Read(TradePaper paper)
    {
        var text = paper.Document.Text;
        var head = RunningText.Of(text[..Math.Min(text.Length, HeadLength)]);
        var floor = 0;
        foreach (Match mark in Role().Matches(head))
        {
            var role = FieldOf(paper.Form, mark.Groups["role"].Value);
            var from = Math.Max(floor, mark.Index - Reach);
            // The first organization since the last role is the one named; a bank or a founder may follow it.
            var organisations = Organisations.In(text[from..mark.Index]);
            if (role is null || organisations.Count == 0)
            {
                continue;
            }

            var (start, end) = (from + organisations[0].Start, from + organisations[0].End);
            var stop = NextSide(head, mark.Index + mark.Length);
            Put(paper, role, start, end);
            Signatory(paper, role, end, stop);
            Numbers(paper, role, end, stop);
            floor = mark.Index + mark.Length;
        }

        if (paper.Form.Fields.ContainsKey("seller") && IsOpen(paper["seller"]) && IsOpen(paper["buyer"]))
        {
            Representatives(paper, head);
        }
    }

    // "Сдал: Петров П. П." under a deed names the hand that signed, not the party.
    private static bool IsOpen(TradeValue? party) => party is null || PartyNames.SchemaOf(party.Value) == "Person";

    // «представитель ООО «А» Петров П. П. и представитель АО «Б» Сидоров С. С.»: who hands over comes first.
    private static void Representatives(TradePaper paper, string head)
    {
        var end = paper.Goods.Lines.Count > 0 ? Math.Min(head.Length, paper.Goods.Lines[0].Start) : head.Length;
        var found = Organisations.In(head[..end]).DistinctBy(o => head[o.Start..o.End]).ToList();
        if (found.Count != 2)
        {
            return;
        }

        foreach (var (role, (start, stop)) in new[] { ("seller", found[0]), ("buyer", found[1]) })
        {
            if (paper[role] is { } hand)
            {
                paper.Add(hand with { Name = role + "Signatory" });
            }

            paper.Set(new(role, ValueReaders.Flat(paper.Document.Text[start..stop]), start, stop, start, 0.6));
            Signatory(paper, role, stop, Math.Min(head.Length, stop + 60));
        }
    }

    private static int NextSide(string head, int from)
    {
        var next = Role().Match(head, from);
        var stop = next.Success ? next.Index : Math.Min(head.Length, from + 500);
        // What stands before the next role's mark is about the next party from its name on.
        var organisations = Organisations.In(head[from..stop]);
        return organisations.Count > 0 ? from + organisations[0].Start : stop;
    }

    private static void Put(TradePaper paper, string role, int start, int end, double fit = 0.9)
    {
        var value = new TradeValue(role, ValueReaders.Flat(paper.Document.Text[start..end]), start, end, start, fit);
        if (paper[role] is null or { Fit: < 1.6 })
        {
            paper.Set(value);
        }
    }

    private static void Signatory(TradePaper paper, string role, int from, int to)
    {
        if (paper[role + "Signatory"] is not null || from >= to)
        {
            return;
        }

        var match = InPerson().Match(RunningText.Of(paper.Document.Text[from..to]));
        if (!match.Success)
        {
            return;
        }

        var person = match.Groups["person"];
        var skip = People.PositionLength(person.Value);
        paper.Add(
            new(
                role + "Signatory",
                ValueReaders.Flat(person.Value[skip..]),
                from + person.Index + skip,
                from + person.Index + person.Length,
                from + match.Index,
                0.8
            )
        );
        if (match.Groups["position"] is { Length: > 2 } position)
        {
            var place = from + position.Index;
            paper.Add(new(role + "SignatoryPosition", ValueReaders.Flat(position.Value), place, place + position.Length, place, 0.7));
        }
    }

    private static void Numbers(TradePaper paper, string role, int from, int to)
    {
        foreach (Match match in Inn().Matches(paper.Document.Text[from..to]))
        {
            if (Model.IdentifierChecks.IsInn(match.Groups["inn"].Value))
            {
                var at = from + match.Groups["inn"].Index;
                paper.Add(new(role + "Inn", match.Groups["inn"].Value, at, at + match.Groups["inn"].Length, from + match.Index, 0.8));
            }
        }
    }

    /// <summary>The party field that a role's word names; null where the form has none.</summary>
    private static string? FieldOf(Form form, string role)
    {
        var tokens = Tokens.Of(role);
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (meaning, _) in form.Labels.At(tokens, i).OrderByDescending(h => h.Length))
            {
                if (form.Fields.TryGetValue(meaning, out var field) && field is { Type: FieldType.Party, IsPart: false })
                {
                    return field.Name;
                }
            }
        }

        return role switch
        {
            "甲方" when form.Fields.ContainsKey("buyer") => "buyer",
            "乙方" when form.Fields.ContainsKey("seller") => "seller",
            _ => null,
        };
    }

    [GeneratedRegex(
        @"(?:именуем\w{0,200}|далее)\s{0,40}[,]?\s{0,40}(?:в дальнейшем|далее|по тексту)?\s{0,40}(?:как|по тексту)?\s{0,40}[-–—]?\s{0,40}[«""“„]?(?<role>\p{Lu}\p{L}{1,200})[»""”]?"
            + @"|(?:(?:hereinafter|hereafter)[,]?\s{0,40}(?:referred to as|called|named|as)?\s{0,40}(?:as\s)?|\()(?:the\s)?[“""«‘'](?:the\s)?(?<role>[A-Z][A-Za-z-]{1,200}(?:\s[A-Z][a-z]{1,200})?)[”""»’']"
            + @"|(?:hereinafter|hereafter)[,]?\s{0,40}(?:referred to as|called|named)?\s{0,40}(?:as\s)?(?:the\s)(?<role>[A-Z][a-z]{1,200})"
            + @"|以下(?:简称|称)?(?:为|作|：|:)?\s{0,40}[“""「『《]?(?<role>[\u4e00-\u9fff]{1,4}方)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Role();

    [GeneratedRegex(
        @"(?:в лице\s+(?<position>[\p{L} -]{3,80}?)\s(?<person>\p{Lu}\p{L}+(?:\s\p{Lu}\.\s?\p{Lu}\.|\s\p{Lu}\p{L}+\s\p{Lu}\p{L}+(?:ича|ич|вны|вна|ичны|ична))))"
            + @"|(?:represented by\s+(?:its\s+|the\s+|their\s+)?(?<position>[A-Za-z ]{3,60}?)?,?\s*(?:Mr\.?|Ms\.?|Mrs\.?|Dr\.?)?\s*(?<person>(?!(?:Mr|Ms|Mrs|Dr)\b)[A-Z][a-z]+(?:[ -](?!(?:Mr|Ms|Mrs|Dr)\b)[A-Z][a-z]+){1,2})(?=[,;.)]|\sacting|\son))"
            + @"|(?:(?:由|代表人?)[：:\s]*(?<position>[\u4e00-\u9fff]{0,8}?(?:经理|董事长|主任|总监|代表人?)?)[：:\s]*(?<person>[\u4e00-\u9fff]{2,4})(?=[,，。；;)）]|代表|\s))"
            + @"|^\s*(?<person>\p{Lu}\p{L}+\s\p{Lu}\.\s?\p{Lu}\.)",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex InPerson();

    [GeneratedRegex(@"ИНН[\s:№]{0,40}(?<inn>[0-9]{10}(?:[0-9]{2})?)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Inn();
}
