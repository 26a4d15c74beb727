using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>The history of lists as their dated files show it: who was listed, changed, delisted and listed again, and between which days.</summary>
public static class ListHistory
{
    /// <summary>
    /// The changes from each day's files to the next day's, oldest first. Files of one day belong together; what the oldest files hold is the
    /// start of the history and no change, since it may have been listed at any time before.
    /// </summary>
    /// <param name="paths">Files and folders, compressed or not; tars of dated files too.</param>
    /// <param name="problems">Told what could not be read, and which files have no day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IEnumerable<ListChange> Of(IReadOnlyList<string> paths, ICollection<string> problems, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(problems);
        return Changes(paths, problems, cancellationToken);
    }

    private static IEnumerable<ListChange> Changes(
        IReadOnlyList<string> paths,
        ICollection<string> problems,
        CancellationToken cancellationToken
    )
    {
        var last = new Dictionary<string, (Watchlists Lists, LocalDate Day)>(StringComparer.Ordinal);
        var delisted = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<string>();
        var days = ByDay(paths, found, cancellationToken);
        Tell(found, problems);
        foreach (var (day, files) in days)
        {
            var reading = new StrictReading(found);
            foreach (var file in files)
            {
                reading.Add(file, cancellationToken);
            }

            var lists = reading.Build();
            Tell(found, problems);
            foreach (
                var list in lists
                    .Entities.GroupBy(ListComparison.ListOf, StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
            )
            {
                var now = new Watchlists(lists.Sources, [.. list], lists.Problems);
                if (last.TryGetValue(list.Key, out var before))
                {
                    foreach (var change in ListComparison.Between(before.Lists, now, before.Day, day))
                    {
                        yield return Told(change, delisted);
                    }
                }

                last[list.Key] = (now, day);
            }
        }
    }

    private static void Tell(List<string> found, ICollection<string> problems)
    {
        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        found.Clear();
    }

    private static ListChange Told(ListChange change, HashSet<string> delisted)
    {
        if (change.Kind == ListChangeKind.Delisted)
        {
            delisted.Add(change.EntryId);
        }

        return change.Kind == ListChangeKind.Listed && delisted.Remove(change.EntryId)
            ? change with
            {
                Kind = ListChangeKind.Relisted,
            }
            : change;
    }

    private static SortedDictionary<LocalDate, List<ListFile>> ByDay(
        IReadOnlyList<string> paths,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var days = new SortedDictionary<LocalDate, List<ListFile>>();
        var refused = new List<RefusedFile>();
        foreach (var file in ListFiles.Under(paths, refused))
        {
            if ((file.Dated ?? PublishedOrNull(file, cancellationToken)) is not { } day)
            {
                problems.Add($"{file.Path}: expected a list file with a day in its name or content, found none; put the day in its name");
                continue;
            }

            if (!days.TryGetValue(day, out var files))
            {
                days[day] = files = [];
            }

            files.Add(file);
        }

        problems.AddRange(refused.Select(r => r.Problem));
        return days;
    }

    // The day stands inside the file; reading it twice is cheaper than keeping the entries of all files.
    private static LocalDate? PublishedOrNull(ListFile file, CancellationToken cancellationToken)
    {
        var reading = new StrictReading([]);
        reading.Add(file, cancellationToken);
        return reading.Build().Sources.Select(s => s.Published).Max();
    }
}
