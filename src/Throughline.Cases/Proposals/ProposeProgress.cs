namespace Throughline.Cases;

/// <summary>How far asking has come.</summary>
/// <param name="Done">Windows answered.</param>
/// <param name="Total">Windows in all.</param>
/// <param name="Path">The document.</param>
/// <param name="InputTokens">Tokens sent so far.</param>
/// <param name="OutputTokens">Tokens received so far.</param>
public sealed record ProposeProgress(int Done, int Total, string Path, long InputTokens, long OutputTokens);
