using System.Globalization;
using Spectre.Console;
using Throughline.Cases;

namespace Throughline.Cli.Output;

/// <summary>Shows how many stretches of text a model has answered, the tokens spent and the time left; nothing where standard error is no terminal.</summary>
internal static class ProposeProgressBar
{
    /// <summary>Runs <paramref name="work"/> under the bar.</summary>
    public static Task<T> RunAsync<T>(Terminal terminal, Func<IProgress<ProposeProgress>?, Task<T>> work) =>
        ProgressBars.RunAsync(
            terminal,
            [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn()],
            context => new Bar(context),
            work
        );

    private sealed class Bar(ProgressContext context) : IProgress<ProposeProgress>
    {
        private readonly ProgressTask _task = context.AddTask("Asking the model");

        public void Report(ProposeProgress value)
        {
            _task.MaxValue = Math.Max(1, value.Total);
            _task.Value = value.Done;
            _task.Description = string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Done}/{value.Total} stretches, {value.InputTokens + value.OutputTokens:N0} tokens"
            );
        }
    }
}
