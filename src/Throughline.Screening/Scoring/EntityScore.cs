using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>
/// The score of two entities: the odds that they are one, from numbers, names, dates, places and what else both sides state.
/// What the score means and how it was calibrated stands in docs/screening-scores.md.
/// </summary>
internal static class EntityScore
{
    private const double Rounding = 0.0001;
    private const double Precision = 0.0005;

    /// <summary>Scores a pair with its reasons.</summary>
    public static EntityComparison Of(ComparableEntity left, ComparableEntity right) => Of(left, right, BestNames.Of(left, right));

    /// <summary>Scores a pair whose likest names are known, with its reasons.</summary>
    public static EntityComparison Of(ComparableEntity left, ComparableEntity right, BestNames best)
    {
        var parts = ImmutableArray.CreateBuilder<ScorePart>();
        return new(Score(left, right, best, parts), parts.ToImmutable());
    }

    /// <summary>The score alone, for scans over many pairs; allocates nothing.</summary>
    public static double Score(ComparableEntity left, ComparableEntity right, BestNames best) => Score(left, right, best, null);

    /// <summary>
    /// The lowest likeness of names, after the weight of weak aliases, with which an entry that shares no number with the one asked for can reach a
    /// score: what a search by names may leave out.
    /// </summary>
    /// <remarks>What the one asked for does not say cannot agree: without a birth date nothing is added for one.</remarks>
    /// <param name="asked">The one asked for.</param>
    /// <param name="least">The score, in (0, 1).</param>
    public static double NameNeeded(ComparableEntity asked, double least)
    {
        // Agreement beside the names counts by the likeness itself, so the lowest one is found by halving.
        var (low, high, needed) = (0.0, 1.0, ScoreCurve.EvidenceOf(Math.Max(Rounding, least - Rounding)));
        var beside = EvidenceWeights.MostBeside(asked);
        while (high - low > Precision)
        {
            var middle = (low + high) / 2;
            (low, high) = MostEvidence(middle, beside) >= needed ? (low, middle) : (middle, high);
        }

        return low;
    }

    private static double MostEvidence(double likeness, double beside) =>
        ScoreCurve.OfNames(likeness)
        + (NameEvidence.TrustIn(likeness) * beside)
        + (likeness >= NameEvidence.Like ? EvidenceWeights.MostByNames : 0);

    private static double Score(ComparableEntity left, ComparableEntity right, BestNames best, ImmutableArray<ScorePart>.Builder? parts)
    {
        var sheet = new ScoreSheet(parts);
        if (left.Link is { } l && right.Link is { } r)
        {
            LinkEvidence.Add(ref sheet, l, r);
        }
        else
        {
            AddParty(ref sheet, left, right, best);
        }

        if (!SchemaFamilies.CanBeOne(left.Family, right.Family) || AreOtherThings(left, right))
        {
            sheet.Add(
                "schema",
                EvidenceWeights.OtherFamily,
                (left, right),
                static p => $"{p.left.Entity.Schema} ≠ {p.right.Entity.Schema}"
            );
        }

        return Math.Round(sheet.Score, 4);
    }

    private static void AddParty(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right, BestNames best)
    {
        var isSameNumber = IdentifierEvidence.AddSame(ref sheet, left.Identifiers, right.Identifiers);
        NameEvidence.Add(ref sheet, left, right, best, isSameNumber);
        sheet.Trust = isSameNumber ? 1 : NameEvidence.TrustIn(best.Score);
        IdentifierEvidence.AddContacts(ref sheet, left.Identifiers, right.Identifiers);
        BirthEvidence.Add(ref sheet, left.BirthDates, right.BirthDates);
        FatherEvidence.Add(ref sheet, left.FatherNames, right.FatherNames);
        if (left.Gender is { } l && right.Gender is { } r && l != r && l is "male" or "female" && r is "male" or "female")
        {
            sheet.Add("gender", EvidenceWeights.OtherGender, (l, r), static g => $"{g.l} ≠ {g.r}");
        }

        FoundingEvidence.Add(
            ref sheet,
            left.Family == SchemaFamily.Vessel ? "buildDate" : "incorporationDate",
            left.Founded,
            right.Founded
        );
        PlaceEvidence.AddCountries(ref sheet, left, right, isSameNumber || best.Score >= NameEvidence.Like);
        if (left.Measures is { } measures && right.Measures is { } others)
        {
            VesselEvidence.Add(ref sheet, measures, others);
        }

        if (sheet.Trust > 0)
        {
            PlaceEvidence.AddBirthPlaces(ref sheet, left, right);
            PlaceEvidence.AddPositions(ref sheet, left, right);
            PlaceEvidence.AddAddresses(ref sheet, left, right);
        }

        IdentifierEvidence.AddDiffering(ref sheet, left, right, isSameNumber);
    }

    private static bool AreOtherThings(ComparableEntity left, ComparableEntity right) =>
        left.Family == right.Family
        && left.Family is SchemaFamily.Thing or SchemaFamily.Link
        && !Schemata.IsA(left.Entity.Schema, right.Entity.Schema)
        && !Schemata.IsA(right.Entity.Schema, left.Entity.Schema);
}
