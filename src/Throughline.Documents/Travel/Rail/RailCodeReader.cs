using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Travel.Rail;

/// <summary>Files that hold the bytes of a railway ticket's bar code.</summary>
internal sealed class RailCodeReader : IFormatReader
{
    public string Name => "rail-code 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        RailTicket? ticket;
        try
        {
            ticket = RailCode.ReadOrNull(source.Content, source.Sent);
        }
        catch (InvalidDataException e)
        {
            return $"expected the bar code of a railway ticket; {e.Message}; scan the ticket again";
        }

        if (ticket is null or { Reservations.Count: 0 })
        {
            return "expected the bar code of a railway ticket; it holds no ticket that is read; use the printed ticket";
        }

        layer.BeginPage();
        Write(ticket, layer, new ReservationSheet(layer));
        return null;
    }

    /// <summary>Writes the printed lines and the reservations of a ticket.</summary>
    public static void Write(RailTicket ticket, Layer layer, ReservationSheet sheet)
    {
        foreach (var line in ticket.Layout)
        {
            layer.Line(Layer.OneLine(line));
        }

        foreach (var reservation in ticket.Reservations)
        {
            sheet.Add(reservation);
        }
    }
}
