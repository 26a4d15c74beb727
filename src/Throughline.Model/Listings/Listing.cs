using NodaTime;

namespace Throughline.Model;

/// <summary>That an authority lists somebody under an instrument, in an interval.</summary>
public sealed record Listing
{
    /// <summary>The authority, short: <c>EU</c>, <c>OFAC</c>, <c>UK</c>, <c>UN</c>, <c>CA</c>, or a dataset's name.</summary>
    public required string Authority { get; init; }

    /// <summary>The instrument or programme: <c>Regulation (EU) 269/2014</c>, <c>RUSSIA-EO14024</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>The entry's id in the list.</summary>
    public required string EntryId { get; init; }

    /// <summary>First day in force; null where the list does not say (then <see cref="SeenFrom"/> bounds it).</summary>
    public LocalDate? From { get; init; }

    /// <summary>First day no longer in force; null where it still is.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Day of the earliest list file in which the entry was seen, for lists without dates of their own.</summary>
    public LocalDate? SeenFrom { get; init; }

    /// <summary>Day of the last list file before <see cref="SeenFrom"/>, which lacked the entry: it was listed between the two. Null where the first
    /// file at hand has the entry already, so that it may have been listed at any time before.</summary>
    public LocalDate? NotSeenOn { get; init; }

    /// <summary>Day of the last list file that had the entry, where a later one lacks it: it was delisted after this day and by <see cref="To"/>.</summary>
    public LocalDate? SeenTo { get; init; }

    /// <summary>The statement of reasons, verbatim; null where the list gives none.</summary>
    public string? Reason { get; init; }

    /// <summary>Name of the list file.</summary>
    public required string SourceFile { get; init; }

    /// <summary>SHA-256 of the list file, lower-case hexadecimal.</summary>
    public required string SourceSha256 { get; init; }

    /// <summary>Line or record number in the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The state on a day. An entry without a date of its own counts from the day its list was first seen to have it; without that, as always active.</summary>
    public ListingState StateOn(LocalDate day)
    {
        if ((From ?? SeenFrom) is { } from && day < from)
        {
            return ListingState.ListedLater;
        }

        return To is { } to && day >= to ? ListingState.Delisted : ListingState.Active;
    }
}
