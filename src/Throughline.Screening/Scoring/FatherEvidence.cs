using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Names of the father, which lists of many countries give beside a person's names.</summary>
internal static class FatherEvidence
{
    private const double Like = 0.7;
    private const double Unlike = 0.5;

    /// <summary>Adds what the names say; nothing where a side has none.</summary>
    public static void Add(ref ScoreSheet sheet, PreparedName[] left, PreparedName[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return;
        }

        var best = (Score: -1.0, Left: left[0], Right: right[0]);
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                if (Names.Score(l, r) is var score && score > best.Score)
                {
                    best = (score, l, r);
                }
            }
        }

        var evidence =
            best.Score >= Like ? EvidenceWeights.SameFather
            : best.Score < Unlike ? EvidenceWeights.OtherFather
            : 0;
        sheet.Add("fatherName", evidence, best, static b => $"{b.Left.Original} {(b.Score < Unlike ? '≠' : '~')} {b.Right.Original}");
    }
}
