using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Numbers that registers give: those that agree, and schemes that give a party one number, with different numbers.</summary>
internal static class IdentifierEvidence
{
    private const int MostContacts = 3;

    /// <summary>Adds numbers that name one party. Those under different labels agree too: lists put INN and OGRN under "registration number".</summary>
    /// <returns>True where there was one.</returns>
    public static bool AddSame(
        ref ScoreSheet sheet,
        (IdentifierKind Kind, string Value)[] left,
        (IdentifierKind Kind, string Value)[] right
    )
    {
        var isSame = false;
        foreach (var (kind, value) in left)
        {
            if (!IdentifierProperties.IsShared(kind) && Has(right, value))
            {
                var evidence =
                    isSame ? EvidenceWeights.FurtherNumber
                    : !IdentifierProperties.HasCheck(kind) ? EvidenceWeights.SameNumber
                    : IdentifierChecks.IsWellFormed(kind, value) ? EvidenceWeights.SameCheckedNumber
                    : EvidenceWeights.SameFaultyNumber;
                sheet.Add(IdentifierProperties.PartName(kind), evidence, value, static v => $"{v} on both sides");
                isSame = true;
            }
        }

        return isSame;
    }

    /// <summary>Adds contacts in common.</summary>
    public static void AddContacts(
        ref ScoreSheet sheet,
        (IdentifierKind Kind, string Value)[] left,
        (IdentifierKind Kind, string Value)[] right
    )
    {
        var contacts = 0;
        foreach (var (kind, value) in left)
        {
            if (contacts < MostContacts && IdentifierProperties.IsShared(kind) && Array.IndexOf(right, (kind, value)) >= 0)
            {
                sheet.Add(
                    IdentifierProperties.PartName(kind),
                    EvidenceWeights.SameContact / ++contacts,
                    value,
                    static v => $"{v} on both sides"
                );
            }
        }
    }

    /// <summary>
    /// Adds numbers that differ. To be called last: whatever else agrees, two valid numbers of a scheme that gives a party one leave the
    /// score under <see cref="EvidenceWeights.MostWithOtherNumber"/>, high enough for an equal name to be seen and never a match.
    /// </summary>
    public static void AddDiffering(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right, bool isSame)
    {
        for (var i = 0; i < left.Identifiers.Length && right.Identifiers.Length > 0; i++)
        {
            var kind = left.Identifiers[i].Kind;
            if (!IsFirstOfKind(left.Identifiers, i) || Nearest(kind, left.Identifiers, right.Identifiers) is not { } numbers)
            {
                continue;
            }

            if (IdentifierProperties.IsSingle(kind))
            {
                AddSingle(ref sheet, kind, numbers.Left, numbers.Right, isSame);
            }
            else if (!isSame && kind is IdentifierKind.Registration or IdentifierKind.Tax or IdentifierKind.Passport)
            {
                var isPerson = left.Family == SchemaFamily.Person || right.Family == SchemaFamily.Person;
                AddOther(ref sheet, kind, numbers.Left, numbers.Right, isPerson);
            }
        }
    }

    private static void AddSingle(ref ScoreSheet sheet, IdentifierKind kind, string left, string right, bool isSame)
    {
        var areValid = IdentifierChecks.IsWellFormed(kind, left) && IdentifierChecks.IsWellFormed(kind, right);
        var isSlip = NumberSlip.IsOne(left, right);
        var evidence =
            !areValid && isSlip ? EvidenceWeights.OneDigitDiffers
            : !areValid ? EvidenceWeights.OtherFaultyNumber
            : isSame ? EvidenceWeights.OtherCheckedNumber
            : Math.Min(EvidenceWeights.OtherCheckedNumber, EvidenceWeights.MostWithOtherNumber - sheet.Evidence);
        sheet.Add(
            IdentifierProperties.PartName(kind),
            evidence,
            (left, right, areValid, isSlip),
            static d => $"{d.left} ≠ {d.right}{(d.isSlip ? ", one digit differs" : "")}{(d.areValid ? "" : ", check digit fails")}"
        );
    }

    // Registers of other schemes: a number that differs may be of another register.
    private static void AddOther(ref ScoreSheet sheet, IdentifierKind kind, string left, string right, bool isPerson)
    {
        var isSlip = NumberSlip.IsOne(left, right);
        var evidence =
            isSlip ? EvidenceWeights.NumberSlip
            : isPerson || kind == IdentifierKind.Passport ? EvidenceWeights.OtherPapers
            : EvidenceWeights.OtherRegistration;
        sheet.Add(
            IdentifierProperties.PartName(kind),
            evidence,
            (left, right, isSlip),
            static d => d.isSlip ? $"{d.left} ~ {d.right}, one digit differs" : $"{d.left} ≠ {d.right}"
        );
    }

    // The likest pair of numbers of a scheme; null where a side has none or one agrees.
    private static (string Left, string Right)? Nearest(
        IdentifierKind kind,
        (IdentifierKind Kind, string Value)[] left,
        (IdentifierKind Kind, string Value)[] right
    )
    {
        (string Left, string Right)? found = null;
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                if (l.Kind != kind || r.Kind != kind)
                {
                    continue;
                }

                if (l.Value == r.Value)
                {
                    return null;
                }

                if (found is null || NumberSlip.IsOne(l.Value, r.Value))
                {
                    found = (l.Value, r.Value);
                }
            }
        }

        return found;
    }

    private static bool Has((IdentifierKind Kind, string Value)[] identifiers, string value)
    {
        foreach (var (kind, other) in identifiers)
        {
            if (string.Equals(other, value, StringComparison.Ordinal) && !IdentifierProperties.IsShared(kind))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFirstOfKind((IdentifierKind Kind, string Value)[] identifiers, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (identifiers[i].Kind == identifiers[at].Kind)
            {
                return false;
            }
        }

        return true;
    }
}
