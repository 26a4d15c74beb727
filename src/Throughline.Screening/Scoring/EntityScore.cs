using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The score of two entities: identifiers decide first, then the best pair of names, corrected by what else is known.</summary>
internal static class EntityScore
{
    private const double OtherKind = 0.3;
    private const double DifferentIdentifier = 0.5;
    private const double SameIdentifier = 0.88;
    private const double NameAlone = 0.94;
    private const double Rounding = 0.0001;

    /// <summary>Scores a pair with its reasons.</summary>
    public static EntityComparison Of(ComparableEntity left, ComparableEntity right) => Of(left, right, BestNames.Of(left, right));

    /// <summary>Scores a pair whose likest names are known.</summary>
    public static EntityComparison Of(ComparableEntity left, ComparableEntity right, BestNames best)
    {
        var nameScore = best.Score;
        var parts = ImmutableArray.CreateBuilder<ScorePart>();
        var identifiers = IdentifierEvidence.Of(left.Identifiers, right.Identifiers);
        if (identifiers.Same.Length > 0)
        {
            foreach (var (kind, value) in identifiers.Same)
            {
                parts.Add(new(IdentifierEvidence.PartName(kind), SameIdentifier / identifiers.Same.Length, $"{value} on both sides"));
            }

            AddNames(best, 0.12, parts);
            return Result(SameIdentifier + (0.12 * nameScore), parts);
        }

        AddNames(best, NameAlone, parts);
        var score = NameAlone * nameScore;
        foreach (var part in Corrections(left, right, identifiers, nameScore))
        {
            parts.Add(part);
            score += part.Weight;
        }

        if (!CanBeOneKind(left.Entity.Schema, right.Entity.Schema))
        {
            score = Limit(score, OtherKind, "schema", $"{left.Entity.Schema} ≠ {right.Entity.Schema}", parts);
        }

        foreach (var (kind, l, r) in identifiers.Different)
        {
            score = Limit(score, DifferentIdentifier * nameScore, IdentifierEvidence.PartName(kind), $"{l} ≠ {r}", parts);
        }

        return Result(score, parts);
    }

    /// <summary>The lowest score of names with which an entity can reach a score that has no identifier of the one asked for.</summary>
    /// <remarks>What the one asked for does not say cannot agree: without a birth date nothing is added for one.</remarks>
    public static double NameNeeded(ComparableEntity asked, double least)
    {
        var added =
            (asked.BirthDates.Length > 0 ? 0.08 : 0) + (asked.Countries.Length > 0 ? 0.03 : 0) + (asked.Addresses.Length > 0 ? 0.08 : 0);
        return Math.Max(0, (least - added - Rounding) / NameAlone);
    }

    /// <summary>Readable reasons for a name score, scaled to the weight that names have.</summary>
    private static void AddNames(BestNames best, double weight, ImmutableArray<ScorePart>.Builder parts)
    {
        if (best is not { Left: { } left, Right: { } right })
        {
            return;
        }

        var comparison = Names.Compare(left, right);
        foreach (var part in comparison.Parts)
        {
            parts.Add(part with { Weight = Math.Round(part.Weight * weight, 3) });
        }
    }

    private static IEnumerable<ScorePart> Corrections(
        ComparableEntity left,
        ComparableEntity right,
        IdentifierEvidence identifiers,
        double nameScore
    )
    {
        foreach (var (kind, value) in identifiers.Weak)
        {
            yield return new(IdentifierEvidence.PartName(kind), 0.08, $"{value} on both sides");
        }

        if (BirthDates(left, right) is { } birth)
        {
            yield return birth;
        }

        if (left.Gender is { } l && right.Gender is { } r && l != r && l is "male" or "female" && r is "male" or "female")
        {
            yield return new("gender", -0.2, $"{l} ≠ {r}");
        }

        if (left.Countries.Length > 0 && right.Countries.Length > 0)
        {
            var shared = left.Countries.Intersect(right.Countries, StringComparer.Ordinal).ToList();
            var against = left.Kind == NameKind.Person || right.Kind == NameKind.Person ? -0.06 : -0.12;
            yield return shared.Count > 0
                ? new("country", 0.03, string.Join(", ", shared))
                : new("country", against, $"{string.Join(", ", left.Countries)} ≠ {string.Join(", ", right.Countries)}");
        }

        // An address alone proves nothing: thousands of firms share one.
        if (nameScore >= 0.4 && AddressLikeness.Best(left.Addresses, right.Addresses) is { Score: >= 0.6 } address)
        {
            yield return new("address", Math.Round(0.08 * address.Score, 3), address.Detail);
        }
    }

    private static ScorePart? BirthDates(ComparableEntity left, ComparableEntity right)
    {
        if (left.BirthDates.Length == 0 || right.BirthDates.Length == 0)
        {
            return null;
        }

        var pairs = left.BirthDates.SelectMany(l => right.BirthDates.Select(r => (Left: l, Right: r))).ToList();
        foreach (var (l, r) in pairs)
        {
            if (l.Earliest <= r.Latest && r.Earliest <= l.Latest)
            {
                var areDays = l.Precision == DatePrecision.Day && r.Precision == DatePrecision.Day;
                return new("birthDate", areDays ? 0.08 : 0.03, $"{l} ~ {r}");
            }
        }

        var nearest = pairs.MinBy(p => Math.Abs(p.Left.Year - p.Right.Year));
        var isSlip = pairs.Exists(p => p.Left.Year == p.Right.Year) || Math.Abs(nearest.Left.Year - nearest.Right.Year) <= 1;
        return new("birthDate", isSlip ? -0.12 : -0.4, $"{nearest.Left} ≠ {nearest.Right}");
    }

    // A legal entity of unknown kind can be a person or a firm; a vessel is neither.
    private static bool CanBeOneKind(string left, string right)
    {
        var (l, r) = (Family(left), Family(right));
        return l == r || l == "any" || r == "any" || (l == "legal" && r is "person" or "firm") || (r == "legal" && l is "person" or "firm");
    }

    private static string Family(string schema) =>
        schema switch
        {
            "Person" => "person",
            "Company" or "Organization" or "PublicBody" => "firm",
            "LegalEntity" => "legal",
            "Thing" => "any",
            _ => schema,
        };

    private static double Limit(double score, double most, string name, string detail, ImmutableArray<ScorePart>.Builder parts)
    {
        parts.Add(new(name, Math.Round(Math.Min(0, most - score), 3), detail));
        return Math.Min(score, most);
    }

    private static EntityComparison Result(double score, ImmutableArray<ScorePart>.Builder parts) =>
        new(Math.Round(Math.Clamp(score, 0, 1), 4), parts.ToImmutable());
}
