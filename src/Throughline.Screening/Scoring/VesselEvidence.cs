namespace Throughline.Screening;

/// <summary>Flags and tonnages of vessels.</summary>
internal static class VesselEvidence
{
    private const double Equal = 0.02;
    private const double Unlike = 0.1;

    /// <summary>Adds what the measures say.</summary>
    public static void Add(ref ScoreSheet sheet, VesselMeasures left, VesselMeasures right)
    {
        foreach (var flag in left.Flags)
        {
            if (Array.IndexOf(right.Flags, flag) >= 0)
            {
                sheet.Add("flag", EvidenceWeights.SameCountry, flag, static f => f);
                break;
            }
        }

        AddTonnage(ref sheet, "grossTonnage", left.GrossTonnage, right.GrossTonnage);
        AddTonnage(ref sheet, "deadweight", left.Deadweight, right.Deadweight);
    }

    private static void AddTonnage(ref ScoreSheet sheet, string name, double[] left, double[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return;
        }

        var nearest = (Apart: double.PositiveInfinity, Left: 0.0, Right: 0.0);
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                if (Math.Abs(l - r) / Math.Max(l, r) is var apart && apart < nearest.Apart)
                {
                    nearest = (apart, l, r);
                }
            }
        }

        var evidence =
            nearest.Apart <= Equal ? EvidenceWeights.SameTonnage
            : nearest.Apart > Unlike ? EvidenceWeights.OtherTonnage
            : 0;
        sheet.Add(
            name,
            evidence,
            nearest,
            static n => FormattableString.Invariant($"{n.Left:0} {(n.Apart > Unlike ? '≠' : '~')} {n.Right:0} t")
        );
    }
}
