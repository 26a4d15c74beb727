using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;
using Throughline.Network;
using Throughline.Testing;

namespace Throughline.Detections.Tests;

/// <summary>Inputs in which a name is one party, and some names are listed.</summary>
internal static class Plain
{
    public static LocalDate AsOf { get; } = new(2025, 9, 26);

    public static EvidenceNetwork Network(Papers papers, params (string Name, Listing Listing)[] listed)
    {
        var (parties, partyOf) = papers.OneNameOneParty(p =>
            listed.Where(l => l.Name == p.Caption).Select(l => l.Listing).ToImmutableArray() is { IsEmpty: false } listings
                ? p with
                {
                    Hits =
                    [
                        new(
                            "list-" + p.Caption,
                            p.Schema,
                            p.Caption.ToUpperInvariant(),
                            0.95,
                            true,
                            [new("name", 0.95, "same name")],
                            listings
                        ),
                    ],
                }
                : p
        );
        return new(papers.Claims, parties, partyOf);
    }

    public static DetectionInput Input(Papers papers, params (string Name, Listing Listing)[] listed) =>
        new(Network(papers, listed), ImmutableSortedDictionary<string, string>.Empty, AsOf);

    public static Listing Listed(string authority, LocalDate from, LocalDate? to = null) =>
        new()
        {
            Authority = authority,
            Instrument = authority + " regulation",
            EntryId = "1",
            From = from,
            To = to,
            SourceFile = "list.xml",
            SourceSha256 = "00",
            Line = 7,
        };

    /// <summary>What holds for every lead: a plain title, parts that sum to the score, quotes, alternatives, what refutes it, the rule's version.</summary>
    public static void ShouldBeComplete(this Lead lead)
    {
        lead.Title.ShouldNotBeNullOrWhiteSpace();
        lead.Score.ShouldBe(Math.Clamp(lead.Parts.Sum(p => p.Weight), 0, 1), 0.001);
        lead.Claims.ShouldNotBeEmpty();
        lead.Evidence.ShouldNotBeEmpty();
        lead.Alternatives.ShouldNotBeEmpty();
        lead.RefutedBy.ShouldNotBeEmpty();
        lead.Parameters["rule"].ShouldStartWith(lead.Detection + "/");
        lead.Subjects.ShouldNotBeEmpty();
    }
}
