using System.Collections.Immutable;
using System.Globalization;
using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>How likely two clusters are one party, as a sum of named parts.</summary>
/// <param name="Score">The sum, clamped to [0, 1].</param>
/// <param name="Parts">The reasons.</param>
/// <param name="NamesCanMeet">False where no two names are like each other: then no identifier joins the two.</param>
internal sealed record PairScore(double Score, ImmutableArray<ScorePart> Parts, bool NamesCanMeet)
{
    /// <summary>Score from which two clusters are joined.</summary>
    public const double Threshold = 0.7;

    /// <summary>Score from which a pair that stays apart is shown as a look-alike.</summary>
    public const double LookAlike = 0.45;

    private const double AcrossScripts = 0.6;

    private static readonly IdentifierKind[] s_strong =
    [
        IdentifierKind.Inn,
        IdentifierKind.Ogrn,
        IdentifierKind.Uscc,
        IdentifierKind.Lei,
        IdentifierKind.Imo,
        IdentifierKind.Passport,
        IdentifierKind.Registration,
        IdentifierKind.Tax,
    ];

    private static readonly IdentifierKind[] s_weak =
    [
        IdentifierKind.Email,
        IdentifierKind.Phone,
        IdentifierKind.Website,
        IdentifierKind.Account,
        IdentifierKind.Iban,
        IdentifierKind.Messenger,
    ];

    /// <summary>True for identifiers that make two records worth comparing.</summary>
    public static bool Links(Identifier identifier) => s_strong.Contains(identifier.Kind) || s_weak.Contains(identifier.Kind);

    /// <summary>True where the two share a contact or an account: worth showing however unlike the names are, and never a reason to join by itself.</summary>
    public static bool ShareContact(Cluster left, Cluster right) =>
        left.Identifiers.Any(i => s_weak.Contains(i.Kind) && right.Identifiers.Contains(i));

