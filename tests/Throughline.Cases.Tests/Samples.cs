using NodaTime;
using Throughline.Model;

namespace Throughline.Cases.Tests;

/// <summary>Records about invented parties with every part filled in.</summary>
internal static class Samples
{
    public static Document Document { get; } =
        new()
        {
            Id = "d-1",
            Sha256 = new string('a', 64),
            Path = "bank/😀.txt",
            MediaType = "text/plain",
            Text = "😀 Alpha LLC paid Beta Works 1500.50 for pumps",
            Reader = "test/1",
            Language = "en",
        };

    public static Claim Claim()
    {
        var at = Evidence.In(Document, 3, 38, "Sheet1!A2:C2") with { Boxes = [new Box(1, 2, 3, 4.5)] };
        var subject = EntityRef.Mentioned("d-1", "alpha", "Alpha LLC", "Company");
        var target = EntityRef.Mentioned("d-1", "beta", "Beta Works", "Company");
        return new Claim
        {
            Id = Model.Claim.IdOf(at, subject, "paid", target, null),
            Subject = subject,
            Predicate = "paid",
            Object = target,
            Qualifiers = new Qualifiers
            {
                Concerns = EntityRef.Mentioned("d-1", "pumps", "pumps", "Product"),
                Basis = "declared",
                Percent = 12.50m,
                Details = Qualifiers.None.Details.Add("invoice", "17"),
            },
            Time = TimeRange.ParseOrNull("2024-10~/2024-12~"),
            Place = new Place("Omsk", 55, 73.4, 10),
            Quantity = new Quantity(2, null, "pcs", "several"),
            Amount = Amount.Exactly(1500.50m, "USD", "1500.50"),
            Modality = Modality.Plan,
            Hedges = ["may"],
            Epistemic = Epistemic.Reported,
            Attribution = [new Attribution("officials", AttributionKind.Official, 3)],
            Response = ResponseKind.NotAware,
            Answers = ["c-0"],
            Disclosure = Disclosure.WithheldBySource,
            Knowledge = Knowledge.Contested,
            Evidence = [at],
            Origin = "o-1",
            Grade = new Grade('B', 2),
            Extractor = "test/1",
            Confidence = 0.75,
        };
    }

    public static Party Party() =>
        new()
        {
            Id = "p-1",
            Caption = "Alpha LLC",
            Schema = "Company",
            Names = ["Alpha LLC", "Альфа"],
            Mentions = [Claim().Subject.Id],
            Identifiers = [new Identifier(IdentifierKind.Inn, "7707083893")],
            Countries = ["ru"],
            Hits =
            [
                new ScreeningHit(
                    "l-1",
                    "Company",
                    "ALPHA",
                    0.91,
                    true,
                    [new ScorePart("name", 0.9, "Alpha ~ ALPHA")],
                    [
                        new Listing
                        {
                            Authority = "EU",
                            Instrument = "269/2014",
                            EntryId = "7",
                            From = new LocalDate(2024, 2, 23),
                            SourceFile = "eu.xml",
                            SourceSha256 = "b",
                        },
                    ]
                ),
            ],
        };
}
