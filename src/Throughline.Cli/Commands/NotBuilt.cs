using System.CommandLine;

namespace Throughline.Cli.Commands;

/// <summary>What is not there yet says so plainly.</summary>
internal static class NotBuilt
{
    /// <summary>Makes the command refuse with <paramref name="message"/>; nothing is changed.</summary>
    public static void Refuse(Command command, string message)
    {
        int Run(ParseResult parsed) => throw new UsageException(message);
        command.SetAction(Run);
    }
}
