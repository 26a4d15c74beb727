using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Runs under one another that stand together: an address, a letterhead, a group of details.</summary>
/// <param name="Runs">The runs, top to bottom.</param>
internal sealed partial record PaperBlock(List<PaperRun> Runs)
{
    private const double Indent = 6;
    private const double Spacing = 0.95;

    /// <summary>Number of its line on the sheet.</summary>
    public int Line => Runs[0].Line;

    /// <summary>A line looks like a postcode with a town.</summary>
    public bool HasTown { get; } = Runs.Exists(r => IsTown(r.Text));

    /// <summary>Tax numbers, accounts, telephones, addresses on the net: what one tells of oneself.</summary>
    public int Contacts { get; } = Runs.Count(r => r.Labels.Exists(l => l.Key is "taxId" or "account" or "phone") || Net().IsMatch(r.Text));

    /// <summary>The blocks of a sheet.</summary>
    public static List<PaperBlock> Of(PaperSheet sheet)
    {
        var blocks = new List<PaperBlock>();
        var taken = new HashSet<PaperRun>();
        foreach (var run in sheet.Runs)
        {
            if (!taken.Add(run))
            {
                continue;
            }

            var runs = new List<PaperRun> { run };
            while (NextOrNull(sheet, runs[^1], taken) is { } next)
            {
                taken.Add(next);
                runs.Add(next);
            }

            blocks.Add(new(runs));
        }

        return blocks;
    }

    /// <summary>True for a line with a postcode and a town, as countries write them.</summary>
    public static bool IsTown(string text) => Town().IsMatch(text);

    private static PaperRun? NextOrNull(PaperSheet sheet, PaperRun run, HashSet<PaperRun> taken)
    {
        for (var i = run.Line + 1; i < Math.Min(sheet.Lines.Count, run.Line + 4); i++)
        {
            foreach (var next in sheet.Lines[i])
            {
                if (next.Page != run.Page || next.Top - run.Bottom > Spacing * Math.Max(run.Height, next.Height))
                {
                    return null;
                }

                var isCentred = Math.Abs(next.Left + next.Right - run.Left - run.Right) / 2 < Indent * 1.5;
                if (!taken.Contains(next) && (Math.Abs(next.Left - run.Left) < Indent || isCentred))
                {
                    return next;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"@|\b(?:www\.|https?:)|\b[a-z0-9-]{3,200}\.(?:com|de|net|org|ru|cn|fr|it|eu|nl|pl|at|ch|uk|io|es|pt)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Net();

    [GeneratedRegex(
        @"(?:^|[\s,])(?:[A-Z]{1,2}[- ])?[0-9]{4,6}(?:[- ][0-9]{3,4})?,?\s{0,40}\p{L}{3,200}|(?:^|[\s,])[0-9]{2}-[0-9]{3}\s{1,40}\p{L}{2,200}|\b[0-9]{4}\s?[A-Z]{2}\b\s{1,40}\p{L}{2,200}|\p{L}{2,200},?\s{1,40}(?:[A-Z]{2}\s{1,40})?[0-9]{5,6}(?:-[0-9]{4})?\s{0,40}(?:$|,)|\b[A-Z]{1,2}[0-9][0-9A-Z]?\s[0-9][A-Z]{2}\b|(?:^|[\s,])[0-9]{6},?\s{0,40}(?:г|обл|респ|край|пос|с|д)\.|(?:^|[\s,])г\.\s?\p{Lu}\p{Ll}{1,200}|[\u4e00-\u9fff]{2,200}(?:省|市|区|县|路|街|号)"
    )]
    private static partial Regex Town();
}
