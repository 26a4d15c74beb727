using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>The seller of a bill that names only its buyer: the organization that heads the page.</summary>
internal static class Letterhead
{
    /// <summary>The labels, with the seller added where an invoice or offer names none and its first lines name one organization.</summary>
    public static List<Labelled> WithSeller(
        Document document,
        string kind,
        IReadOnlyDictionary<string, double> scores,
        List<Labelled> labels
    )
    {
        if (
            (kind != "invoice" && scores.GetValueOrDefault("offer") < 2.5)
            || labels.Exists(l => l.Key is "seller" or "payee" or "shipper")
            || !labels.Exists(l => l.Key is "buyer" or "consignee" or "receiver" or "toParty")
        )
        {
            return labels;
        }

        var text = document.Text;
        var seen = 0;
        for (var start = 0; start < text.Length && seen < 6; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var tab = text.AsSpan(start, end - start).IndexOf('\t');
            var stop = tab >= 0 ? start + tab : end;
            while (start < stop && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            var line = text[start..stop].TrimEnd();
            seen += line.Length > 0 ? 1 : 0;
            if (
                line.Length is > 3 and < 100
                && !labels.Exists(l => l.AnchorStart < stop && l.AnchorEnd > start)
                && TermLexicon.ReadOrNull(line) is not { Coverage: > 0.6 }
            )
            {
                var name = line[..PartyNames.EndOf(line)];
                if (name.Length > 3 && PartyNames.SchemaOf(name) == "Company")
                {
                    return [.. labels, new("seller", name, start, start + name.Length, start, start + name.Length, "", IsInferred: true)];
                }
            }

            start = end + 1;
        }

        return labels;
    }
}
