namespace Throughline.Cases;

/// <summary>A case cannot be opened or written to; the message says what was expected, what was found and what to do.</summary>
public sealed class CaseException : Exception
{
    /// <summary>A refusal with its message.</summary>
    public CaseException(CaseFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>What stands in the way.</summary>
    public CaseFault Fault { get; }
}
