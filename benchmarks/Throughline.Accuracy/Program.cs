using System.Globalization;
using System.Text;
using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
if (AllSuites.All.FirstOrDefault(s => args is [var name, ..] && s.Name == name) is not { } suite)
{
    await Console.Error.WriteLineAsync(
        $"""
        usage: Throughline.Accuracy SUITE [--notes] [--baseline FILE [--accept]]
          --notes          list what was missed and what was produced beyond the truth
          --baseline FILE  exit 1 where a score falls below the frozen one; --accept freezes the scores
        suites:
        {string.Join('\n', AllSuites.All.Select(s => $"  {s.Name, -20} {s.Description}"))}
        """
    );
    return 2;
}

var options = new SuiteOptions(args[1..]);
var board = new Scoreboard();
await suite.RunAsync(options, board, CancellationToken.None);
await Console.Out.WriteLineAsync(board.ToString());
if (options.Has("--notes"))
{
    await Console.Out.WriteLineAsync(string.Join('\n', board.Notes));
}

if (options.ValueOrNull("--baseline") is not { } baseline)
{
    return 0;
}

if (options.Has("--accept"))
{
    Baseline.Accept(baseline, board);
    await Console.Out.WriteLineAsync($"frozen in {baseline}");
    return 0;
}

var fallen = Baseline.Regressions(baseline, board);
foreach (var line in fallen)
{
    await Console.Out.WriteLineAsync($"fell: {line}");
}

return fallen.Count == 0 ? 0 : 1;
