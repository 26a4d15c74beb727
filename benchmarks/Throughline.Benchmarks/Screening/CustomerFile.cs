using System.Globalization;
using System.Text;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.MadeNames;
using Throughline.Text;

namespace Throughline.Benchmarks.Screening;

/// <summary>A made file of customers, the same for the same number of rows: people and firms in several scripts, one in 500 a real listed name.</summary>
internal static class CustomerFile
{
    private const ulong Seed = 20;
    private const int ListedEvery = 500;

    /// <summary>Writes a CSV with the columns id, name, schema.</summary>
    public static void Write(string path, int rows)
    {
        var sources = new NameSources();
        var like = new NameList(sources, 1000, Seed);
        var customers = Customers.Make(rows, like, like);
        var dice = Dice.For(Seed, rows, 0);
        using var file = new StreamWriter(path, false, new UTF8Encoding(false));
        file.Write("id,name,schema\n");
        for (var i = 0; i < customers.Count; i++)
        {
            var listed = i % ListedEvery == ListedEvery - 1;
            var (text, kind) = listed && dice.Of(sources.Listed) is var made ? (made.Text, made.Kind) : (customers[i].Text, customers[i].Kind);
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1},\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{Schema(kind)}\n"));
        }
    }

    private static string Schema(NameKind kind) =>
        kind switch
        {
            NameKind.Person => "Person",
            NameKind.Organization => "Company",
            NameKind.Thing => "Vessel",
            _ => "",
        };
}
