using System.Collections.Immutable;
using System.Globalization;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>A lead in the making: parts become the score, claims become evidence.</summary>
internal sealed class LeadDraft(IDetection detection, EvidenceNetwork network)
{
    private const int MostQuotes = 40;
    private readonly SortedDictionary<string, string> _parameters = new(StringComparer.Ordinal)
    {
        ["rule"] = $"{detection.Code}/{detection.Version}",
    };

    public List<ScorePart> Parts { get; } = [];
    public List<Party> Subjects { get; } = [];
    public List<Claim> Claims { get; } = [];
    public List<string> Alternatives { get; } = [];
    public List<string> RefutedBy { get; } = [];

    /// <summary>Adds a part of the score; parts of no weight say what was looked for and not found.</summary>
    public void Part(string name, double weight, string detail) => Parts.Add(new(name, Math.Round(weight, 4), detail));

    /// <summary>Sets a parameter.</summary>
    public void Parameter(string name, string value) => _parameters[name] = value;

    /// <summary>Sets a number as a parameter.</summary>
    public void Parameter(string name, decimal value) => _parameters[name] = value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The lead.</summary>
    public Lead ToLead(string title, params string[] identity)
    {
        var claims = Claims.DistinctBy(c => c.Id, StringComparer.Ordinal).ToList();
        foreach (
            var response in claims
                .SelectMany(c => network.ResponsesTo(c.Id))
                .DistinctBy(c => c.Id, StringComparer.Ordinal)
                .OrderBy(c => c.Id, StringComparer.Ordinal)
        )
        {
            Alternatives.Add(ClaimSentence.Of(network, response));
        }

        return new Lead
        {
            Id = StableId.Of("l", [detection.Code, .. identity]),
            Detection = detection.Code,
            Title = title,
            Score = Math.Round(Math.Clamp(Parts.Sum(p => p.Weight), 0, 1), 4),
            Subjects = [.. Subjects.DistinctBy(s => s.Id, StringComparer.Ordinal).Select(s => new LeadSubject(s.Id, s.Caption))],
            Claims = [.. claims.Select(c => c.Id)],
            Evidence = [.. claims.SelectMany(c => c.Evidence).Distinct().Take(MostQuotes)],
            Parts = [.. Parts],
            Alternatives = [.. Alternatives.Distinct(StringComparer.Ordinal)],
            RefutedBy = [.. RefutedBy],
            Parameters = _parameters.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }
}
