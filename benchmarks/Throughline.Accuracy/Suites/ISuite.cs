using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites;

/// <summary>A set of labelled cases and the measures over it; registered in <see cref="AllSuites"/>.</summary>
internal interface ISuite
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    /// <summary>One line: what it measures, over what.</summary>
    string Description { get; }

    /// <summary>Measures; notes say what was missed.</summary>
    Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken);
}
