using System.Globalization;
using System.Text;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.MadeNames;
using Throughline.Text;

namespace Throughline.Benchmarks.Screening;

/// <summary>
/// A made file of customers, the same for the same number of rows: people and firms in several scripts, one in 500 a real listed name. Beyond the
/// first 50,000 their words are those of two customers of one kind, put together anew.
/// </summary>
internal static class CustomerFile
{
    private const ulong Seed = 20;
    private const int ListedEvery = 500;
    private const int Distinct = 50_000;

    /// <summary>Writes a CSV with the columns id, name, schema.</summary>
    public static int Write(string path, int rows)
    {
        var sources = new NameSources();
        var like = new NameList(sources, 1000, Seed);
        var customers = Customers.Make(Math.Min(rows, Distinct), like, like);
        var byKind = customers.ToLookup(c => c.Kind).ToDictionary(g => g.Key, g => g.ToList());
        var dice = Dice.For(Seed, rows, 0);
        using var file = new StreamWriter(path, false, new UTF8Encoding(false));
        file.Write("id,name,schema\n");
        for (var i = 0; i < rows; i++)
        {
            var customer = customers[i % customers.Count];
            var (text, kind) = (customer.Text, customer.Kind);
            if (i % ListedEvery == ListedEvery - 1)
            {
                var listed = dice.Of(sources.Listed);
                (text, kind) = (listed.Text, listed.Kind);
            }
            else if (i >= customers.Count)
            {
                text = Together(text, dice.Of(byKind[kind]).Text);
            }

            file.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{i + 1},\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{Schema(kind)}\n"
                )
            );
        }

        return 0;
    }

    private static string Together(string left, string right)
    {
        var (l, r) = (left.LastIndexOf(' '), right.LastIndexOf(' '));
        return (l < 0 ? left[..((left.Length + 1) / 2)] : left[..(l + 1)]) + (r < 0 ? right[(right.Length / 2)..] : right[(r + 1)..]);
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
