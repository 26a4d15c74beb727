using NodaTime.Text;
using Throughline.Accuracy.Matching;
using Throughline.Accuracy.Truth;
using Throughline.Cases;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Accuracy.Scores;

/// <summary>Chains, leads, listing states, hard negatives, contradictions, questions, origins.</summary>
internal sealed class FindingScores(TruthFile truth, CaseSnapshot snapshot, PartyIndex parties, Scoreboard board)
{
    public void Score()
    {
        var keyOf = snapshot.Parties.ToDictionary(p => p.Id, parties.KeyOf, StringComparer.Ordinal);
        Chains(keyOf);
        Leads(keyOf);
        Listings(keyOf);
        Told("contradictions found", truth.Contradictions, [.. snapshot.Contradictions.Select(c => (c.Kind, c.Evidence))]);
        Told("open questions found", truth.Unknowns, [.. snapshot.Questions.Select(q => (q.Kind, q.Evidence))]);
        Origins();
        Resolution(keyOf);
    }

    private void Chains(Dictionary<string, string?> keyOf)
    {
        var finder = new RouteFinder(snapshot.Network);
        foreach (var chain in truth.Chains)
        {
            var kinds = RouteKindsText.ParseOrNull(chain.Kind) ?? RouteKinds.All;
            var routes =
                from a in Ends(chain.From)
                from b in Ends(chain.To)
                from route in finder.Trace(a, b, null, kinds)
                select (string[])[chain.From!, .. route.Hops.Select(h => keyOf.GetValueOrDefault(h.To) ?? h.ToName)];
            var isFound = routes.Any(r => r.SequenceEqual(chain.Hops, StringComparer.Ordinal));
            Note("chains found", chain, isFound);
        }

        IEnumerable<string> Ends(string? key) =>
            snapshot
                .Parties.Where(p => keyOf[p.Id] == key)
                .OrderByDescending(p => p.Mentions.Length)
                .ThenBy(p => p.Id, StringComparer.Ordinal)
                .Take(2)
                .Select(p => p.Id);
    }

    private void Leads(Dictionary<string, string?> keyOf)
    {
        var reported = snapshot
            .Leads.Select(l =>
                (l.Detection, Keys: l.Subjects.Select(s => keyOf.GetValueOrDefault(s.Id) ?? s.Name).ToHashSet(StringComparer.Ordinal))
            )
            .ToList();
        foreach (var lead in truth.Leads)
        {
            var keys = reported.Where(r => r.Detection == lead.Detection).SelectMany(r => r.Keys).ToHashSet(StringComparer.Ordinal);
            Note("leads found", lead, lead.Subjects.All(keys.Contains));
        }

        foreach (var innocent in truth.HardNegatives)
        {
            var hit = reported.FirstOrDefault(r =>
                (innocent.Detection is null || r.Detection == innocent.Detection) && innocent.Subjects.Any(r.Keys.Contains)
            );
            board["hard negatives not reported"].Add(hit.Keys is null);
            if (hit.Keys is not null)
            {
                board.Notes.Add($"innocent {innocent.Id} reported by {hit.Detection}: {innocent.Why}");
            }
        }
    }

    private void Listings(Dictionary<string, string?> keyOf)
    {
        foreach (var expected in truth.Listings)
        {
            var day = LocalDatePattern.Iso.Parse(expected.AsOf!).Value;
            var states = snapshot
                .Parties.Where(p => keyOf[p.Id] == expected.Subjects[0])
                .SelectMany(p => p.Hits.Where(h => h.IsMatch))
                .SelectMany(h => h.Listings)
                .Where(l => l.Authority == expected.Authority)
                .Select(l => l.StateOn(day).ToString());
            Note("listing states right", expected, states.Any(s => s.Equals(expected.State, StringComparison.OrdinalIgnoreCase)));
        }

        foreach (var innocent in truth.HardNegatives.Where(h => h.Detection is null).SelectMany(h => h.Subjects))
        {
            var isHit = snapshot.Parties.Any(p => (keyOf[p.Id] == innocent || p.Names.Contains(innocent)) && p.Hits.Any(h => h.IsMatch));
            board["innocents without a list match"].Add(!isHit);
            if (isHit)
            {
                board.Notes.Add($"innocent {innocent} matched on a list");
            }
        }
    }

    private void Told(
        string name,
        TruthFinding[] expected,
        List<(string Kind, System.Collections.Immutable.ImmutableArray<Evidence> Evidence)> told
    )
    {
        foreach (var finding in expected)
        {
            var isFound = told.Exists(t =>
                t.Kind == finding.Kind && t.Evidence.Any(e => finding.Documents.Contains(e.Path, StringComparer.Ordinal))
            );
            Note(name, finding, isFound);
        }
    }

    private void Origins()
    {
        var byPath = snapshot.Documents.ToDictionary(d => d.Path, StringComparer.Ordinal);
        foreach (var duplicate in truth.Documents.Where(d => d.DuplicateOf is not null))
        {
            // Either of the two copies may be the one that was read first.
            var pair = new[] { duplicate.Path, duplicate.DuplicateOf! }.Select(byPath.GetValueOrDefault).ToList();
            board["duplicates found"].Add(pair.Exists(d => d?.Status == DocumentStatus.Duplicate));
        }

        foreach (var origin in truth.Origins)
        {
            var groups = origin.Documents.Select(p => byPath.GetValueOrDefault(p)?.Origin ?? "").Distinct(StringComparer.Ordinal).ToList();
            var others = snapshot.Documents.Any(d => d.Origin == groups[0] && !origin.Documents.Contains(d.Path, StringComparer.Ordinal));
            board["origin groups right"].Add(groups.Count == 1 && groups[0].Length > 0 && !others);
        }
    }

    // How many parties of the case one party of the story has become, and whether two were merged.
    private void Resolution(Dictionary<string, string?> keyOf)
    {
        var identity = truth.Parties.Where(p => p.Schema is "Company" or "Person");
        foreach (var party in identity)
        {
            var count = keyOf.Count(k => k.Value == party.Key);
            if (count == 0)
            {
                continue;
            }

            board["parties resolved to one"].Add(count == 1);
            if (count > 1)
            {
                board.Notes.Add(
                    $"split   {party.Key} into {count}: {string.Join(" | ", snapshot.Parties.Where(p => keyOf[p.Id] == party.Key).Select(p => p.Caption).Take(8))}"
                );
            }
        }
    }

    private void Note(string name, TruthFinding finding, bool isFound)
    {
        board[name].Add(isFound);
        if (!isFound)
        {
            board.Notes.Add($"not found: {name.Split(' ')[0]} {finding.Id} ({finding.Detection ?? finding.Kind}) {finding.Why}");
        }
    }
}
