using Throughline.Text;

namespace Throughline.Screening;

/// <summary>What the names say: the likest pair, how telling it is, and whether the other names agree.</summary>
internal static class NameEvidence
{
    /// <summary>Likeness from which names can be one.</summary>
    public const double Like = 0.7;

    // Brothers and branches share the other half of a name, an address and a country: beside such names little else is believed.
    private const double Unlike = 0.55;
    private const double Trusted = 0.8;
    private const double UsualLetters = 13;
    private const int MostFurther = 2;
    private const int MostMain = 3;
    private const int MostOthers = 12;

    /// <summary>How far agreement beside names of a likeness counts, 0 to 1.</summary>
    public static double TrustIn(double likeness) => Math.Clamp((likeness - Unlike) / (Trusted - Unlike), 0, 1);

    /// <summary>Adds the likest pair and what the other names say of it.</summary>
    public static void Add(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right, BestNames best, bool isSameNumber)
    {
        if (left.NameTexts.Length == 0 || right.NameTexts.Length == 0)
        {
            sheet.Add("name", isSameNumber ? 0 : EvidenceWeights.NoNames, 0, static _ => "no name on one side");
            return;
        }

        var odds = ScoreCurve.OfNames(best.Score);
        if (isSameNumber && odds < 0)
        {
            sheet.Add(
                "name",
                Math.Max(odds, EvidenceWeights.OtherNameSameNumber),
                (left, right),
                static p => $"{p.left.NameTexts[0].Name} ≠ {p.right.NameTexts[0].Name}"
            );
            return;
        }

        if (best is not { Left: { } l, Right: { } r })
        {
            sheet.Add("name", odds, 0, static _ => "nothing alike");
            return;
        }

        sheet.Add(odds, l, r);
        if (best.Score >= Like)
        {
            AddTelling(ref sheet, l, r, best.Score);
            if (left.Kind == NameKind.Thing && right.Kind == NameKind.Thing)
            {
                AddSisterNumbers(ref sheet, l, r);
            }

            AddOthers(ref sheet, left, right, l, r);
        }
    }

    /// <summary>How much more two equal names of this length say than usual ones: long names coincide more rarely than short ones. The sides can be exchanged.</summary>
    public static double Telling(PreparedName left, PreparedName right)
    {
        var letters = Math.Min(Letters(left), Letters(right));
        var evidence = EvidenceWeights.NameLength * Math.Clamp(Math.Log2(Math.Max(1, letters) / UsualLetters) / 2, -1, 1);
        return evidence + (Math.Min(left.Tokens.Length, right.Tokens.Length) <= 1 ? EvidenceWeights.OneWord : 0);
    }

    private static void AddTelling(ref ScoreSheet sheet, PreparedName left, PreparedName right, double likeness)
    {
        var words = Math.Min(left.Tokens.Length, right.Tokens.Length);
        var evidence = Telling(left, right) * (likeness - Like) / (1 - Like);
        sheet.Add(
            "nameLength",
            evidence,
            (evidence, words),
            static n =>
                n.words <= 1 ? "one word"
                : n.evidence < 0 ? "a short name"
                : "a long name"
        );
    }

    // Sister ships and types of one maker share all of their names but the number.
    private static void AddSisterNumbers(ref ScoreSheet sheet, PreparedName left, PreparedName right)
    {
        if (NumberOrNull(left) is { } l && NumberOrNull(right) is { } r && !AreOneNumber(l, r))
        {
            sheet.Add("number", EvidenceWeights.OtherSisterNumber, (l, r), static n => $"{n.l} ≠ {n.r}");
        }
    }

    // "RA-76501" and "RA76501": the letters of a register stand with the number or apart from it.
    private static bool AreOneNumber(string left, string right)
    {
        var (longer, shorter) = left.Length < right.Length ? (right, left) : (left, right);
        return longer.EndsWith(shorter, StringComparison.Ordinal)
            && !longer.AsSpan(0, longer.Length - shorter.Length).ContainsAnyInRange('0', '9');
    }

    private static string? NumberOrNull(PreparedName name)
    {
        foreach (var token in name.Tokens)
        {
            if (token.Role == NameTokenRole.Number)
            {
                return token.Skeleton;
            }
        }

        return null;
    }

    private static double Letters(PreparedName name)
    {
        var letters = 0.0;
        foreach (var token in name.Tokens)
        {
            letters += token.Skeleton.Length * token.Weight;
        }

        return letters;
    }

    private static void AddOthers(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right, PreparedName l, PreparedName r)
    {
        if (left.NameTexts.Length == 1 && right.NameTexts.Length == 1)
        {
            return;
        }

        AddFurther(ref sheet, left, right, l);
        var agreement = Math.Max(MainAgreement(left, right, l, r), MainAgreement(right, left, r, l));
        if (agreement < Like)
        {
            sheet.Add(
                "mainNames",
                EvidenceWeights.OtherMainNames * (1 - (agreement / Like)),
                (left, right),
                static p => $"{p.left.NameTexts[0].Name} ≠ {p.right.NameTexts[0].Name}"
            );
        }
    }

    // Equal letters only: comparing all names of two entries again would cost more than everything else.
    private static void AddFurther(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right, PreparedName found)
    {
        var further = 0;
        foreach (var (name, _) in left.NameTexts)
        {
            if (further < MostFurther && !IsWritten(found.Original, name) && Has(right, name))
            {
                sheet.Add("furtherName", EvidenceWeights.FurtherName, name, static n => $"{n} on both sides too");
                further++;
            }
        }
    }

    // How like the main names of a side are to any name of the other.
    private static double MainAgreement(ComparableEntity side, ComparableEntity other, PreparedName found, PreparedName foundOther)
    {
        if (IsMain(side, found))
        {
            return 1;
        }

        var best = 0.0;
        for (var i = 0; i < Math.Min(MostMain, Math.Min(side.PrimaryNames, side.Names.Length)); i++)
        {
            for (var j = 0; j < Math.Min(MostOthers, other.Names.Length) && best < Like; j++)
            {
                best = Math.Max(best, Names.Score(side.Names[i].Name, other.Names[j].Name));
            }
        }

        return side.PrimaryNames == 0 ? 1 : best;
    }

    private static bool IsMain(ComparableEntity entity, PreparedName name)
    {
        for (var i = 0; i < entity.PrimaryNames; i++)
        {
            if (IsWritten(entity.NameTexts[i].Name, name.Original))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ComparableEntity entity, string name)
    {
        foreach (var (other, _) in entity.NameTexts)
        {
            if (IsWritten(name, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWritten(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
