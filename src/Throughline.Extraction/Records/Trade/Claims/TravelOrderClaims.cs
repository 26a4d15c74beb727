using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>An order to travel on business: who is sent by whom, where and when. It plans the journey; marks of arrival say that it was made.</summary>
internal static partial class TravelOrderClaims
{
    private const int NearMark = 90;

    /// <summary>Adds who employs the traveller, the journey, and whom the traveller goes to.</summary>
    public static void Add(TradePaper paper)
    {
        if (paper["traveller"] is not { } name || paper.Context.Party(name.Value, "Person") is not { } traveller)
        {
            return;
        }

        var employer = paper.Party("employer");
        if (employer is not null)
        {
            paper.Context.Add(
                "employedBy",
                traveller,
                employer,
                paper.At(name, paper["employer"], paper["position"]),
                c => c with { Qualifiers = c.Qualifiers with { Basis = "declared", Details = paper.Details(("position", "position")) } }
            );
        }

        if (paper["signatory"] is { } signed && employer is not null && paper.Context.Party(signed.Value, "Person") is { } signatory)
        {
            paper.Context.Add(
                "represents",
                signatory,
                employer,
                paper.At(signed, paper["employer"]),
                c => c with { Qualifiers = c.Qualifiers with { Basis = "declared" } }
            );
        }

        if (paper["destination"] is not { } destination)
        {
            return;
        }

        var text = paper.Document.Text;
        var (firm, place) = Parts(text[destination.Start..destination.End]);
        var days = Days(paper);
        var isMade = place is not null && Arrivals(paper).Any(a => a.Contains(place, StringComparison.OrdinalIgnoreCase));
        if (place is not null)
        {
            Travelled("travelledTo", paper.Context.Entity(place, "Address"));
        }

        if (firm is not null && paper.Context.Party(firm) is { } host)
        {
            Travelled("visited", host);
        }

        void Travelled(string predicate, EntityRef target) =>
            paper.Context.Add(
                predicate,
                traveller,
                target,
                paper.At(destination, name, paper["period"], paper["number"], paper["purpose"]),
                c =>
                    c with
                    {
                        Time = days,
                        Modality = isMade ? Modality.Fact : Modality.Plan,
                        Place = place is null || predicate == "travelledTo" ? null : new Place(place),
                        Qualifiers = c.Qualifiers with { Details = paper.Details(("travelOrder", "number"), ("purpose", "purpose")) },
                    }
            );
    }

    // "г. Ижевск, АО «Удмуртская оптика»": the town and the firm.
    private static (string? Firm, string? Place) Parts(string text)
    {
        var firms = Organisations.In(text);
        if (firms.Count == 0)
        {
            return (null, Places.NameOrNull(text.Trim(' ', ',')));
        }

        var rest = text.Remove(firms[0].Start, firms[0].End - firms[0].Start).Trim(' ', ',', ';', '(', ')');
        return (text[firms[0].Start..firms[0].End], rest.Length > 1 ? Places.NameOrNull(rest) : null);
    }

    private static TimeRange? Days(TradePaper paper)
    {
        if (paper["period"] is { } period)
        {
            return Dates.RangeOrNull(paper.Document.Text[period.Start..period.End], paper.Context.Style);
        }

        // "с «15» сентября 2025 г. по «19» сентября 2025 г."
        var text = paper.Document.Text;
        var dates = Dates.All(text, paper.Context.Style);
        for (var i = 0; i + 1 < dates.Count; i++)
        {
            var between = text[dates[i].End..dates[i + 1].Start];
            if (between.Length < 12 && Until().IsMatch(between) && dates[i].Date.CompareTo(dates[i + 1].Date) <= 0)
            {
                return TimeRange.Between(dates[i].Date, dates[i + 1].Date);
            }
        }

        return null;
    }

    // The lines behind the words of arrival.
    private static IEnumerable<string> Arrivals(TradePaper paper)
    {
        var text = paper.Document.Text;
        var tokens = Tokens.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (paper.Form.Labels.At(tokens, i).FirstOrDefault(p => p.Meaning == "arrived") is { Length: > 0 } mark)
            {
                var start = tokens[i + mark.Length - 1].End;
                yield return text[start..Math.Min(text.Length, start + NearMark)];
            }
        }
    }

    [GeneratedRegex(@"^[\s.,г]{0,8}(?:по|to|until|till|至|到|—|–|-)\s{0,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex Until();
}
