using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Dossiers.Html;

/// <summary>
/// The cited report as one self-contained HTML file: every sentence carries numbered citations, and each opens the quoted passage
/// in its document. No outside resource; the reader can have the file check its own quotes.
/// </summary>
public sealed partial class HtmlDossier
{
    private readonly DossierInput _input;
    private readonly Audience _audience;
    private readonly Redaction _redaction;
    private readonly Citations _citations = new();
    private readonly HtmlText _html = new();
    private readonly ImmutableDictionary<string, Party> _parties;
    private readonly ImmutableDictionary<string, Claim> _claims;

    private HtmlDossier(DossierInput input, Audience audience)
    {
        _input = input;
        _audience = audience;
        _redaction = new Redaction(audience, input.Network.Claims);
        _parties = input.Network.Parties.ToImmutableDictionary(p => p.Id, StringComparer.Ordinal);
        _claims = input.Network.Claims.ToImmutableDictionary(c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>The report as HTML text; the same input gives the same text.</summary>
    public static string Write(DossierInput input, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new HtmlDossier(input, audience).Write();
    }

    private string Write()
    {
        _html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        _html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _html.Raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        );
        _html.Element("title", $"{_input.Title}: dossier").Raw($"\n<style>\n{Resource("dossier.css")}</style>\n</head>\n<body>\n<main>\n");
        Head();
        Findings();
        Parties();
        Events();
        Contradictions();
        Questions();
        Statements();
        Sources();
        _html.Raw("</main>\n<script type=\"application/json\" id=\"quotes\">").Raw(QuotesJson()).Raw("</script>\n");
        _html.Raw($"<script>\n{Resource("dossier.js")}</script>\n</body>\n</html>\n");
        return _html.ToString();
    }

    private void Head()
    {
        _html.Raw("<header>\n").Element("h1", _input.Title).Raw("\n");
        _html.Element(
            "p",
            "What the papers say, with the sentence behind every line. A lead is a place to look, not a verdict; counter-evidence and innocent explanations stand beside it.",
            "class=\"lede\""
        );
        _html.Raw("<div class=\"figures\">");
        Figure(_input.Documents.Length, "documents");
        Figure(_input.Network.Claims.Length, "claims");
        Figure(_input.Leads.Length, "leads");
        Figure(_input.Contradictions.Length, "contradictions");
        Figure(_input.Questions.Count(q => q.AnsweredBy.IsEmpty), "open questions");
        _html.Raw("</div>\n");
        _html.Element(
            "p",
            $"Listings and roles are given as of {Day(_input.AsOf)}. Audience: {(_audience == Audience.Internal ? "internal" : "shareable")}.",
            "class=\"meta\""
        );
        _html.Raw("<nav aria-label=\"Sections\"><ul>");
        foreach (var (id, title) in s_sections)
        {
            _html.Raw($"<li><a href=\"#{id}\">{title}</a></li>");
        }

        _html.Raw(
            "</ul></nav>\n<p><button type=\"button\" id=\"check\">Check every quote</button> <span id=\"checked\" role=\"status\"></span></p>\n</header>\n"
        );
    }

    private void Figure(int count, string what) =>
        _html.Raw("<div>").Element("b", count.ToString("#,##0", CultureInfo.InvariantCulture)).Text(what).Raw("</div>");

    private void Section(string id) => _html.Element("h2", s_sections.First(s => s.Id == id).Title, $"id=\"{id}\"").Raw("\n");

    // [n] links for the quotes, each with the quote as its tooltip.
    private void Cite(IEnumerable<Evidence> evidence)
    {
        foreach (var at in evidence.DistinctBy(e => (e.Document, e.Start, e.End)))
        {
            var number = _citations.NumberOf(at);
            var tip = HtmlText.Escape(_redaction.Apply(at.Quote.Length > 300 ? at.Quote[..300] + " …" : at.Quote));
            _html.Raw($" <a class=\"cite\" href=\"#q{number}\" title=\"{tip}\">[{number}]</a>");
        }
    }

    private string Sentence(Claim claim) => _redaction.Apply(FullSentence.Of(_input.Network, claim));

    private string QuotesJson() =>
        JsonSerializer
            .Serialize(
                _citations.All.Select(
                    (e, i) =>
                        new
                        {
                            number = i + 1,
                            document = e.Document,
                            text = _redaction.Apply(e.Quote),
                        }
                ),
                s_json
            )
            .Replace("<", "\\u003c", StringComparison.Ordinal);

    private static string Day(NodaTime.LocalDate day) => day.ToString("dd MMM uuuu", CultureInfo.InvariantCulture);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlDossier).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly (string Id, string Title)[] s_sections =
    [
        ("findings", "Leads"),
        ("parties", "Parties and listings"),
        ("timeline", "Timeline"),
        ("contradictions", "Contradictions"),
        ("unknown", "Not known"),
        ("claims", "What the papers say"),
        ("sources", "Passages"),
    ];
}
