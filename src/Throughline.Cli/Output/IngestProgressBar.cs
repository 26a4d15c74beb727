using Spectre.Console;
using Throughline.Cases;

namespace Throughline.Cli.Output;

/// <summary>Shows an ingest's stages as progress bars with counts and the time left; nothing where standard error is no terminal.</summary>
internal static class IngestProgressBar
{
    /// <summary>Runs <paramref name="work"/> under the bars.</summary>
    public static Task<T> RunAsync<T>(Terminal terminal, Func<IProgress<IngestProgress>?, Task<T>> work) =>
        ProgressBars.RunAsync(
            terminal,
            [new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn(), new SpinnerColumn()],
            context => new Bars(context),
            work
        );

    private sealed class Bars(ProgressContext context) : IProgress<IngestProgress>
    {
        private readonly Dictionary<IngestStage, ProgressTask> _tasks = [];
        private readonly Lock _gate = new();

        public void Report(IngestProgress value)
        {
            lock (_gate)
            {
                if (!_tasks.TryGetValue(value.Stage, out var task))
                {
                    foreach (var earlier in _tasks.Values)
                    {
                        earlier.Value = earlier.MaxValue;
                    }

                    task = _tasks[value.Stage] = context.AddTask(value.Stage.ToString());
                }

                task.MaxValue = Math.Max(1, value.Total);
                task.Value = value.Total == 0 ? 1 : value.Done;
            }
        }
    }

    private sealed class CountColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(
            Spectre.Console.Rendering.RenderOptions options,
            ProgressTask task,
            TimeSpan deltaTime
        ) => new Spectre.Console.Text($"{task.Value:0}/{task.MaxValue:0}");
    }
}
