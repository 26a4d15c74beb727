using System.Collections.Immutable;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Who signed a report of a test: whoever approved it at its head, and those at its foot, each with office, line to sign on and name.</summary>
internal static class TestSigners
{
    private const int ApprovalLines = 7;
    private const int LongestLine = 140;
    private const int LongestOffice = 90;
    private const int MostSigners = 12;

    /// <summary>Adds those who signed, the firm that approved where none is named as tester, and takes the day of the approval for what it is.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        foreach (var segment in page.Lines.SelectMany(l => l))
        {
            if (WordLists.Approvals.WholeOrNull(Tokens.Of(page.TextOf(segment))) is not null)
            {
                Approved(paper, page, segment);
            }
        }

        foreach (var line in page.Lines.Where(l => !l.IsEmpty && l[^1].End - l[0].Start < LongestLine))
        {
            Row(paper, page, line);
        }

        // "Инженер-испытатель … М. С. Черных": who tests for the firm that made the goods is no firm.
        if (
            paper["tester"] is { } tester
            && paper.Values.Any(v => v.Key.StartsWith("signatory", StringComparison.Ordinal) && v.Value.Value == tester.Value)
        )
        {
            paper.Remove("tester");
            paper.Remove("testerAddress");
            if (paper["manufacturer"] is { } maker)
            {
                paper.Add(maker with { Name = "tester" });
            }
        }
    }

    private static void Approved(TradePaper paper, LabelledPage page, Segment head)
    {
        TradeValue? person = null;
        foreach (var segment in Under(page, head))
        {
            var text = page.TextOf(segment);
            if (
                person is null
                && paper["tester"] is not { Fit: >= 1 }
                && Organisations.In(text) is [var (start, end), ..]
                && !PartyNames.IsOrganisation(paper["tester"]?.Value ?? "")
            )
            {
                paper.Set(Value("tester", page.Text, segment.Start + start, segment.Start + end));
            }
            else if (person is null && SignedNames.OrNull(paper, segment, text) is { } found)
            {
                person = found;
                Sign(paper, found, "signatory");
            }
            else if (Dates.FindOrNull(text, paper.Context.Style) is not null)
            {
                // The day of a test is another than that of the signature over it.
                foreach (var name in new[] { "date", "issueDate" })
                {
                    if (paper[name] is { } day && day.Start < segment.End && day.End > segment.Start)
                    {
                        paper.Remove(name);
                    }
                }

                return;
            }
        }
    }

    // Offices are labels of people, and here their values: what stands below is read whatever it is.
    private static IEnumerable<Segment> Under(LabelledPage page, Segment head)
    {
        for (var line = head.Line + 1; line < Math.Min(page.Lines.Count, head.Line + 1 + ApprovalLines); line++)
        {
            if (page.Lines[line].FirstOrDefault(s => s.Left < head.Right + (head.Right - head.Left) && s.Right > head.Left) is { } segment)
            {
                yield return segment;
            }
        }
    }

    // "Начальник станции | ________ | Д. В. Поздеев"
    private static void Row(TradePaper paper, LabelledPage page, ImmutableArray<Segment> line)
    {
        var (last, start) = (line[^1], line[0].Start);
        if (SignedNames.OrNull(paper, last, page.TextOf(last)) is not { } person || person.Start - start is < 4 or > LongestOffice)
        {
            return;
        }

        var office = Tokens.Of(page.Text.AsSpan(start, person.Start - start));
        if (
            office.Exists(t => char.IsAsciiDigit(t.Text[0]))
            || !Enumerable.Range(0, Math.Min(office.Count, 3)).Any(i => WordLists.Positions.LongestAt(office, i) is not null)
        )
        {
            return;
        }

        var party = PartyOf(paper, office);
        Sign(paper, person, party is null or "tester" ? "signatory" : LabelHit.PartName(party, "signatory"));
    }

    // "представитель заказчика": whose office it is.
    private static string? PartyOf(TradePaper paper, List<Token> office) =>
        Enumerable
            .Range(0, office.Count)
            .SelectMany(i => paper.Form.Labels.At(office, i))
            .Select(l => l.Meaning)
            .FirstOrDefault(m =>
                paper.Form.Fields.TryGetValue(m, out var field) && field is { IsPart: false, Type: FieldType.Party } && paper[m] is not null
            );

    private static void Sign(TradePaper paper, TradeValue person, string name)
    {
        if (paper.Values.Any(v => v.Key.Contains("ignatory", StringComparison.Ordinal) && v.Value.Value == person.Value))
        {
            return;
        }

        // The office over a name is no name.
        if (paper[name] is { } first && (first.Start < person.End && first.End > person.Start))
        {
            paper.Remove(name);
        }

        for (var i = 1; i < MostSigners; i++)
        {
            var numbered = i == 1 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}{i}");
            if (paper[numbered] is null)
            {
                paper.Set(person with { Name = numbered });
                return;
            }
        }
    }

    private static TradeValue Value(string name, string text, int start, int end) =>
        new(name, ValueReaders.Flat(text[start..end]), start, end, start, 0.8);
}
