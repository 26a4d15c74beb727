using System.Collections.Immutable;
using Throughline.Cases;

namespace Throughline.Server.Documents;

/// <summary>A line of the inventory.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Path">Path as taken in.</param>
/// <param name="Sha256">Hash of the bytes.</param>
/// <param name="MediaType">Media type found by content.</param>
/// <param name="Kind">What the document is.</param>
/// <param name="Language">Main language.</param>
/// <param name="Pages">Pages or sheets.</param>
/// <param name="Title">Title.</param>
/// <param name="Published">Its own date, EDTF.</param>
/// <param name="Status">Read, quarantined or duplicate.</param>
/// <param name="DuplicateOf">Id of the document that it repeats.</param>
/// <param name="Reason">Why it is quarantined.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Claims">How many claims rest on it.</param>
/// <param name="Warnings">What the reader noticed.</param>
public sealed record DocumentRow(
    string Id,
    string Path,
    string Sha256,
    string MediaType,
    string Kind,
    string Language,
    int Pages,
    string? Title,
    string? Published,
    DocumentStatus Status,
    string? DuplicateOf,
    string? Reason,
    long Length,
    int Claims,
    ImmutableArray<string> Warnings
);
