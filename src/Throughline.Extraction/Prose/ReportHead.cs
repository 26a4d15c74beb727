using System.Text.RegularExpressions;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>The head of a trip or audit report: "Traveller: N, Quality Engineer, FIRM", "Supplier audit: FIRM", "Date of visit: 18 February 2025".</summary>
/// <param name="People">Who travelled, visited or audited, in text order.</param>
/// <param name="Firm">Whose people they are; null where the head does not say.</param>
/// <param name="Visited">The firms and places that the head names as visited.</param>
/// <param name="Days">When; null where the head does not say.</param>
internal sealed partial record ReportHead(IReadOnlyList<Mention> People, Mention? Firm, IReadOnlyList<Mention> Visited, TimeSpot? Days)
{
    private const int HeadLines = 10;
    private const int LongestLine = 200;
    private static readonly Frame s_employs = new() { Id = "reportHead", Predicate = "employedBy" };
    private static readonly Frame s_visits = new() { Id = "reportHead", Predicate = "visited" };
    private static readonly Frame s_travels = new() { Id = "reportHead", Predicate = "travelledTo" };

    /// <summary>Reads the head of a report; null where it names nobody who visited.</summary>
    public static ReportHead? Of(Document document, DocumentNames names, Lexicon lexicon)
    {
        var text = document.Text;
        var (people, visited) = (new List<Mention>(), new List<Mention>());
        var (firm, days) = ((Mention?)null, (TimeSpot?)null);
        foreach (var (start, end) in Correspondents.Lines(text).Take(HeadLines).Where(l => l.End - l.Start <= LongestLine))
        {
            var labels = Labels().Matches(text[start..end]).ToList();
            for (var i = 0; i < labels.Count; i++)
            {
                var label = labels[i].Groups["label"].Value.Trim().ToLowerInvariant();
                var from = start + labels[i].Index + labels[i].Length;
                var to = i + 1 < labels.Count ? start + labels[i + 1].Index : end;
                var found = names.Within(from, to).ToList();
                if (lexicon.Has("report.people", label))
                {
                    people.AddRange(found.Where(m => m.Type == MentionType.Person));
                    firm ??= found.Find(m => m.Type == MentionType.Organization);
                }
                else if (lexicon.Has("report.places", label))
                {
                    visited.AddRange(found.Where(m => m.Type is MentionType.Organization or MentionType.Location));
                }
                else if (lexicon.Has("report.days", label))
                {
                    days ??= TimeGrammar.Find(text, from, to, document.Published).FirstOrDefault();
                }
            }
        }

        return people.Count == 0 ? null : new(people, firm, visited, days);
    }

    /// <summary>The claims of the head.</summary>
    public IEnumerable<Claim> Read(Document document, ProseContext context)
    {
        foreach (var person in People)
        {
            if (Firm is not null && Build(s_employs, person, Firm, null, document, context) is { } employed)
            {
                yield return employed;
            }

            foreach (var place in Visited.Where(v => v != Firm))
            {
                var frame = place.Type == MentionType.Location ? s_travels : s_visits;
                if (Build(frame, person, place, Days, document, context) is { } visit)
                {
                    yield return visit;
                }
            }
        }
    }

    private static Claim? Build(Frame frame, Mention person, Mention other, TimeSpot? time, Document document, ProseContext context)
    {
        var (start, end) = (Math.Min(person.Start, other.Start), Math.Max(person.End, other.End));
        (start, end) = time is null ? (start, end) : (Math.Min(start, time.Start), Math.Max(end, time.End));
        var predication = new Predication
        {
            Lemma = "visit",
            At = start,
            Start = start,
            End = end,
        };
        if (time is not null)
        {
            predication.Times.Add(new Token(time.Start, time.End, document.Text[time.Start..time.End]) { Time = time });
        }

        var target = context.References.Named(other, null);
        return context.Build(
            new ClaimDraft(frame, predication, new SentenceView(start, end, [], [], [], []), context.References.Named(person, null))
            {
                Object = target with { Antecedents = [Evidence.In(document, other.Start, other.End), .. target.Antecedents] },
            }
        );
    }

    // A label opens its line or follows a stop, and a colon closes it.
    [GeneratedRegex(
        @"(?:^\s*|[.;]\s+)(?<label>\p{L}[\p{L} ()/'-]{2,34})\s*:\s+",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Labels();
}
