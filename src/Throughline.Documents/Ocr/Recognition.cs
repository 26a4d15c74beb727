namespace Throughline.Documents.Ocr;

/// <summary>
/// Reads a picture of a page: levels its lines, tells its scripts by a few of its lines, reads it with the languages that fit, and turns it where
/// it stands on its side. One pass does for most pages; a doubtful page is read again with other languages and the better reading stays, and so
/// are single lines that were read badly on a page that was read well.
/// </summary>
internal sealed class Recognition(Tesseract tesseract)
{
    private const double Sure = 82;
    private const double Unsure = 75;
    private const double Doubtful = 60;
    private const double MixedScript = 0.45;
    private const double AsGood = 0.8;
    private const double SomeHan = 0.2;
    private const double ManyWeak = 0.1;
    private const int LettersOfProbe = 30;

    // Words such as Kundennummer are read as Cyrillic ones now and then, and surely.
    private const double SomeCyrillic = 0.1;

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
        var reading = new PageReading(tesseract, picture, dpi, token);
        var script = ScriptOf(picture, dpi, token);
        if (script == PageScript.Latin && reading.Read("eng") is { Confidence: >= Sure } latin)
        {
            // Labels in hanzi beside English ones are read as odd marks all over the page.
            return latin.WeakShare >= ManyWeak
                ? Better(latin, reading.Read("chi_sim+eng"))
                : StrayLines.Again(latin, picture, p => InAnyScript(p, dpi, token));
        }

        if (script == PageScript.Han && reading.Read("chi_sim+eng") is { Confidence: >= Unsure, HanShare: >= SomeHan } han)
        {
            return han;
        }

        return Unprobed(reading, picture, dpi, token);
    }

    // A page whose scripts no few lines tell.
    private RecognisedPage? Unprobed(PageReading reading, PagePicture picture, int dpi, CancellationToken token)
    {
        var first = reading.Read("rus+eng");
        if (first is null || first.Words.Count == 0)
        {
            return Better(first, reading.Read("chi_sim+eng"));
        }

        // Hanzi read as Latin and Cyrillic letters are read with little confidence; English alone would be a pass for nothing.
        RecognisedPage? han = null;
        if (first.Confidence < Unsure && first.CyrillicShare <= MixedScript)
        {
            han = reading.Read("chi_sim+eng");
            if (han is { HanShare: >= SomeHan } && Better(first, han) == han)
            {
                return han;
            }
        }

        // Cyrillic words that are read badly on a Latin page are no words (CNY read as СМУ): English alone reads them better. Names of a
        // bilingual paper are read as surely as the rest.
        if (first.CyrillicShare is > 0 and < MixedScript && first.CyrillicConfidence < Math.Min(Sure, first.Confidence))
        {
            first = reading.Read("eng") is { } latin && latin.Worth >= first.Worth * AsGood ? latin : first;
            if (first.Confidence >= Sure)
            {
                return first;
            }
        }

        if (first.Confidence >= Sure)
        {
            return StrayLines.Again(first, picture, p => InAnyScript(p, dpi, token));
        }

        var isCyrillic = first.CyrillicShare > MixedScript && first.Confidence > Doubtful;
        return Better(first, isCyrillic ? reading.Read("chi_sim+rus+eng") : han ?? reading.Read("chi_sim+eng"));
    }

    private RecognisedPage? InAnyScript(PagePicture lines, int dpi, CancellationToken token) =>
        new PageReading(tesseract, lines, dpi, token).Read("chi_sim+rus+eng");

    private PageScript ScriptOf(PagePicture picture, int dpi, CancellationToken token)
    {
        if (Strips.FullestOrNull(picture) is not { } strips)
        {
            return PageScript.Unknown;
        }

        using var probe = strips.Of(picture);
        return new PageReading(tesseract, probe, dpi, token).Read("rus+eng") is not { } read ? PageScript.Unknown
            : read.Confidence < Unsure || (read.CyrillicShare > SomeCyrillic && read.CyrillicConfidence < Doubtful) ? PageScript.Han
            : read.Letters < LettersOfProbe || read.CyrillicShare > SomeCyrillic ? PageScript.Unknown
            : PageScript.Latin;
    }

    private static RecognisedPage? Better(RecognisedPage? first, RecognisedPage? second) =>
        second is null ? first
        : first is null ? second
        : second.Worth > first.Worth * 1.005 ? second
        : first;
}
