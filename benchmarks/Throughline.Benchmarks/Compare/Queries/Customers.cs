using Throughline.Benchmarks.MadeNames;
using Throughline.Text;

namespace Throughline.Benchmarks.Compare.Queries;

/// <summary>
/// Customers who are not on the list: half from the published synthetic people of OpenSanctions' yente (global and United States), half
/// people and firms made like the list's own names.
/// </summary>
internal static class Customers
{
    private static readonly string[] s_files =
    [
        "matching/candidate_generation/negatives_global.csv.xz",
        "matching/candidate_generation/negatives_us.csv.xz",
    ];

    /// <summary>So many customers.</summary>
    /// <param name="count">How many.</param>
    /// <param name="names">The names that no customer may have.</param>
    /// <param name="like">A made list whose further names are taken.</param>
    /// <param name="skipped">How many to pass over first, for customers other than those of a call before.</param>
    public static List<CompareQuery> Make(int count, INameSet names, NameList like, int skipped = 0)
    {
        var people = s_files
            .Select(f =>
                SharedData.Rows(f, "full_name").Select(r => r[0]).Where(n => n.Length > 2 && names.IsFree(n.Split(' '))).GetEnumerator()
            )
            .ToList();
        var customers = new List<CompareQuery>(count);
        foreach (var file in people)
        {
            for (var s = 0; s < skipped && file.MoveNext(); s++) { }
        }

        for (var i = skipped; customers.Count < count; i++)
        {
            if (i % 2 == 1 && people[i / 2 % 2] is var next && next.MoveNext())
            {
                customers.Add(new(next.Current, NameKind.Person, QueryClass.Customer, -1));
                continue;
            }

            // A real listed name that is not on this list may stand on another list, or here in another spelling.
            if (like.Stranger(i) is { Origin: not NameOrigin.Listed } stranger && names.IsFree(stranger.Home))
            {
                customers.Add(new(stranger.Text, stranger.Kind, QueryClass.Customer, -1));
            }
        }

        people.ForEach(p => p.Dispose());
        return customers;
    }
}
