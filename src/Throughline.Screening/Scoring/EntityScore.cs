using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>
/// The score of two entities: the odds that they are one, from numbers, names, dates, places and what else both sides state.
/// What the score means and how it was calibrated stands in docs/screening-scores.md.
/// </summary>
internal static class EntityScore
{
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
    /// The likeness under which names bring no pair to a score unless a number agrees: what a search by names may leave out.
    /// </summary>
    /// <param name="score">In (0, 1).</param>
    public static double LeastLikeness(double score)
    {
        // Agreement beside the names counts by the likeness itself, so the least one is found by halving.
        var (low, high, needed) = (0.0, 1.0, ScoreCurve.EvidenceOf(score));
        while (high - low > 0.0005)
        {
            var middle = (low + high) / 2;
            (low, high) = MostEvidence(middle) >= needed ? (low, middle) : (middle, high);
        }

        return low;
    }

    private static double MostEvidence(double likeness) =>
        ScoreCurve.OfNames(likeness)
        + (likeness >= NameEvidence.Like ? EvidenceWeights.NameLength + (2 * EvidenceWeights.FurtherName) : 0)
        + (NameEvidence.TrustIn(likeness) * EvidenceWeights.MostBesideNames);

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
