namespace Throughline.Benchmarks.MadeNames;

/// <summary>A word in its home script with one or more Latin spellings, the usual one first.</summary>
/// <param name="Home">In the home script.</param>
/// <param name="Latin">In Latin letters.</param>
internal sealed record WordTable(string Home, string[] Latin)
{
    /// <summary>Reads rows <c>home latin latin …</c>, one a line or one after a comma.</summary>
    public static WordTable[] Read(string rows) =>
        [
            .. rows.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(w => new WordTable(w[0].Replace('_', ' '), [.. w[1..].Select(l => l.Replace('_', ' '))])),
        ];
}
