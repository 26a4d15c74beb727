namespace Throughline.Documents.Ocr;

/// <summary>One picture, read with one set of languages after another.</summary>
internal sealed class PageReading(Tesseract tesseract, PagePicture picture, int dpi, CancellationToken token)
{
    private readonly byte[] _content = picture.ToPgm();

    /// <summary>The words as those languages of the set read them that the machine has; null where it has none or the program failed.</summary>
    /// <param name="languages">Names of models in order of preference, joined by a plus sign.</param>
    public RecognisedPage? Read(string languages)
    {
        var known = string.Join('+', languages.Split('+').Where(l => tesseract.Languages.Contains(l)));
        return known.Length > 0 && tesseract.ReadOrNull(_content, known, dpi, token) is { } words
            ? new([.. words.Where(TesseractTable.IsSound)], known, picture.Width, picture.Height)
            {
                Faint = [.. words.Where(w => !TesseractTable.IsSound(w))],
            }
            : null;
    }
}
