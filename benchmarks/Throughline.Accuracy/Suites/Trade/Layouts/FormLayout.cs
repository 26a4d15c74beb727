namespace Throughline.Accuracy.Suites.Trade.Layouts;

/// <summary>A way to lay a paper out.</summary>
/// <param name="Name">Its name in the scores.</param>
/// <param name="Extension">The file's extension.</param>
/// <param name="Write">Writes the file.</param>
internal sealed record FormLayout(string Name, string Extension, Func<LaidPaper, byte[]> Write);
