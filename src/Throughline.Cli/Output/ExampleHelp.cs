using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Throughline.Cli.Output;

/// <summary>Help that ends with examples: what a command's description says after its first blank line is shown there only, not in lists of commands.</summary>
internal sealed class ExampleHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();
    private readonly Dictionary<Command, string> _examples = [];

    /// <summary>Takes the examples out of the descriptions and gives <paramref name="root"/> this help.</summary>
    public static void Use(RootCommand root)
    {
        var help = new ExampleHelp();
        help.Take(root);
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = help;
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var result = _help.Invoke(parseResult);
        if (_examples.TryGetValue(parseResult.CommandResult.Command, out var examples))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(examples + Environment.NewLine);
        }

        return result;
    }

    private void Take(Command command)
    {
        var blank = command.Description?.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        if (blank >= 0)
        {
            _examples[command] = command.Description![(blank + 2)..];
            command.Description = command.Description[..blank];
        }

        foreach (var inner in command.Subcommands)
        {
            Take(inner);
        }
    }
}
