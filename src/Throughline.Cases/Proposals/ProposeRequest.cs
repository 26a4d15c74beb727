using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>What a language model is asked about.</summary>
public sealed record ProposeRequest
{
    /// <summary>Paths or ids of documents; empty for every document with prose.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>Whether an answer that the case already keeps for the same text, prompt and model is used instead of asking again.</summary>
    public bool UseKept { get; init; } = true;

    /// <summary>Windows asked about at once, from 1.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>Who asks, for the log.</summary>
    public string Actor { get; init; } = Environment.UserName;
}
