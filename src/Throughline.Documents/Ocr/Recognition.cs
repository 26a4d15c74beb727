namespace Throughline.Documents.Ocr;

/// <summary>
/// Reads a picture of a page: levels its lines, reads it with the languages that fit, and turns it where it stands on its side. One pass does
/// for most pages, two for Chinese ones; a doubtful one is read again with other languages and the better reading stays.
/// </summary>
internal sealed class Recognition(Tesseract tesseract)
{
    private const double Sure = 82;
    private const double Unsure = 75;
    private const double Doubtful = 60;
    private const double MixedScript = 0.45;
    private const double AsGood = 0.8;
    private const double SomeHan = 0.2;
    private const int MostStrayLines = 2;

    /// <summary>What readings are named in a document's properties.</summary>
    public string Name => $"tesseract {tesseract.Version}";

    /// <summary>Reads a picture; null where the program failed.</summary>
    /// <param name="picture">The picture; not disposed.</param>
    /// <param name="dpi">Dots an inch.</param>
    /// <param name="token">Stops.</param>
    public RecognisedPage? ReadOrNull(PagePicture picture, int dpi, CancellationToken token)
    {
        var slope = Slope.Of(picture);
        using var level = slope == 0 ? null : picture.Turned(slope);
        var page = level ?? picture;
        var best = Best(page, dpi, token) is { } read ? read with { Turned = slope } : null;
        if (best is { Confidence: >= Doubtful, IsSideways: false })
        {
            return LookAlikes.Settle(best);
        }

        var turn = tesseract.Turn(page.ToPgm(), dpi, token);
        using var upright = turn == 0 ? null : picture.Turned(turn);
        var turned = upright is not null && Best(upright, dpi, token) is { } other ? other with { Turned = turn } : null;
        best = best is { IsSideways: true } && turned is not null || (turned?.Worth ?? 0) > (best?.Worth ?? 0) ? turned : best;
        return best is null ? null : LookAlikes.Settle(best);
    }

    private RecognisedPage? Best(PagePicture picture, int dpi, CancellationToken token)
    {
        var content = picture.ToPgm();
        var first = Read("rus+eng");
        if (first is null || first.Words.Count == 0)
        {
            return Better(first, Read("chi_sim+eng"));
        }

        // Hanzi read as Latin and Cyrillic letters are read with little confidence; English alone would be a pass for nothing.
        RecognisedPage? han = null;
        if (first.Confidence < Unsure && first.CyrillicShare <= MixedScript)
        {
            han = Read("chi_sim+eng");
            if (han is { HanShare: >= SomeHan } && Better(first, han) == han)
            {
                return han;
            }
        }

        // Cyrillic words that are read badly on a Latin page are no words (CNY read as СМУ): English alone reads them better. Names of a
        // bilingual paper are read as surely as the rest.
        if (first.CyrillicShare is > 0 and < MixedScript && first.CyrillicConfidence < Math.Min(Sure, first.Confidence))
        {
            first = Read("eng") is { } latin && latin.Worth >= first.Worth * AsGood ? latin : first;
            if (first.Confidence >= Sure)
            {
                return first;
            }
        }

        if (first.Confidence >= Sure)
        {
            return StrayLines(first) > MostStrayLines ? Better(first, Read("chi_sim+rus+eng")) : first;
        }

        var isCyrillic = first.CyrillicShare > MixedScript && first.Confidence > Doubtful;
        return Better(first, isCyrillic ? Read("chi_sim+rus+eng") : han ?? Read("chi_sim+eng"));

        RecognisedPage? Read(string languages)
        {
            var known = string.Join('+', languages.Split('+').Where(l => tesseract.Languages.Contains(l)));
            return known.Length > 0 && tesseract.ReadOrNull(content, known, dpi, token) is { } words
                ? new(words, known, picture.Width, picture.Height)
                : null;
        }
    }

    private static RecognisedPage? Better(RecognisedPage? first, RecognisedPage? second) =>
        second is null ? first
        : first is null ? second
        : second.Worth > first.Worth * 1.005 ? second
        : first;

    /// <summary>Lines that were read badly on a page that was read well: perhaps in a script of their own.</summary>
    private static int StrayLines(RecognisedPage page) =>
        page.Words.GroupBy(w => w.Line).Count(l => l.Count() >= 2 && l.Average(w => w.Confidence) < Doubtful);
}
