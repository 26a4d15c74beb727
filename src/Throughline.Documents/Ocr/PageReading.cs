namespace Throughline.Documents.Ocr;

/// <summary>One picture, read with one set of languages after another.</summary>
internal sealed class PageReading(Tesseract tesseract, PagePicture picture, int dpi, CancellationToken token)
{
    private readonly byte[] _content = picture.ToPgm();

    private readonly Dictionary<string, RecognisedPage?> _readings = new(StringComparer.Ordinal);

    /// <summary>The words as those languages of the set read them that the machine has; null where it has none or the program failed.</summary>
    /// <param name="languages">Names of models in order of preference, joined by a plus sign; what was read with them once is not read again.</param>
    public RecognisedPage? Read(string languages)
    {
        var known = string.Join('+', languages.Split('+').Where(l => tesseract.Languages.Contains(l)));
        if (!_readings.TryGetValue(known, out var page))
        {
            _readings[known] = page = known.Length == 0 ? null : Fresh(known);
        }

        return page;
    }

    private RecognisedPage? Fresh(string languages) =>
        tesseract.ReadOrNull(_content, languages, dpi, token) is { } words
            ? new([.. words.Where(TesseractTable.IsSound)], languages, picture.Width, picture.Height)
            {
                Faint = [.. words.Where(w => !TesseractTable.IsSound(w))],
            }
            : null;
}
