using CsCheck;

namespace Throughline.Screening.Tests;

public sealed class ScoreCurveTests
{
    [Fact]
    public void Likelier_names_never_speak_less() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample((a, b) => (a <= b) ? ScoreCurve.OfNames(a) <= ScoreCurve.OfNames(b) : ScoreCurve.OfNames(b) <= ScoreCurve.OfNames(a));

    [Fact]
    public void Names_at_the_threshold_give_a_pair_at_the_threshold() => ScoreCurve.Share(ScoreCurve.OfNames(0.7)).ShouldBe(0.7, 0.005);

    [Fact]
    public void Evidence_and_score_are_inverse() =>
        Gen.Double[0.01, 0.999].Sample(score => Math.Abs(ScoreCurve.Share(ScoreCurve.EvidenceOf(score)) - score) < 1e-9);

    [Fact]
    public void Strong_evidence_keeps_telling_pairs_apart() =>
        Math.Round(ScoreCurve.Share(10), 4).ShouldBeLessThan(Math.Round(ScoreCurve.Share(10.5), 4));
}
