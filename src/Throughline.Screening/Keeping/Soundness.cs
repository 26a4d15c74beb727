namespace Throughline.Screening;

/// <summary>Tells a list file that may take the place of the one in use from one that must not. Damage is found by the formats themselves.</summary>
internal static class Soundness
{
    // A handful of odd rows stands in every real list; more than one in a hundred is a file of another shape.
    private const int FewBadRows = 5;
    private const double MostBadRows = 0.01;

    /// <summary>Why a file must not be used, in one line with file, place and cause; null where it may.</summary>
    /// <param name="reading">How it was read.</param>
    /// <param name="entries">How many entries it gave.</param>
    /// <param name="firstProblem">The first thing that could not be read of it.</param>
    public static string? FaultOrNull(FileReading reading, int entries, string? firstProblem)
    {
        var file = reading.File;
        if (IsWebPage(file.Head))
        {
            return $"{file.Path}, line 1: expected a watchlist, found a web page; the address may have moved or need a login";
        }

        if (reading.Damage is not null)
        {
            return reading.Damage;
        }

        if (entries == 0)
        {
            return $"{file.Path}: expected entries of a watchlist, found none; fetch the file again";
        }

        return reading.BadRows > Math.Max(FewBadRows, entries * MostBadRows)
            ? $"{firstProblem ?? file.Path} ({reading.BadRows} rows like this beside {entries} good ones; the file is refused as a whole)"
            : null;
    }

    private static bool IsWebPage(string head)
    {
        var start = head.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
