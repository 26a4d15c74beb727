using Spectre.Console;

namespace Throughline.Cli.Output;

/// <summary>Runs work under progress bars on standard error; without them where it is no terminal, or where quiet was asked for.</summary>
internal static class ProgressBars
{
    /// <summary>Runs <paramref name="work"/>, which is given null where there are no bars.</summary>
    /// <param name="terminal">Where the bars stand.</param>
    /// <param name="columns">What each bar shows.</param>
    /// <param name="bars">Makes the receiver of progress.</param>
    /// <param name="work">The work.</param>
    public static async Task<TResult> RunAsync<TProgress, TResult>(
        Terminal terminal,
        ProgressColumn[] columns,
        Func<ProgressContext, IProgress<TProgress>> bars,
        Func<IProgress<TProgress>?, Task<TResult>> work
    )
    {
        if (terminal.IsQuiet || Console.IsErrorRedirected)
        {
            return await work(null);
        }

        return await terminal.Error.Progress().Columns(columns).StartAsync(context => work(bars(context)));
    }
}
