namespace Throughline.Samples.Aurora;

/// <summary>A line of an invoice.</summary>
internal sealed record SaleLine(string Product, int Quantity, decimal Price);
