using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Numbers that registers give: those that agree, and schemes that give a party one number, with different numbers.</summary>
internal static class IdentifierEvidence
{
    private const int MostContacts = 3;

    /// <summary>Adds numbers that name one party. Those under different labels agree too: lists put INN and OGRN under "registration number".</summary>
    /// <returns>True where there was one.</returns>
    public static bool AddSame(ref ScoreSheet sheet, (IdentifierKind Kind, string Value)[] left, (IdentifierKind Kind, string Value)[] right)
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

    /// <summary>Adds contacts in common and numbers that differ.</summary>
    public static void AddRest(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right, bool isSame)
    {
        if (left.Identifiers.Length == 0 || right.Identifiers.Length == 0)
        {
            return;
        }

        var contacts = 0;
        foreach (var (kind, value) in left.Identifiers)
        {
            if (contacts < MostContacts && IdentifierProperties.IsShared(kind) && Array.IndexOf(right.Identifiers, (kind, value)) >= 0)
            {
                sheet.Add(IdentifierProperties.PartName(kind), EvidenceWeights.SameContact / ++contacts, value, static v => $"{v} on both sides");
            }
        }

        for (var i = 0; i < left.Identifiers.Length; i++)
        {
            if (IsFirstOfKind(left.Identifiers, i))
            {
                AddDiffering(ref sheet, left.Identifiers[i].Kind, left, right, isSame);
            }
        }
    }

    private static void AddDiffering(ref ScoreSheet sheet, IdentifierKind kind, ComparableEntity left, ComparableEntity right, bool isSame)
    {
        if (IdentifierProperties.IsSingle(kind))
        {
            if (Nearest(kind, left.Identifiers, right.Identifiers) is { } nearest)
            {
                var (l, r) = nearest;
                var areValid = IdentifierChecks.IsWellFormed(kind, l) && IdentifierChecks.IsWellFormed(kind, r);
                var isSlip = NumberSlip.IsOne(l, r);
                var evidence =
                    areValid ? EvidenceWeights.OtherCheckedNumber
                    : isSlip ? EvidenceWeights.OneDigitDiffers
                    : EvidenceWeights.OtherFaultyNumber;
                sheet.Add(
                    IdentifierProperties.PartName(kind),
                    isSame ? evidence / 2 : evidence,
                    (l, r, areValid, isSlip),
                    static d => $"{d.l} ≠ {d.r}{(d.isSlip ? ", one digit differs" : "")}{(d.areValid ? "" : ", check digit fails")}"
                );
            }

            return;
        }

        // Registers of other schemes: numbers that differ say something only where one register can be meant.
        if (isSame || kind is not (IdentifierKind.Registration or IdentifierKind.Tax or IdentifierKind.Passport))
        {
            return;
        }

        if (Nearest(kind, left.Identifiers, right.Identifiers) is { } numbers)
        {
            var isPerson = left.Family == SchemaFamily.Person || right.Family == SchemaFamily.Person;
            var isSlip = NumberSlip.IsOne(numbers.Left, numbers.Right);
            var evidence = isSlip ? 0 : isPerson || kind == IdentifierKind.Passport ? EvidenceWeights.OtherPapers : EvidenceWeights.OtherRegistration;
            sheet.Add(
                IdentifierProperties.PartName(kind),
                isSlip ? EvidenceWeights.SameContact / 2 : evidence,
                (numbers.Left, numbers.Right, isSlip),
                static d => d.isSlip ? $"{d.Left} ~ {d.Right}, one digit differs" : $"{d.Left} ≠ {d.Right}"
            );
        }
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
