using System.Globalization;
using System.Text;
using Throughline.Model;

namespace Throughline.Screening.Tests;

/// <summary>Keeps the examples in docs/screening-scores.md true; <c>THROUGHLINE_ACCEPT=1</c> rewrites them.</summary>
public sealed class ScoreExamplesTests
{
    private const string Start = "<!-- examples -->";
    private const string End = "<!-- end of examples -->";

    [Fact]
    public void The_examples_in_the_documentation_are_what_comparison_gives()
    {
        var path = Path.Combine(Root(), "docs", "screening-scores.md");
        var document = File.ReadAllText(path);
        var (from, to) = (
            document.IndexOf(Start, StringComparison.Ordinal) + Start.Length,
            document.IndexOf(End, StringComparison.Ordinal)
        );
        var examples = Examples();
        if (Environment.GetEnvironmentVariable("THROUGHLINE_ACCEPT") == "1")
        {
            File.WriteAllText(path, document[..from] + examples + document[to..]);
            return;
        }

        document[from..to].ShouldBe(examples);
    }

    private static string Examples()
    {
        var text = new StringBuilder("\n```text\n");
        Add(text, Company("Blue Kettle Trading LLC", ("country", "ru")), Company("ООО «Блю Кеттл Трейдинг»", ("country", "Russia")));
        Add(text, Company("Blue Kettle LLC", ("innCode", "7707083893")), Company("Red Pan LLC", ("taxNumber", "7707083893")));
        Add(text, Company("Blue Kettle LLC", ("innCode", "7707083893")), Company("Blue Kettle LLC", ("innCode", "7736050003")));
        Add(text, Person("Roe, Richard", ("birthDate", "1970-03-08")), Person("Richard Roe", ("birthDate", "1970-08-03")));
        Add(
            text,
            Person("Richard Roe", ("birthDate", "1970"), ("country", "us")),
            Person("Richard Roe", ("birthDate", "1958"), ("country", "us"))
        );
        return text.Append("```\n").ToString();
    }

    private static void Add(StringBuilder text, Entity left, Entity right)
    {
        var comparison = EntityComparison.Of(left, right);
        text.Append(CultureInfo.InvariantCulture, $"{Shown(left)}  |  {Shown(right)}\n  score {comparison.Score:0.000}\n");
        foreach (var part in comparison.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {part.Weight:+0.000;-0.000; 0.000}  {part.Name, -12} {part.Detail}\n");
        }
    }

    private static string Shown(Entity entity) =>
        string.Join(", ", entity.Properties.OrderByDescending(p => p.Key == "name").Select(p => p.Value[0]));

    private static Entity Company(string name, params (string, string)[] values) => Entity.Of("c", "Company", [("name", name), .. values]);

    private static Entity Person(string name, params (string, string)[] values) => Entity.Of("p", "Person", [("name", name), .. values]);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Throughline.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
