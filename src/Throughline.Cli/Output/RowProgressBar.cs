using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Throughline.Cli.Output;

/// <summary>Shows how far a file of records is: bar, rows, rows a second, time left; nothing where standard error is no terminal.</summary>
internal static class RowProgressBar
{
    /// <summary>Runs <paramref name="work"/> under the bar; it is given a function that takes the rows done and the share of the file, 0 to 1.</summary>
    public static async Task<T> RunAsync<T>(Terminal terminal, string title, long rowsBefore, Func<Action<long, double>, Task<T>> work)
    {
        if (terminal.IsQuiet || Console.IsErrorRedirected)
        {
            return await work((_, _) => { });
        }

        var rows = new Rows(rowsBefore) { Done = rowsBefore };
        return await terminal
            .Error.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), rows, new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(
                    (done, share) =>
                    {
                        rows.Done = done;
                        task.Value = Math.Min(1, share);
                    }
                );
            });
    }

    private sealed class Rows(long before) : ProgressColumn
    {
        private readonly long _start = Stopwatch.GetTimestamp();

        public long Done { get; set; }

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var rate = (Done - before) / Math.Max(0.001, Stopwatch.GetElapsedTime(_start).TotalSeconds);
            return new Spectre.Console.Text(string.Create(CultureInfo.InvariantCulture, $"{Done:N0} rows, {rate:N0}/s"));
        }
    }
}
