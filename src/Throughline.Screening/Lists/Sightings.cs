using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>The days on which an entry stood in a list under one instrument, as the list's files show it.</summary>
internal sealed class Sightings(string list)
{
    private readonly List<LocalDate> _days = [];

    /// <summary>The list's short name.</summary>
    public string List { get; } = list;

    /// <summary>The days.</summary>
    public IReadOnlyList<LocalDate> Days => _days;

    /// <summary>That the file of a day has the entry.</summary>
    public void Add(LocalDate day) => _days.Add(day);

    /// <summary>
    /// The listing with the bounds that the files give: one for each unbroken run of files that have it, since who was delisted and listed again
    /// was not listed in between. Dates that the list itself gives go before.
    /// </summary>
    /// <param name="listing">The listing as the newest file says it.</param>
    /// <param name="days">The days of all whole files of the list, ascending.</param>
    public IEnumerable<Listing> Date(Listing listing, LocalDate[] days)
    {
        _days.Sort();
        for (var start = 0; start < _days.Count; )
        {
            var first = Array.BinarySearch(days, _days[start]);
            var end = start;
            while (end + 1 < _days.Count && IsNext(days, _days[end], _days[end + 1]))
            {
                end++;
            }

            var last = Array.BinarySearch(days, _days[end]);
            var gone = last >= 0 && last + 1 < days.Length ? days[last + 1] : (LocalDate?)null;
            var isLast = end == _days.Count - 1;
            yield return listing with
            {
                From = isLast || listing.From <= _days[start] ? listing.From : null,
                SeenFrom = _days[start],
                NotSeenOn = first > 0 ? days[first - 1] : null,
                SeenTo = gone is null ? null : _days[end],
                To = (isLast ? listing.To : null) ?? gone,
            };
            start = end + 1;
        }
    }

    private static bool IsNext(LocalDate[] days, LocalDate day, LocalDate next)
    {
        if (day == next)
        {
            return true;
        }

        var at = Array.BinarySearch(days, day);
        return at >= 0 && at + 1 < days.Length && days[at + 1] == next;
    }
}
