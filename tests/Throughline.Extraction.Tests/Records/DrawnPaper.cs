namespace Throughline.Extraction.Tests.Records;

/// <summary>A drawn paper with what it says.</summary>
internal sealed record DrawnPaper(
    string Name,
    byte[] Content,
    IReadOnlyList<Said> Claims,
    IReadOnlyList<(string Name, string Value)> Fields
);
