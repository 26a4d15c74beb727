namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>A made paper: what it says, and the marks that its pages show.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Head">Fields of the head with their values in the reader's normal form.</param>
/// <param name="Lines">The lines: description, quantity, price, amount.</param>
/// <param name="Pages">The marks of each page.</param>
/// <param name="Design">The choices of its layout, in words, for the notes.</param>
internal sealed record MadePaper(
    string Language,
    IReadOnlyDictionary<string, string> Head,
    IReadOnlyList<(string Description, string Quantity, string Price, string Amount)> Lines,
    IReadOnlyList<IReadOnlyList<MadeMark>> Pages,
    string Design
);
