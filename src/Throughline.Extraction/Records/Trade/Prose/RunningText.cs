namespace Throughline.Extraction.Records.Trade;

/// <summary>Text whose wrapped lines run on, letter for letter as long as the text it comes from.</summary>
internal static class RunningText
{
    private const int FullLine = 70;

    /// <summary>The text with a space for each line break behind a full line.</summary>
    public static string Of(string text)
    {
        var running = text.ToCharArray();
        var width = 0;
        for (var i = 0; i < running.Length; i++)
        {
            if (running[i] != '\n')
            {
                width += Tokens.IsHan(running[i]) ? 2 : 1;
                continue;
            }

            running[i] = width >= FullLine ? ' ' : '\n';
            width = 0;
        }

        return new(running);
    }
}
