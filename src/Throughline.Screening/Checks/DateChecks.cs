using System.Globalization;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Dates that cannot be.</summary>
internal static class DateChecks
{
    // The oldest person whose age is documented lived 122 years; lists of today do not name people born before 1850.
    private const int EarliestBirth = 1850;

    public static IEnumerable<ListAnomaly> Of(CheckedEntry entry)
    {
        var listed = entry.Entry.Listings.Select(l => l.From ?? l.SeenFrom).Where(d => d is not null).Min();
        foreach (var birth in entry.Births)
        {
            if (birth.Year < EarliestBirth)
            {
                yield return Anomaly(entry, $"{entry.NameOrEmpty} is said to be born in {birth}", birth.ToString());
            }
            else if (birth.Earliest > listed)
            {
                yield return Anomaly(
                    entry,
                    $"{entry.NameOrEmpty} is said to be born on {birth}, after the listing of {Iso(listed.Value)}",
                    birth.ToString()
                );
            }
        }

        foreach (var founded in entry.Entity.Values("incorporationDate").Select(PartialDate.ParseOrNull).OfType<PartialDate>())
        {
            if (founded.Earliest > listed)
            {
                yield return Anomaly(
                    entry,
                    $"{entry.NameOrEmpty} is said to be founded on {founded}, after the listing of {Iso(listed.Value)}",
                    founded.ToString()
                );
            }
        }

        foreach (var listing in entry.Entry.Listings.Where(l => l.To < l.From))
        {
            yield return Anomaly(
                entry,
                $"{entry.NameOrEmpty} is said to be delisted on {Iso(listing.To!.Value)}, before its listing of {Iso(listing.From!.Value)} under {listing.Instrument}",
                Iso(listing.To.Value)
            );
        }
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static ListAnomaly Anomaly(CheckedEntry entry, string text, string value) =>
        new(ListAnomalyKind.ImpossibleDate, text, [entry.Place], [value], []);
}
