using System.CommandLine;
using System.Text;
using Spectre.Console;

namespace Throughline.Cli.Output;

/// <summary>Standard output and error as one command uses them: format, colour, quiet.</summary>
internal sealed class Terminal
{
    private static readonly Option<string?> s_format = new("--format")
    {
        Description = "json, jsonl, csv or text; text on a terminal, otherwise the machine-readable form",
        Recursive = true,
    };

    private static readonly Option<bool> s_quiet = new("--quiet", "-q") { Description = "No progress and no hints", Recursive = true };
    private static readonly Option<bool> s_noColor = new("--no-color") { Description = "No colour (NO_COLOR works too)", Recursive = true };

    private Terminal(OutputFormat format, bool given, bool quiet, bool color)
    {
        (Format, IsFormatGiven) = (format, given);
        IsQuiet = quiet;
        Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        Error = Spectre(Console.Error, color && !Console.IsErrorRedirected, Console.IsErrorRedirected);
        Screen = Spectre(Out, color && !Console.IsOutputRedirected, Console.IsOutputRedirected);
    }

    /// <summary>The options that every command takes.</summary>
    public static IEnumerable<Option> Options => [s_format, s_quiet, s_noColor];

    /// <summary>The form of results.</summary>
    public OutputFormat Format { get; }

    /// <summary>True where the command line names the form.</summary>
    public bool IsFormatGiven { get; }

    /// <summary>True where progress and hints are unwanted.</summary>
    public bool IsQuiet { get; }

    /// <summary>Standard output, buffered, UTF-8, lines ended by a line feed.</summary>
    public StreamWriter Out { get; }

    /// <summary>Standard output for tables.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Standard error for progress and hints.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>The terminal for a parsed command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="machine">The machine-readable form of the command's result: one value, or one value a line.</param>
    /// <exception cref="UsageException">The format is not known.</exception>
    public static Terminal Of(ParseResult parsed, OutputFormat machine = OutputFormat.Jsonl)
    {
        var format = parsed.GetValue(s_format)?.ToLowerInvariant() switch
        {
            null => Console.IsOutputRedirected ? machine : OutputFormat.Text,
            "json" => OutputFormat.Json,
            "jsonl" => OutputFormat.Jsonl,
            "csv" => OutputFormat.Csv,
            "text" or "table" => OutputFormat.Text,
            var other => throw new UsageException($"--format takes json, jsonl, csv or text; found '{other}'"),
        };
        var color = !parsed.GetValue(s_noColor) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(format, parsed.GetValue(s_format) is not null, parsed.GetValue(s_quiet), color);
    }

    /// <summary>A line of the result, for a person.</summary>
    public void Say(string line) => Out.WriteLine(line);

    /// <summary>A line on standard error that a person should see, unless quiet.</summary>
    public void Hint(string line)
    {
        if (!IsQuiet)
        {
            Error.MarkupLine(Markup.Escape(line));
        }
    }

    private static IAnsiConsole Spectre(TextWriter writer, bool color, bool redirected)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = color ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        if (redirected)
        {
            console.Profile.Width = 160;
        }

        return console;
    }
}
