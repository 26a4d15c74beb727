namespace Throughline.Cli;

/// <summary>Wrong usage or unreadable input; the message says what, where, and what to do.</summary>
public sealed class UsageException(string message) : Exception(message);
