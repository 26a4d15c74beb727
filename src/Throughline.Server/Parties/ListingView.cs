using Throughline.Model;

namespace Throughline.Server.Parties;

/// <summary>That an authority lists somebody.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Entry">Entry id.</param>
/// <param name="From">First day, ISO.</param>
/// <param name="To">First day no longer, ISO.</param>
/// <param name="State">The state on the day asked for.</param>
/// <param name="Reason">The statement of reasons.</param>
/// <param name="File">The list file.</param>
/// <param name="Line">Record in the file.</param>
public sealed record ListingView(
    string Authority,
    string Instrument,
    string Entry,
    string? From,
    string? To,
    ListingState State,
    string? Reason,
    string File,
    int Line
);
