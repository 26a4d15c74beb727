using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Text;

namespace Throughline.Documents.Travel.Edifact;

/// <summary>States values of passengers and their flights under <c>reservations[…]</c>.</summary>
internal sealed class PassengerFields(Layer layer, int number)
{
    private readonly string _prefix = string.Create(CultureInfo.InvariantCulture, $"reservations[{number}].");

    /// <summary>States a component; nothing where it is not given.</summary>
    public void Say(string name, EdifactPart? part, string? value = null)
    {
        if (part is not null)
        {
            layer.State(_prefix + name, value ?? part.Text, part.Start, part.End);
        }
    }

    /// <summary>States an airport with its country.</summary>
    public void Airport(string side, EdifactPart? code)
    {
        Say(side + "Code", code);
        if (code is not null && Airports.OfCodeOrNull(code.Text) is { } airport)
        {
            Say(side + "Country", code, airport.Country);
        }
    }

    /// <summary>States a name of family and given parts.</summary>
    public void Name(EdifactPart? family, params ReadOnlySpan<EdifactPart?> given)
    {
        if (family is null)
        {
            return;
        }

        var (last, first) = (family, "");
        foreach (var part in given)
        {
            if (part is not null)
            {
                (last, first) = (part, $"{first} {part.Text}".Trim());
            }
        }

        var parts = PassengerNames.PartsOrNull($"{family.Text}/{first}") ?? (family.Text, first);
        layer.State(_prefix + "passenger", PassengerNames.Spoken(parts), family.Start, last.End);
    }
}
