using System.Globalization;
using Throughline.Model;

namespace Throughline.Dossiers.Html;

public sealed partial class HtmlDossier
{
    private void Sources()
    {
        Section("sources");
        var byDocument = _citations.All.Select((at, i) => (Number: i + 1, At: at)).ToLookup(c => c.At.Document, StringComparer.Ordinal);
        foreach (var document in _input.Documents.Where(d => byDocument.Contains(d.Id)).OrderBy(d => d.Path, StringComparer.Ordinal))
        {
            _html.Raw("<section class=\"source\">").Element("h3", _redaction.Path(document.Path)).Raw("<p class=\"meta\">");
            _html.Text(
                string.Join(
                    " · ",
                    new[] { document.Title, document.MediaType, document.Language }.OfType<string>().Distinct(StringComparer.Ordinal)
                )
            );
            _html.Raw("<br>").Element("span", $"SHA-256 {document.Sha256}", "class=\"hash\"").Raw("</p>\n");
            foreach (var passage in Passage.Of(document.Text, [.. byDocument[document.Id]], _audience == Audience.Internal))
            {
                Marked(document, passage);
            }

            _html.Raw("</section>\n");
        }
    }

    // The passage cut at every start and end of a quote, so that quotes may overlap; each piece knows the quotes that cover it.
    private void Marked(Document document, Passage passage)
    {
        _html.Raw($"<div class=\"passage\" lang=\"{HtmlText.Escape(document.Language)}\">");
        int[] cuts =
        [
            .. passage.Quotes.SelectMany(q => new[] { q.At.Start, q.At.End }).Append(passage.Start).Append(passage.End).Distinct().Order(),
        ];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            var covering = passage.Quotes.Where(q => q.At.Start <= start && q.At.End >= end).Select(q => q.Number).ToList();
            foreach (var quote in passage.Quotes.Where(q => q.At.Start == start))
            {
                _html.Raw($"<span id=\"q{quote.Number.ToString(CultureInfo.InvariantCulture)}\"></span>");
            }

            var text = _redaction.Apply(document.Text[start..end]);
            if (covering.Count == 0)
            {
                _html.Text(text);
            }
            else
            {
                _html.Raw($"<mark data-quote=\"{string.Join(' ', covering)}\">").Text(text).Raw("</mark>");
            }
        }

        _html.Raw("</div>\n");
    }
}
