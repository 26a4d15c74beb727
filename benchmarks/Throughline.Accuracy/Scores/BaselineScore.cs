namespace Throughline.Accuracy.Scores;

/// <summary>One frozen score.</summary>
internal sealed record BaselineScore(int Hits, int Of, double Share);
