using Spectre.Console;
using Throughline.Screening;

namespace Throughline.Cli.Output;

/// <summary>Shows downloads as progress bars; nothing where standard error is no terminal.</summary>
internal static class UpdateProgressBar
{
    /// <summary>Runs <paramref name="work"/> under the bars.</summary>
    public static Task<T> RunAsync<T>(Terminal terminal, Func<IProgress<UpdateProgress>?, Task<T>> work) =>
        ProgressBars.RunAsync(
            terminal,
            [
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new DownloadedColumn(),
                new TransferSpeedColumn(),
                new RemainingTimeColumn(),
            ],
            context => new Bars(context),
            work
        );

    private sealed class Bars(ProgressContext context) : IProgress<UpdateProgress>
    {
        private readonly Dictionary<(string, string), ProgressTask> _tasks = [];

        public void Report(UpdateProgress value)
        {
            var key = (value.List, value.File);
            if (!_tasks.TryGetValue(key, out var task))
            {
                task = _tasks[key] = context.AddTask(Markup.Escape($"{value.List} {value.File}"));
            }

            task.IsIndeterminate = value.Total is null;
            task.MaxValue = value.Total ?? value.Bytes;
            task.Value = value.Bytes;
        }
    }
}
