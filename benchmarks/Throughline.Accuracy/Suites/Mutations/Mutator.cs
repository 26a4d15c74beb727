namespace Throughline.Accuracy.Suites.Mutations;

/// <summary>Damages the bytes of a file in one of the ways that files are damaged; the same seed gives the same damage.</summary>
internal static class Mutator
{
    private static readonly string[] s_endings =
    [
        ".pdf",
        ".docx",
        ".xlsx",
        ".xls",
        ".csv",
        ".eml",
        ".html",
        ".txt",
        ".zip",
        ".rtf",
        ".xml",
        ".json",
        ".png",
        ".pptx",
        ".mbox",
        ".7z",
        ".sta",
        ".ics",
        "",
    ];

    /// <summary>A damaged copy.</summary>
    /// <param name="path">The file's name; a wrong ending may replace its own.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="other">Bytes of another file, for splices.</param>
    /// <param name="seed">The seed.</param>
    public static (string Path, byte[] Content, string How) Damage(string path, byte[] content, byte[] other, int seed)
    {
        var dice = new Random(seed);
        var name = Path.GetFileName(path);
        switch (dice.Next(6))
        {
            case 0:
                return (name, content[..dice.Next(content.Length + 1)], "cut short");
            case 1:
                return (name, Flipped(content, dice, 1 + dice.Next(8)), "bits turned");
            case 2:
                return (name, Flipped(content, dice, Math.Max(8, content.Length / 200)), "many bits turned");
            case 3:
                return (Path.ChangeExtension(name, s_endings[dice.Next(s_endings.Length)]), content, "wrong ending");
            case 4:
                var (from, to) = (dice.Next(content.Length + 1), dice.Next(other.Length + 1));
                return (name, [.. content[..from], .. other[to..]], "spliced");
            default:
                return (name, Repeated(content, dice), "a stretch repeated or lost");
        }
    }

    private static byte[] Flipped(byte[] content, Random dice, int times)
    {
        var copy = content.ToArray();
        for (var i = 0; i < times && copy.Length > 0; i++)
        {
            copy[dice.Next(copy.Length)] ^= (byte)(1 << dice.Next(8));
        }

        return copy;
    }

    private static byte[] Repeated(byte[] content, Random dice)
    {
        var from = dice.Next(content.Length + 1);
        var to = Math.Min(content.Length, from + dice.Next(1, 4096));
        return dice.Next(2) == 0
            ? [.. content[..to], .. content[from..to], .. content[from..to], .. content[to..]]
            : [.. content[..from], .. content[to..]];
    }
}
