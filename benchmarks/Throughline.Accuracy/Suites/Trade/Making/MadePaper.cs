namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>A made paper as a file, with what it says.</summary>
internal sealed record MadePaper(
    string FileName,
    byte[] Content,
    string Form,
    string Language,
    string Layout,
    IReadOnlyList<(string Name, string Value)> Expected
);
