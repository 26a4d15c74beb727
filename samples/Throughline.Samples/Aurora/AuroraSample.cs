using Throughline.Samples.Writing;

namespace Throughline.Samples.Aurora;

/// <summary>The whole sample: documents, lists and truth.</summary>
internal static class AuroraSample
{
    public static IReadOnlyList<SampleDocument> Documents { get; } =
    [
        .. MakerPapers.All(),
        .. TraderPapers.All(),
        .. MoneyPapers.All(),
        .. TransportPapers.All(),
        .. TravelPapers.All(),
        .. TestPapers.All(),
        .. Letters.All(),
        .. Mails.All(),
        .. Registers.All(),
        .. Statements.All(),
        .. CustomsPapers.All(),
        .. News.All(),
        .. Noise.All(),
    ];

    public static Sample Build()
    {
        var expected = new
        {
            sample = "aurora",
            note = "Truth of the story, written by samples/Throughline.Samples; see README.md for the fields.",
            parties = Cast.All,
            documents = Documents.SelectMany(d => d.Expected()).OrderBy(d => d.Path, StringComparer.Ordinal),
            chains = Findings.Chains,
            leads = Findings.Leads,
            listings = Findings.Listings,
            hardNegatives = Findings.HardNegatives,
            contradictions = Findings.Contradictions,
            unknowns = Findings.Unknowns,
            duplicates = Documents
                .SelectMany(d => d.Expected())
                .Where(d => d.DuplicateOf is not null)
                .Select(d => new { path = d.Path, of = d.DuplicateOf }),
            origins = Documents
                .SelectMany(d => d.Expected())
                .Where(d => d.Origin is not null)
                .GroupBy(d => d.Origin, StringComparer.Ordinal)
                .Select(g => new { origin = g.Key, documents = g.Select(d => d.Path).Order(StringComparer.Ordinal) }),
        };
        return new Sample(
            "aurora",
            Documents,
            [
                ("lists/listed.csv", Lists.Csv()),
                ("lists/northern-union.ftm.json", Lists.FollowTheMoney()),
                ("expected.json", Sample.Json(expected)),
            ]
        );
    }
}
