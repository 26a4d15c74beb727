using System.Globalization;
using System.Xml.Linq;
using Throughline.Documents.Layers;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Iso20022;

/// <summary>Compares the summary that a statement gives of its entries with the entries themselves.</summary>
internal sealed class IsoSums
{
    private (int Count, decimal Sum) _credits;
    private (int Count, decimal Sum) _debits;
    private XElement? _stated;

    /// <summary>Takes the summary.</summary>
    public void Stated(XElement summary) => _stated = summary;

    /// <summary>Counts a booked entry.</summary>
    public void Count(decimal? signed)
    {
        if (signed is { } value)
        {
            _credits = value >= 0 ? (_credits.Count + 1, _credits.Sum + value) : _credits;
            _debits = value < 0 ? (_debits.Count + 1, _debits.Sum - value) : _debits;
        }
    }

    /// <summary>Warns where they differ.</summary>
    public void Check(Layer layer, string what)
    {
        Compare("TtlCdtNtries", "credits", _credits);
        Compare("TtlDbtNtries", "debits", _debits);

        void Compare(string element, string name, (int Count, decimal Sum) own)
        {
            var (count, sum) = (_stated.Text(element, "NbOfNtries"), Normal.NumberOrNull(_stated.Text(element, "Sum")));
            if (
                count is not null
                    && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number != own.Count
                || sum is { } total && total != own.Sum
            )
            {
                layer.Warn(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{what}: its summary counts {count ?? "?"} {name} of {sum}, but it holds {own.Count} of {own.Sum}: a difference of {sum - own.Sum}"
                    )
                );
            }
        }
    }
}
