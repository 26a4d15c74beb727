namespace Throughline.Accuracy.Suites.Calibration;

/// <summary>Pairs whose scores lie in one tenth.</summary>
/// <param name="From">Lowest score of the tenth.</param>
/// <param name="Pairs">How many.</param>
/// <param name="MeanScore">Mean score.</param>
/// <param name="ShareSame">Share that is one.</param>
internal sealed record ReliabilityBin(double From, int Pairs, double MeanScore, double ShareSame);
