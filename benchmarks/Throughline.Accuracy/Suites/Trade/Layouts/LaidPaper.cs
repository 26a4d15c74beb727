using Throughline.Accuracy.Suites.Trade.Making;

namespace Throughline.Accuracy.Suites.Trade.Layouts;

/// <summary>What a layout writes: the title, the fields, and a table of goods under its heads.</summary>
internal sealed record LaidPaper(
    string Title,
    IReadOnlyList<MadeField> Fields,
    IReadOnlyList<string> Head,
    IReadOnlyList<List<string>> Rows,
    string Language
);
