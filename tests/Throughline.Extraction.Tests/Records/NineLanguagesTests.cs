using System.Globalization;
using System.Text;
using Throughline.Documents;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Records;

/// <summary>Money, trade, travel and office papers in nine languages, read from the file to the claim.</summary>
public sealed class NineLanguagesTests
{
    public static TheoryData<string, string> Papers()
    {
        var data = new TheoryData<string, string>();
        foreach (var paper in Paper())
        {
            foreach (var line in paper.Expected)
            {
                data.Add(paper.Name, line);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_paper_yields_what_it_says(string name, string expected)
    {
        var text = Paper().Single(p => p.Name == name).Text;
        var file =
            name.Contains("csv", StringComparison.Ordinal) || name.Contains("bookings", StringComparison.Ordinal) ? "p.csv" : "p.txt";
        var read = new DocumentReader(new ReadLimits()).Read(file, Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        var result = new ClaimExtractor().Extract(read.Documents[0].Document!);
        var parts = expected[6..].Split(" | ");
        var holds = expected.StartsWith("claim", StringComparison.Ordinal)
            ? result.Claims.Any(c =>
                c.Predicate == parts[0]
                && Is(parts[1], c.Subject.Name)
                && Is(parts[2], c.Object?.Name)
                && Is(parts[3], c.Time?.ToString())
                && Is(parts[4], c.Modality == Modality.Fact ? "fact" : "plan")
            )
            : result.Fields.Any(f => f.Name == parts[0] && Is(parts[1], f.Value));
        holds.ShouldBeTrue(
            string.Join(
                '\n',
                result
                    .Fields.Select(f => $"{f.Name} = {f.Value}")
                    .Concat(result.Claims.Select(c => $"{c.Predicate}: {c.Subject.Name} > {c.Object?.Name} {c.Time}"))
            )
        );
    }

    private static bool Is(string wanted, string? found) =>
        wanted == "-"
        || string.Equals(wanted, found, StringComparison.OrdinalIgnoreCase)
        || decimal.TryParse(wanted, CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(found, CultureInfo.InvariantCulture, out var b)
            && a == b;

    private static IEnumerable<(string Name, string Text, string[] Expected)> Paper()
    {
        var file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Records", "papers-of-nine-languages.txt"))
            .ReplaceLineEndings("\n");
        foreach (var paper in file.Split("\n== ").Skip(1))
        {
            var parts = paper.Split("\n--\n");
            var end = parts[0].IndexOf('\n', StringComparison.Ordinal);
            yield return (parts[0][..end], parts[0][(end + 1)..], parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
