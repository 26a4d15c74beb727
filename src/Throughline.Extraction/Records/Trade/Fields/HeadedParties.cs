namespace Throughline.Extraction.Records.Trade;

/// <summary>Parties that no label names: the firm whose letterhead or seal a paper bears, and whom its <c>TO:</c> addresses.</summary>
internal static class HeadedParties
{
    private const int MostLines = 30;
    private const int LongestName = 60;

    /// <summary>Adds the parties that the form lacks.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        if (paper.Form.Issuer is not { } issuer)
        {
            return;
        }

        // "TO: Alpha LLC" over "FROM … TO …": a firm is no place.
        if (paper.Form.Receiver is { } receiver && paper[receiver] is null && paper["to"] is { } to && PartyNames.IsOrganisation(to.Value))
        {
            paper.Remove("to");
            paper.Set(to with { Name = receiver });
            if (paper["address"] is { } address && address.Start > to.End && IsNext(paper, to.End, address.Start))
            {
                paper.Add(address with { Name = LabelHit.PartName(receiver, "address") });
            }
        }

        // "Tested by: J. Doe" under a laboratory's letterhead: the person acts for the firm.
        var person = paper[issuer] is { } named && !PartyNames.IsOrganisation(named.Value) && IsPersonal(paper, named.Value) ? named : null;
        if ((paper[issuer] is null || person is not null) && Letterhead(paper, page) is { } head)
        {
            if (person is not null)
            {
                paper.Add(person with { Name = LabelHit.PartName(issuer, "signatory") });
            }

            paper.Set(head with { Name = issuer });
        }

        if (
            paper.Form.Receiver is { } other
            && paper[other] is null
            && paper[issuer] is { } writer
            && OnlyOther(paper, page, writer) is { } found
        )
        {
            paper.Set(found with { Name = other });
        }
    }

    // One firm writes the paper, and one more stands in its head: the paper is addressed to that one, whatever its label is.
    private static TradeValue? OnlyOther(TradePaper paper, LabelledPage page, TradeValue writer)
    {
        if (paper.Goods.Lines.Count == 0)
        {
            return null;
        }

        var end = paper.Goods.Lines[0].Start;
        var head = paper.Document.Text[..end];
        var named = Organisations.In(head).Where(o => !StatementHead.IsBank(head[o.Start..o.End])).ToList();
        var others = named.Where(o => head[o.Start..o.End] != writer.Value).DistinctBy(o => head[o.Start..o.End]).ToList();
        return
            others is [var (start, stop)]
            && named.Count > others.Count
            && !paper.Values.Any(v =>
                v.Value.Start < stop
                && v.Value.End > start
                && paper.Form.Fields.TryGetValue(v.Key, out var own)
                && own.Type == FieldType.Party
            )
            && start > 0
            && head[start - 1] is ':' or '：' or ' ' or '\t' or '\n'
            ? new("", ValueReaders.Flat(head[start..stop]), start, stop, start, 0.5)
            : null;
    }

    private static bool IsPersonal(TradePaper paper, string name) =>
        ValueReaders.OrNull(FieldType.Person, name, paper.Context.Style) is { } found && found.Value == name;

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
                    // A buyer has the goods sent to itself.
                    && !paper.Values.Any(v =>
                        !(v.Key == "consignee" && paper.Form.Issuer == "buyer")
                        && string.Equals(v.Value.Value, text, StringComparison.OrdinalIgnoreCase)
                    )
                )
                {
                    return new("", ValueReaders.Flat(text), segment.Start, segment.End, segment.Start, 0.8);
                }
            }
        }

        return null;
    }
}
