using System.CommandLine;

namespace Throughline.Cli.Commands;

/// <summary>Declares one or a few commands of the program.</summary>
internal interface ICommandSource
{
    /// <summary>The commands with their options, help and action.</summary>
    /// <param name="time">The clock.</param>
    IEnumerable<Command> Commands(TimeProvider time);
}
