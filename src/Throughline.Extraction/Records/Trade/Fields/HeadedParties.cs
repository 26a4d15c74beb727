using System.Collections.Frozen;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Parties that no label names: the firm whose letterhead or seal a paper bears, and whom its <c>TO:</c> addresses.</summary>
internal static class HeadedParties
{
    private const int MostLines = 30;
    private const int LongestName = 60;

    // Who issues a form, and whom it is issued to.
    private static readonly FrozenDictionary<string, (string Issuer, string? Receiver)> s_roles = new Dictionary<string, (string, string?)>
    {
        ["packingList"] = ("shipper", "consignee"),
        ["deliveryNote"] = ("shipper", "consignee"),
        ["testReport"] = ("tester", null),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds the parties that the form lacks.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        if (!s_roles.TryGetValue(paper.Form.Name, out var roles))
        {
            return;
        }

        // "TO: Alpha LLC" over "FROM … TO …": a firm is no place.
        if (roles.Receiver is { } receiver && paper[receiver] is null && paper["to"] is { } to && PartyNames.IsOrganisation(to.Value))
        {
            paper.Remove("to");
            paper.Set(to with { Name = receiver });
            if (paper["address"] is { } address && address.Start > to.End && IsNext(paper, to.End, address.Start))
            {
                paper.Add(address with { Name = LabelHit.PartName(receiver, "address") });
            }
        }

        if (paper[roles.Issuer] is null && Letterhead(paper, page) is { } head)
        {
            paper.Set(head with { Name = roles.Issuer });
        }
    }

    private static bool IsNext(TradePaper paper, int from, int to) => paper.Document.Text.AsSpan(from, to - from).Count('\n') <= 1;

    // A line that is a firm's name and nothing else, and names none of the other parties.
    private static TradeValue? Letterhead(TradePaper paper, LabelledPage page)
    {
        foreach (var line in page.Lines.Where(l => !l.IsEmpty).Take(MostLines))
        {
            foreach (var segment in line)
            {
                if (
                    paper.Goods.Holds(segment)
                    || segment.End - segment.Start > LongestName
                    || page.HitsOf(segment) is [{ HasColon: true }, ..]
                )
                {
                    continue;
                }

                var text = page.TextOf(segment);
                if (
                    PartyNames.IsOrganisation(text)
                    && PartyCut.EndOf(text) >= text.TrimEnd().Length - 1
                    && text.AsSpan().IndexOfAny(':', '：') < 0
                    && !paper.Values.Any(v => v.Value.Start < segment.End && v.Value.End > segment.Start && v.Value.Name != "documentType")
                    && !paper.Values.Any(v => string.Equals(v.Value.Value, text, StringComparison.OrdinalIgnoreCase))
                )
                {
                    return new("", ValueReaders.Flat(text), segment.Start, segment.End, segment.Start, 0.8);
                }
            }
        }

        return null;
    }
}