    /// <summary>False where the names are unlike and no fact is shared: most pairs of a block end here, before any reason is written down.</summary>
    public static bool CanMatter(Cluster left, Cluster right, NameMemory memory)
    {
        if (
            left.Identifiers.Overlaps(right.Identifiers)
            || left.BirthDates.Overlaps(right.BirthDates)
            || left.Addresses.Overlaps(right.Addresses)
            || left.Aliases.Overlaps(right.Ids)
            || right.Aliases.Overlaps(left.Ids)
        )
        {
            return true;
        }

        foreach (var a in left.Forms.Values)
        {
            foreach (var b in right.Forms.Values)
            {
                if (
                    a.Key == b.Key
                    || a.Words == b.Words
                    || a.IsShortOf(b)
                    || b.IsShortOf(a)
                    || memory.Compare(a, b, left.Family) >= 0.6
                    || Acronyms.StandsFor(a, b)
                    || Acronyms.StandsFor(b, a)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Scores two clusters of one family.</summary>
    public static PairScore Of(Cluster left, Cluster right, NameMemory memory)
    {
        var parts = ImmutableArray.CreateBuilder<ScorePart>();
        var (name, similarity) = NamePart(left, right, memory);
        parts.Add(name);
        var shared = left
            .Identifiers.Where(i => s_strong.Contains(i.Kind) && right.Identifiers.Contains(i))
            .OrderBy(i => i.ToString(), StringComparer.Ordinal)
            .ToList();
        if (shared.Count > 0)
        {
            // Between scripts a name can only be roughly like; a number with check digits then says what the name cannot.
            var weight =
                IsAcrossScripts(left, right) || left.Forms.Values.Any(IsHan) != right.Forms.Values.Any(IsHan) ? AcrossScripts : 0.4;
            parts.Add(new(shared[0].Kind.ToString().ToLowerInvariant(), weight, shared[0].Value));
        }

        var weak = left
            .Identifiers.Where(i => s_weak.Contains(i.Kind) && right.Identifiers.Contains(i))
            .OrderBy(i => i.ToString(), StringComparer.Ordinal)
            .ToList();
        if (weak.Count > 0)
        {
            parts.Add(new(weak[0].Kind.ToString().ToLowerInvariant(), 0.15, weak[0].Value));
        }

        AddPassportConflict(left, right, shared.Count > 0, parts);
        AddBirthDate(left, right, parts);
        AddCountry(left, right, parts);
        AddLegalForm(left, right, parts);
        var addresses = left.Addresses.Where(right.Addresses.Contains).OrderBy(a => a, StringComparer.Ordinal).ToList();
        if (addresses.Count > 0)
        {
            parts.Add(new("address", 0.15, addresses[0]));
        }

        var context = left.Context.Count(right.Context.Contains);
        if (context > 0)
        {
            parts.Add(new("context", Math.Min(0.15, 0.05 * context), $"{context} shared parties or things"));
        }

        if (left.Aliases.Overlaps(right.Ids) || right.Aliases.Overlaps(left.Ids))
        {
            parts.Add(new("alias", 0.7, "a claim calls one another name of the other"));
            similarity = 1;
        }

        var isHanAgainstOther = left.Forms.Values.Any(IsHan) != right.Forms.Values.Any(IsHan);
        return new(Math.Clamp(parts.Sum(p => p.Weight), 0, 1), parts.ToImmutable(), similarity >= (isHanAgainstOther ? 0.3 : 0.5));
    }

    private static (ScorePart Part, double Similarity) NamePart(Cluster left, Cluster right, NameMemory memory)
    {
        var (best, bestWeight, bestSimilarity) = (new ScorePart("name", 0, "unlike"), -1.0, 0.0);
        foreach (var a in left.Forms.Values.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            foreach (var b in right.Forms.Values.OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                var (weight, similarity, how) = NameWeight(a, b, left.Family, memory);
                if (weight > bestWeight)
                {
                    (best, bestWeight, bestSimilarity) = (new("name", weight, $"{a.Name} ~ {b.Name}, {how}"), weight, similarity);
                }
            }
        }

        return (best, bestSimilarity);
    }

    private static (double Weight, double Similarity, string How) NameWeight(
        NameForm a,
        NameForm b,
        MentionFamily family,
        NameMemory memory
    )
    {
        if (a.Key == b.Key || (family == MentionFamily.Person && a.Words == b.Words))
        {
            return (FullNameWeight(a, family), 1, "same name");
        }

        if (a.IsShortOf(b) || b.IsShortOf(a))
        {
            return (0.4, 0.8, "short name");
        }

        if (Acronyms.StandsFor(a, b) || Acronyms.StandsFor(b, a))
        {
            return (0.72, 0.9, "initials of the full name");
        }

        var compared = memory.Compare(a, b, family);
        var detail = string.Create(CultureInfo.InvariantCulture, $"likeness {compared:0.00}");

        if (family == MentionFamily.Person && IsLatin(a) == IsLatin(b) && IsHan(a) == IsHan(b))
        {
            // In one script another letter is another person ("Shaoting", "Shaotang") until an identifier or a birth date says otherwise.
            return (0.4 * compared, compared, detail + ", spelled otherwise in one script");
        }

        // The comparison's own scale: from 0.7 two names can be one. A name alone joins from about 0.92; the rest needs support.
        var least = Math.Min(FullNameWeight(a, family), FullNameWeight(b, family));
        var weight = compared < 0.7 ? 0.4 * compared : least * (0.6 + ((compared - 0.7) / 0.3 * 0.4));
        return (weight, compared, detail);
    }

    private static double FullNameWeight(NameForm form, MentionFamily family) =>
        family switch
        {
            // A two-syllable romanised name is borne by many ("Li Wei"); a patronymic or a third name tells people apart.
            MentionFamily.Person => form.PersonWords switch
            {
                >= 3 => 0.85,
                2 when !form.IsWidelyBorne => 0.74,
                2 => 0.62,
                _ when form.IsInitialled => 0.66,
                _ => 0.35,
            },
            MentionFamily.Organization => form.Telling switch
            {
                >= 2 => 0.8,
                1 when form.IsFullName => 0.72,
                1 => 0.55,
                _ => 0.35,
            },
            // Things meet under a designation or number that names one thing wherever it stands.
            _ => 0.8,
        };

    private static void AddPassportConflict(Cluster left, Cluster right, bool sharesStrong, ImmutableArray<ScorePart>.Builder parts)
    {
        var mine = left
            .Identifiers.Where(i => i.Kind == IdentifierKind.Passport)
            .Select(i => i.Value)
            .Order(StringComparer.Ordinal)
            .ToList();
        var theirs = right
            .Identifiers.Where(i => i.Kind == IdentifierKind.Passport)
            .Select(i => i.Value)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (!sharesStrong && mine.Count > 0 && theirs.Count > 0)
        {
            // People renew passports: against, but no proof.
            parts.Add(new("passport", -0.3, $"{mine[0]} against {theirs[0]}"));
        }
    }

    private static void AddBirthDate(Cluster left, Cluster right, ImmutableArray<ScorePart>.Builder parts)
    {
        var same = left.BirthDates.Where(right.BirthDates.Contains).OrderBy(d => d, StringComparer.Ordinal).ToList();
        if (same.Count > 0)
        {
            parts.Add(new("birthDate", same[0].Length >= 10 ? 0.3 : 0.1, same[0]));
        }
    }

    private static void AddCountry(Cluster left, Cluster right, ImmutableArray<ScorePart>.Builder parts)
    {
        if (left.Countries.Count == 0 || right.Countries.Count == 0)
        {
            return;
        }

        var mine = string.Join(' ', left.Countries.Order(StringComparer.Ordinal));
        var theirs = string.Join(' ', right.Countries.Order(StringComparer.Ordinal));
        parts.Add(
            left.Countries.Overlaps(right.Countries) ? new("country", 0.05, mine) : new("country", -0.25, $"{mine} against {theirs}")
        );
    }

    private static void AddLegalForm(Cluster left, Cluster right, ImmutableArray<ScorePart>.Builder parts)
    {
        // Translations use "limited" for many forms, so that only two forms of one law tell firms apart.
        var mine = Forms(left);
        var theirs = Forms(right);
        if (mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs))
        {
            parts.Add(new("legalForm", -0.3, $"{mine.Min} against {theirs.Min}"));
        }
    }

    private static SortedSet<string> Forms(Cluster cluster) =>
        new(
            cluster.Forms.Values.Select(f => f.LegalForm).OfType<string>().Where(f => f.StartsWith("ru-", StringComparison.Ordinal)),
            StringComparer.Ordinal
        );

    /// <summary>True where one of the two is written in Latin letters only and the other is not.</summary>
    public static bool IsAcrossScripts(Cluster left, Cluster right) =>
        left.Forms.Values.All(IsLatin) && !right.Forms.Values.Any(IsLatin)
        || right.Forms.Values.All(IsLatin) && !left.Forms.Values.Any(IsLatin);

    private static bool IsLatin(NameForm form) => !form.Name.Any(c => char.IsLetter(c) && c > '\u024f');

    private static bool IsHan(NameForm form) => form.Name.Any(c => c is >= '\u4e00' and <= '\u9fff');
}
