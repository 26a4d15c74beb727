using System.Globalization;
using System.Text;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Dossiers.Markdown;

/// <summary>The cited report as Markdown with footnotes: each footnote is the quote and its place.</summary>
public static class MarkdownDossier
{
    /// <summary>The report as text; the same input gives the same text.</summary>
    public static string Write(DossierInput input, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (citations, text, redaction) = (new Citations(), new StringBuilder(), new Redaction(audience, input.Network.Claims));
        var claims = input.Network.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        void Line(string line = "") => text.Append(Escape(redaction.Apply(line))).Append('\n');
        void Cited(string line, IEnumerable<Evidence> at) =>
            text.Append(Escape(redaction.Apply(line)))
                .AppendJoin("", at.Select(e => $"[^{citations.NumberOf(e)}]").Distinct(StringComparer.Ordinal))
                .Append('\n');

        Line($"# {input.Title}");
        Line();
        Line($"As of {input.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}. A lead is a place to look, not a verdict.");
        Line("\n## Leads");
        foreach (var lead in input.Leads)
        {
            Line($"\n### {lead.Title}\n");
            Line(string.Create(CultureInfo.InvariantCulture, $"{lead.Detection}, score {lead.Score:0.00}\n"));
            foreach (var claim in lead.Claims.Select(claims.GetValueOrDefault).OfType<Claim>())
            {
                Cited($"- {FullSentence.Of(input.Network, claim)}.", claim.Evidence);
            }

            foreach (var alternative in lead.Alternatives)
            {
                Line($"- It may be innocent: {alternative}");
            }
        }

        Line("\n## Contradictions\n");
        foreach (var item in input.Contradictions)
        {
            Cited($"- {item.Text}", item.Evidence);
        }

        Line("\n## Not known\n");
        foreach (var item in input.Questions.Where(q => q.AnsweredBy.IsEmpty))
        {
            Cited($"- {item.Text}", item.Evidence);
        }

        Line("\n## Timeline\n");
        foreach (var item in input.Timeline)
        {
            Cited(
                $"- {item.Time} · {item.Text}",
                item.Claims.Select(claims.GetValueOrDefault).OfType<Claim>().SelectMany(c => c.Evidence.Take(1))
            );
        }

        Line();
        for (var i = 0; i < citations.All.Count; i++)
        {
            var at = citations.All[i];
            Line(
                $"[^{i + 1}]: “{at.Quote.ReplaceLineEndings(" ")}” ({redaction.Path(at.Path)}{(at.Page is { } page ? $", p. {page}" : "")}{(at.Cell is { } cell ? $", {cell}" : "")})"
            );
        }

        return text.ToString();
    }

    // Only what would change the document's structure or run as markup.
    private static string Escape(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);
}
