namespace Throughline.Documents.Travel.Rail;

/// <summary>What the code of a railway ticket holds.</summary>
/// <param name="Reservations">The journeys, or the ticket alone where it names none.</param>
/// <param name="Layout">The lines of the printed ticket, where the code carries them.</param>
internal sealed record RailTicket(IReadOnlyList<Reservation> Reservations, IReadOnlyList<string> Layout);
