using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Ties between entities (an office held, a share owned): one where they tie the same entities at the same time.</summary>
internal static class LinkEvidence
{
    /// <summary>Adds what ends and days say.</summary>
    public static void Add(ref ScoreSheet sheet, ComparableLink left, ComparableLink right)
    {
        sheet.Add("link", EvidenceWeights.LinkPrior, 0, static _ => "two ties of one kind");
        if (IsTurned(left, right))
        {
            foreach (var (property, ids) in left.Ends)
            {
                sheet.Add(property, EvidenceWeights.SameEnd, ids, static i => $"{i[0]}, told from the other end");
            }
        }
        else
        {
            foreach (var (property, ids) in left.Ends)
            {
                foreach (var (other, others) in right.Ends)
                {
                    if (other == property)
                    {
                        AddEnd(ref sheet, property, ids, others);
                    }
                }
            }
        }

        AddDays(ref sheet, "startDate", left.Starts, right.Starts, EvidenceWeights.SameStart);
        AddDays(ref sheet, "endDate", left.Stops, right.Stops, EvidenceWeights.SameStop);
    }

    private static void AddEnd(ref ScoreSheet sheet, string property, ImmutableArray<string> left, ImmutableArray<string> right)
    {
        foreach (var id in left)
        {
            if (right.Contains(id, StringComparer.Ordinal))
            {
                sheet.Add(property, EvidenceWeights.SameEnd, id, static i => i);
                return;
            }
        }

        // Ids of two sources say nothing of each other.
        var areComparable = left.Any(l => right.Any(r => AreOfOneSource(l, r)));
        sheet.Add(property, areComparable ? EvidenceWeights.OtherEnd : 0, (left, right), static p => $"{p.left[0]} ≠ {p.right[0]}");
    }

    // A family tie has no direction: one record says "child", the other "father".
    private static bool IsTurned(ComparableLink left, ComparableLink right) =>
        left.Ends.Length == 2
        && right.Ends.Length == 2
        && left.Ends[0].Property == right.Ends[0].Property
        && left.Ends[1].Property == right.Ends[1].Property
        && left.Ends[0].Property is "person" or "relative" or "associate" or "subject" or "object"
        && left.Ends[0].Ids.Any(i => right.Ends[1].Ids.Contains(i, StringComparer.Ordinal))
        && left.Ends[1].Ids.Any(i => right.Ends[0].Ids.Contains(i, StringComparer.Ordinal));

    // "Q163" and "Q988", "ru-inn-…" and "ru-inn-…": the same letters before the number.
    private static bool AreOfOneSource(string left, string right)
    {
        var l = Source(left);
        var r = Source(right);
        return l.Length > 0
            && l.SequenceEqual(r)
            && left.AsSpan(l.Length).IndexOfAnyExceptInRange('0', '9') < 0
            && right.AsSpan(r.Length).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static ReadOnlySpan<char> Source(string id) =>
        id.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digit ? id.AsSpan(0, digit) : [];

    private static void AddDays(ref ScoreSheet sheet, string name, PartialDate[] left, PartialDate[] right, double evidence)
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
                var found =
                    l.Precision == DatePrecision.Day && l.Earliest == r.Earliest && l.Latest == r.Latest ? evidence
                    : l.Earliest <= r.Latest && r.Earliest <= l.Latest ? evidence / 4
                    : EvidenceWeights.OtherTerm;
                if (found > best.Evidence)
                {
                    best = (found, l, r);
                }
            }
        }

        sheet.Add(name, best.Evidence, best, static b => $"{b.Left} {(b.Evidence < 0 ? '≠' : '~')} {b.Right}");
    }
}
