using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>A test report as a form: who tested what, where and when, on whose order. Results are not read.</summary>
internal static class TestedClaims
{
    private const int Line = 60;

    /// <summary>One <c>tested</c> claim.</summary>
    public static void Add(TradePaper paper)
    {
        if (paper.Party("tester") is not { } tester || paper.Context.Goods(paper["model"]?.Value, paper["goods"]?.Value) is not { } product)
        {
            return;
        }

        var place = Places.NameOrNull(paper["place"]?.Value);
        paper.Context.Add(
            "tested",
            tester,
            product,
            paper.At(
                paper.First("model", "goods"),
                paper["tester"],
                paper["date"],
                paper["place"],
                paper["serial"],
                paper["number"],
                paper["customer"]
            ),
            c =>
                c with
                {
                    Time = Days(paper),
                    Place = place is null ? null : new Place(place),
                    Qualifiers = c.Qualifiers with
                    {
                        Details = paper.Details(("serial", "serial"), ("report", "number"), ("customer", "customer")),
                    },
                }
        );
    }

    /// <summary>True for the customer or the maker of what a laboratory of another name tested.</summary>
    public static bool IsOrderers(TradePaper paper, EntityRef subject) =>
        paper["tester"] is { } named
        && PartyNames.IsOrganisation(named.Value)
        && paper.Party("tester") is { } tester
        && tester.Id != subject.Id
        && (paper.Party("customer")?.Id == subject.Id || paper.Party("manufacturer")?.Id == subject.Id);

    /// <summary>Who makes what was tested, and who acts for the laboratory.</summary>
    public static void Parties(TradePaper paper)
    {
        if (paper.Party("tester") is { } tester)
        {
            Signers(paper, tester);
        }

        if (
            paper.Party("manufacturer") is { } maker
            && paper.Context.Goods(paper["model"]?.Value, paper["goods"]?.Value) is { Schema: "Product" } product
        )
        {
            paper.Context.Add("produces", maker, product, paper.At(paper["manufacturer"], paper.First("model", "goods")));
        }
    }

    // "批准：甲  审核：乙  主检：丙": whoever tests, checks and approves acts for the laboratory.
    private static void Signers(TradePaper paper, EntityRef tester)
    {
        foreach (var (name, signer) in paper.Values)
        {
            if (name.StartsWith("signatory", StringComparison.Ordinal) && paper.Context.Party(signer.Value, "Person") is { } person)
            {
                paper.Context.Add(
                    "represents",
                    person,
                    tester,
                    paper.At(signer, paper["tester"]),
                    c => c with { Qualifiers = c.Qualifiers with { Basis = "declared" } }
                );
            }
        }
    }

    // "2025年9月24日至2025年10月11日": the field holds the first day, the cell both.
    private static TimeRange? Days(TradePaper paper)
    {
        if (paper["date"] is not { } date)
        {
            return null;
        }

        var text = paper.Document.Text;
        var end = text.AsSpan(date.Start, Math.Min(Line, text.Length - date.Start)).IndexOfAny('\t', '\n');
        var cell = text[date.Start..(end < 0 ? Math.Min(text.Length, date.Start + Line) : date.Start + end)];
        return Dates.RangeOrNull(cell, paper.Context.Style) ?? paper.Day("date");
    }
}
