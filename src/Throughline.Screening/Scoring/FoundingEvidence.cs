using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Dates of incorporation, and the year in which a vessel was built.</summary>
internal static class FoundingEvidence
{
    /// <summary>Adds what the dates say; nothing where a side has none.</summary>
    public static void Add(ref ScoreSheet sheet, string name, PartialDate[] left, PartialDate[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return;
        }

        var best = (Evidence: double.NegativeInfinity, Left: left[0], Right: right[0]);
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                if (Compare(l, r) is var evidence && evidence > best.Evidence)
                {
                    best = (evidence, l, r);
                }
            }
        }

        sheet.Add(name, best.Evidence, best, static b => $"{b.Left} {(b.Evidence < 0 ? '≠' : '~')} {b.Right}");
    }

    private static double Compare(PartialDate left, PartialDate right)
    {
        if (left.Precision == DatePrecision.Day && right.Precision == DatePrecision.Day)
        {
            return left.Earliest == right.Earliest ? EvidenceWeights.SameFounding
                : left.Year == right.Year ? EvidenceWeights.OtherFoundingDay
                : EvidenceWeights.OtherFounding;
        }

        return left.Year == right.Year ? EvidenceWeights.NearFounding
            : Math.Abs(left.Year - right.Year) == 1 ? EvidenceWeights.OtherFoundingDay
            : EvidenceWeights.OtherFounding;
    }
}
