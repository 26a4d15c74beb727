namespace Throughline.Cli;

/// <summary>A run was stopped by the user; the message says what is kept and how to go on.</summary>
internal sealed class StoppedException(string message, Exception inner) : OperationCanceledException(message, inner);
