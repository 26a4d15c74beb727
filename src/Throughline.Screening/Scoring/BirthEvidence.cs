using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Dates of birth: how two persons' dates agree, with the slips that lists are full of.</summary>
internal static class BirthEvidence
{
    private const int ApproximateYears = 2;

    /// <summary>Adds what the dates say; nothing where a side has none.</summary>
    public static void Add(ref ScoreSheet sheet, PartialDate[] left, PartialDate[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return;
        }

        var best = (Evidence: double.NegativeInfinity, Left: left[0], Right: right[0], How: "");
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                var (evidence, how) = Compare(l, r);
                if (evidence > best.Evidence)
                {
                    best = (evidence, l, r, how);
                }
            }
        }

        // A side that gives several years does not know: what lies between them is possible.
        if (best.Evidence < EvidenceWeights.BirthSlip && (IsWithin(left, right) || IsWithin(right, left)))
        {
            best = (EvidenceWeights.BirthSlip, best.Left, best.Right, "within the years given");
        }

        sheet.Add(
            "birthDate",
            best.Evidence,
            best,
            static b => b.How.Length == 0 ? $"{b.Left} = {b.Right}" : $"{b.Left} {(b.Evidence < 0 ? '≠' : '~')} {b.Right}, {b.How}"
        );
    }

    private static (double Evidence, string How) Compare(PartialDate left, PartialDate right)
    {
        var (isLeftDay, isRightDay) = (IsDay(left), IsDay(right));
        if (isLeftDay && isRightDay)
        {
            return CompareDays(left, right);
        }

        var years = Math.Abs(left.Year - right.Year);
        var isApproximate = left.IsApproximate || right.IsApproximate;
        if (years == 0)
        {
            return isApproximate ? (EvidenceWeights.NearBirth, "approximate")
                : left.Precision >= DatePrecision.Month
                && right.Precision >= DatePrecision.Month
                && !IsPlaceholder(left)
                && !IsPlaceholder(right)
                    ? CompareMonths(left, right)
                : (EvidenceWeights.SameBirthYear, "year");
        }

        return isApproximate && years <= ApproximateYears ? (EvidenceWeights.NearBirth / 2, "approximate") : OtherYear(left, right, years);
    }

    private static (double, string) CompareMonths(PartialDate left, PartialDate right) =>
        left.Precision is DatePrecision.Half or DatePrecision.Quarter || right.Precision is DatePrecision.Half or DatePrecision.Quarter
            ? (EvidenceWeights.SameBirthYear, "year")
        : left.Part == right.Part ? (EvidenceWeights.SameBirthMonth, "month")
        : (EvidenceWeights.BirthSlip, "month differs");

    private static (double, string) CompareDays(PartialDate left, PartialDate right)
    {
        var (isDay, isMonth, years) = (left.Day == right.Day, left.Part == right.Part, Math.Abs(left.Year - right.Year));
        if (years == 0)
        {
            return isDay && isMonth ? (EvidenceWeights.SameBirthDay, "")
                : left.Day == right.Part && left.Part == right.Day ? (EvidenceWeights.SwappedBirthDay, "day and month swapped")
                : isDay ? (EvidenceWeights.BirthSlip, "month differs")
                : isMonth ? (EvidenceWeights.BirthSlip, "day differs")
                : (EvidenceWeights.OtherBirthDay, "only the year agrees");
        }

        return isDay && isMonth && IsOneDigit(left.Year, right.Year) ? (EvidenceWeights.BirthSlip, "one digit of the year differs")
            : years == 1 && !isDay && !isMonth ? (EvidenceWeights.NextYearOtherDay, "nothing agrees")
            : OtherYear(left, right, years);
    }

    private static (double, string) OtherYear(PartialDate left, PartialDate right, int years) =>
        years == 1 ? (EvidenceWeights.NextBirthYear, "year off by one")
        : AreSwapped(left.Year, right.Year) ? (EvidenceWeights.SwappedYearDigits, "two digits of the year swapped")
        : years <= 3 ? (EvidenceWeights.NearBirthYear, "year differs")
        : (EvidenceWeights.OtherBirthYear, "year differs");

    // Registers write the first of January where only the year is known.
    private static bool IsPlaceholder(PartialDate date) => date is { Precision: DatePrecision.Day, Part: 1, Day: 1 };

    private static bool IsDay(PartialDate date) => date.Precision == DatePrecision.Day && !IsPlaceholder(date) && !date.IsApproximate;

    private static bool IsOneDigit(int left, int right)
    {
        var differing = 0;
        for (; left > 0 || right > 0; left /= 10, right /= 10)
        {
            differing += left % 10 == right % 10 ? 0 : 1;
        }

        return differing == 1;
    }

    private static bool AreSwapped(int left, int right) =>
        left / 100 == right / 100 && left % 10 == right / 10 % 10 && left / 10 % 10 == right % 10;

    private static bool IsWithin(PartialDate[] dates, PartialDate[] several)
    {
        if (several.Length < 2)
        {
            return false;
        }

        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var date in several)
        {
            least = Math.Min(least, date.Year);
            most = Math.Max(most, date.Year);
        }

        foreach (var date in dates)
        {
            if (date.Year > least && date.Year < most)
            {
                return true;
            }
        }

        return false;
    }
}
