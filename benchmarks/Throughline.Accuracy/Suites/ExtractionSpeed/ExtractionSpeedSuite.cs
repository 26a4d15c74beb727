using System.Globalization;
using System.Text;
using Throughline.Accuracy.Scores;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.ExtractionSpeed;

/// <summary>CPU time of extraction from text to verified claims on one thread: news articles a second, and how it grows with the length of one line.</summary>
internal sealed class ExtractionSpeedSuite : ISuite
{
    private const int Articles = 120;
    private const int WarmRounds = 4;

    public string Name => "extraction-speed";

    public string Description => "news articles a second of CPU time, and the growth with a single line of 1.25 to 5 MB in mixed scripts";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var extractor = new ClaimExtractor();
        var news = Directory
            .EnumerateFiles(SuiteOptions.Data("scenarios/vast2014-mc1-gastech"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => File.ReadAllText(f, Encoding.Latin1))
            .Where(t => t.Length is > 600 and < 20_000)
            .Take(Articles)
            .Select((t, i) => Document($"n{i}", t))
            .ToList();
        extractor.Extract(news[0]);
        var words = news.Sum(d => d.Text.Count(char.IsWhiteSpace));
        var seconds = Cpu(() => news.ForEach(d => extractor.Extract(d)));
        board.Measure("news articles a second of CPU time", news.Count / seconds);
        board.Measure("characters a second of CPU time", news.Sum(d => d.Text.Length) / seconds);

        // The first articles pay for the compilation of what reads them.
        var warm = Enumerable.Range(0, WarmRounds).Select(_ => Cpu(() => news.ForEach(d => extractor.Extract(d)))).Last();
        board.Measure("news articles a second of CPU time, once warm", news.Count / warm);
        board.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{news.Count} articles, {words} words, {seconds:0.0} s"));
        var times = new List<double>();
        foreach (var megabytes in new[] { 1.25, 2.5, 5.0 })
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = Document($"l{megabytes}", SingleLine((int)(megabytes * 1_000_000)));
            IReadOnlyList<Claim> claims = [];
            times.Add(Cpu(() => claims = extractor.Extract(document).Claims));
            board["quotes of the single line at their place"].Add(claims.All(c => c.Evidence.All(e => e.IsFoundIn(document.Text))));
            board.Notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{megabytes} M characters in one line: {times[^1]:0.0} s, {claims.Count} claims"
                )
            );
        }

        // Linear growth gives 1; a square gives 0.25.
        board.Measure("linearity (4 x time of a quarter / time of the whole)", Math.Min(1, 4 * times[0] / times[2]));
        return Task.CompletedTask;
    }

    private static Document Document(string id, string text) =>
        new()
        {
            Id = id,
            Sha256 = "",
            Path = id + ".txt",
            MediaType = "text/plain",
            Text = text,
            Reader = "speed/1",
            Language = "en",
        };

    // One line: claims, other scripts, marks of direction, emoji.
    private static string SingleLine(int length)
    {
        var text = new StringBuilder(length + 400);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(
                    CultureInfo.InvariantCulture,
                    $"Norvik Marine LLC paid Halden Trading Ltd {i + 100} euros in March 20{10 + (i % 15)} \U0001F6A2. "
                )
                .Append("\u202Bشركة الشحن\u202C and ООО «Ладья» spoke of 深圳某公司. ")
                .Append("The weather was fine \U0001F31E and nobody minded the long meeting about the \u200Froof\u200E of the house. ");
        }

        return text.ToString();
    }

    private static double Cpu(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
