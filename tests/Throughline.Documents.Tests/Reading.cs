using System.Text;
using Throughline.Model;

namespace Throughline.Documents.Tests;

/// <summary>Short ways to read in tests, and what holds for every document.</summary>
internal static class Reading
{
    public static ReadOutcome Outcome(string path, byte[] content, ReadLimits? limits = null)
    {
        var outcome = new DocumentReader(limits ?? new()).Read(path, content, TestContext.Current.CancellationToken);
        foreach (var read in outcome.Documents)
        {
            Holds(read.Document);
        }

        outcome.Quarantined.ShouldAllBe(q => q.Reason.Length > 10 && !q.Reason.Contains('\n', StringComparison.Ordinal));
        return outcome;
    }

    public static Document Text(string path, string content) => One(path, Encoding.UTF8.GetBytes(content));

    public static Document One(string path, byte[] content)
    {
        var outcome = Outcome(path, content);
        outcome.Quarantined.ShouldBeEmpty();
        return outcome.Documents.ShouldHaveSingleItem().Document;
    }

    public static string Refusal(string path, byte[] content, ReadLimits? limits = null)
    {
        var outcome = Outcome(path, content, limits);
        outcome.Documents.ShouldBeEmpty();
        return outcome.Quarantined.ShouldHaveSingleItem().Reason;
    }

    public static string Zone(this Document document, ZoneKind kind) =>
        string.Concat(document.Zones.Where(z => z.Kind == kind).Select(z => document.Text[z.Start..z.End]));

    /// <summary>The invariants of the model: everything lies inside the text, cells are the text, zones are in order and cover it.</summary>
    public static void Holds(Document document)
    {
        var (text, at) = (document.Text, 0);
        text.ShouldNotBeNullOrWhiteSpace();
        foreach (var zone in document.Zones)
        {
            zone.Start.ShouldBe(at);
            zone.End.ShouldBeGreaterThan(zone.Start);
            at = zone.End;
        }

        at.ShouldBe(text.Length);
        at = 0;
        foreach (var page in document.Pages)
        {
            (page.Start >= at && page.End >= page.Start && page.End <= text.Length).ShouldBeTrue();
            at = page.End;
        }

        at = 0;
        foreach (var word in document.Words)
        {
            (word.Start >= at && word.End > word.Start && word.End <= text.Length).ShouldBeTrue();
            (word.Box.Width >= 0 && word.Box.Height >= 0 && word.Page >= 1 && word.Page <= document.Pages.Length).ShouldBeTrue();
            at = word.End;
        }

        foreach (var table in document.Tables)
        {
            (table.Start >= 0 && table.End <= text.Length && table.Page <= document.Pages.Length).ShouldBeTrue();
            foreach (var cell in table.Rows.SelectMany(r => r))
            {
                (cell.Start >= table.Start && cell.End <= table.End).ShouldBeTrue();
                cell.Text.ShouldBe(text[cell.Start..cell.End]);
                cell.Text.AsSpan().IndexOfAny('\t', '\n').ShouldBe(-1);
            }

            foreach (var row in table.Rows.Where(r => r.Length > 0))
            {
                text[row[0].Start..row[^1].End].ShouldBe(string.Join('\t', row.Select(c => c.Text)));
            }
        }
    }
}
