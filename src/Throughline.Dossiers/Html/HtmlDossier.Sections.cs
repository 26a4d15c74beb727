using System.Globalization;
using Throughline.Dossiers.Pictures;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Dossiers.Html;

public sealed partial class HtmlDossier
{
    private const int MostStatements = 2_000;
    private const int ClaimsOfLead = 8;

    private void Findings()
    {
        Section("findings");
        if (_input.Leads.IsEmpty)
        {
            _html.Element("p", "No pattern was detected in this material.", "class=\"meta\"");
        }

        Chains();
        foreach (var lead in _input.Leads)
        {
            _html.Raw("<article>\n").Element("h3", lead.Title).Raw("\n<p class=\"meta\">");
            _html
                .Text(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{lead.Detection} · score {lead.Score:0.00} · rests on {lead.Claims.Length} claims"
                    )
                )
                .Raw("</p>\n");
            var claims = lead.Claims.Select(_claims.GetValueOrDefault).OfType<Claim>().ToList();
            Sentences(claims.Take(ClaimsOfLead));
            if (claims.Count > ClaimsOfLead)
            {
                _html.Raw("<details><summary>").Text($"{claims.Count - ClaimsOfLead} more claims").Raw("</summary>\n");
                Sentences(claims.Skip(ClaimsOfLead));
                _html.Raw("</details>\n");
            }

            List(
                "Score",
                lead.Parts.Select(p =>
                    string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Weight:+0.00;−0.00}: {_redaction.Apply(p.Detail)}")
                )
            );
            List("Innocent explanations", lead.Alternatives);
            List("What would refute it", lead.RefutedBy);
            _html.Raw("</article>\n");
        }
    }

    // The claims of the chains, drawn; a whole case would be a tangle, and the workbench shows it better.
    private void Chains()
    {
        var claims = _input
            .Leads.Where(l => l.Detection == "D27")
            .SelectMany(l => l.Claims)
            .Select(_claims.GetValueOrDefault)
            .OfType<Claim>()
            .Distinct()
            .ToList();
        if (claims.Count > 0)
        {
            var chains = new EvidenceNetwork(claims, _input.Network.Parties, _input.Network.PartyOf);
            _html.Raw(FlowPicture.Of(FlowLayout.Of(chains.AsOf(_input.AsOf, 0)), _redaction.Apply));
        }
    }

    private void Sentences(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            _html.Raw("<p>").Text(Sentence(claim)).Text(".");
            Cite(claim.Evidence);
            _html.Raw("</p>\n");
        }
    }

    private void List(string title, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        _html.Element("strong", title).Raw("<ul class=\"parts\">");
        foreach (var line in lines)
        {
            _html.Element("li", line);
        }

        _html.Raw("</ul>\n");
    }

    private void Parties()
    {
        Section("parties");
        var shown = _input
            .Network.Parties.Where(p => p.Hits.Any(h => h.IsMatch) || p.Mentions.Length > 1 || p.Identifiers.Length > 0)
            .OrderByDescending(p => p.Hits.Any(h => h.IsMatch))
            .ThenBy(p => p.Caption, StringComparer.Ordinal);
        _html.Raw(
            "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Party</th><th scope=\"col\">Kind</th><th scope=\"col\">Also named</th><th scope=\"col\">Listings</th></tr></thead><tbody>\n"
        );
        foreach (var party in shown)
        {
            _html.Raw($"<tr id=\"{HtmlText.Escape(party.Id)}\">").Element("td", party.Caption).Element("td", party.Schema);
            _html.Element("td", string.Join("; ", party.Names.Where(n => n != party.Caption).Take(8))).Raw("<td>");
            foreach (var hit in party.Hits.Where(h => h.IsMatch))
            {
                foreach (var listing in hit.Listings)
                {
                    ListingLine(hit, listing);
                }
            }

            _html.Raw("</td></tr>\n");
        }

        _html.Raw("</tbody></table></div>\n");
        List(
            "Lists used",
            _input.Lists.Select(l =>
                $"{l.List} ({l.Authority}), {(l.Published is { } p ? Day(p) : "no date")}, {l.Entities} entries, SHA-256 {l.Sha256}"
            )
        );
    }

    private void ListingLine(ScreeningHit hit, Listing listing)
    {
        var (style, words) = listing.StateOn(_input.AsOf) switch
        {
            ListingState.Active => ("active", "listed"),
            ListingState.ListedLater => ("later", "listed later"),
            _ => ("delisted", "delisted"),
        };
        var from = listing.From ?? listing.SeenFrom;
        _html.Raw($"<div><span class=\"badge {style}\">").Text($"{listing.Authority}: {words}").Raw("</span> ");
        _html.Text(
            $"{listing.Instrument}, entry {listing.EntryId}, {(from is { } day ? "from " + Day(day) : "no date")}{(listing.To is { } to ? " to " + Day(to) : "")} "
        );
        _html.Text(string.Create(CultureInfo.InvariantCulture, $"as “{hit.Caption}” (score {hit.Score:0.00})")).Raw("</div>");
    }

    private void Events()
    {
        Section("timeline");
        if (_input.Timeline.IsEmpty)
        {
            _html.Element("p", "No dated event.", "class=\"meta\"");
            return;
        }

        _html.Raw(TimelinePicture.Of(_input.Timeline, _redaction.Apply));
        _html.Raw(
            "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">When</th><th scope=\"col\">Lane</th><th scope=\"col\">What</th></tr></thead><tbody>\n"
        );
        foreach (var item in _input.Timeline)
        {
            _html
                .Raw("<tr>")
                .Element("td", item.Time.ToString(), "style=\"white-space:nowrap\"")
                .Element("td", item.Kind)
                .Raw("<td>")
                .Text(_redaction.Apply(item.Text));
            Cite(item.Claims.Select(_claims.GetValueOrDefault).OfType<Claim>().SelectMany(c => c.Evidence.Take(1)));
            _html.Raw("</td></tr>\n");
        }

        _html.Raw("</tbody></table></div>\n");
    }

    private void Contradictions()
    {
        Section("contradictions");
        if (_input.Contradictions.IsEmpty)
        {
            _html.Element("p", "The material does not contradict itself where it was compared.", "class=\"meta\"");
        }

        foreach (var item in _input.Contradictions)
        {
            _html.Raw("<p class=\"contra\">").Text(_redaction.Apply(item.Text)).Raw("</p>\n");
            foreach (var at in item.Evidence)
            {
                Quote(at);
            }
        }
    }

    private void Questions()
    {
        Section("unknown");
        foreach (var item in _input.Questions.OrderBy(q => q.AnsweredBy.IsEmpty ? 0 : 1))
        {
            _html.Raw("<p class=\"unknown\">").Text(_redaction.Apply(item.Text));
            Cite(item.Evidence);
            if (!item.AnsweredBy.IsEmpty)
            {
                _html.Text(" Answered by:");
                Cite(item.AnsweredBy.Select(_claims.GetValueOrDefault).OfType<Claim>().SelectMany(c => c.Evidence.Take(1)));
            }

            _html.Raw("</p>\n");
        }

        if (_input.Questions.IsEmpty)
        {
            _html.Element("p", "No open question was registered.", "class=\"meta\"");
        }
    }

    private void Statements()
    {
        Section("claims");
        var claims = _input
            .Network.Claims.Where(c => Predicates.FindOrNull(c.Predicate)?.Kind != PredicateKind.Identity)
            .OrderBy(c => c.Evidence[0].Path, StringComparer.Ordinal)
            .ThenBy(c => c.Evidence[0].Start)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var group in claims.Take(MostStatements).GroupBy(c => c.Evidence[0].Path, StringComparer.Ordinal))
        {
            _html.Element("h3", _redaction.Path(group.Key)).Raw("<ul>\n");
            foreach (var claim in group)
            {
                _html.Raw("<li>").Text(Sentence(claim)).Text($" · {claim.Epistemic.ToString().ToLowerInvariant()}");
                var sources = claim.Attribution.Select(a => a.Who).ToList();
                _html.Text(sources.Count > 0 ? $" ({string.Join(" ← ", sources)})" : "");
                Cite(claim.Evidence);
                _html.Raw("</li>\n");
            }

            _html.Raw("</ul>\n");
        }

        if (claims.Count > MostStatements)
        {
            _html.Element("p", $"{claims.Count - MostStatements} further claims are in the case and not printed here.", "class=\"meta\"");
        }
    }

    private void Quote(Evidence at)
    {
        _html.Raw($"<blockquote lang=\"{HtmlText.Escape(at.Language ?? "und")}\">").Text(_redaction.Apply(at.Quote));
        Cite([at]);
        _html.Raw("</blockquote>\n");
    }
}
