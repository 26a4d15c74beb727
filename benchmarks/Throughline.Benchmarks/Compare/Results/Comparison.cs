namespace Throughline.Benchmarks.Compare.Results;

/// <summary>All engines over the same names and the same queries; ours comes first.</summary>
/// <param name="Title">What the names are.</param>
/// <param name="Runs">One for each engine.</param>
internal sealed record Comparison(string Title, IReadOnlyList<EngineRun> Runs)
{
    /// <summary>The run that the others are put beside.</summary>
    public EngineRun Ours => Runs[0];
}
