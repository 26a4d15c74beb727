using Throughline.Network;

namespace Throughline.Dossiers.Exports;

/// <summary>Writes a network in a format that other tools read. Output is sorted: the same network gives the same bytes.</summary>
public static class CaseExport
{
    /// <summary>Writes the network to <paramref name="output"/>.</summary>
    public static void Write(ExportFormat format, EvidenceNetwork network, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(output);
        var links = ExportLink.Of(network);
        switch (format)
        {
            case ExportFormat.Ftm:
                FtmExport.Write(network, output);
                break;
            case ExportFormat.GraphMl:
                GraphMlExport.Write(network, links, output);
                break;
            case ExportFormat.Gexf:
                GexfExport.Write(network, links, output);
                break;
            case ExportFormat.Csv:
                CsvExport.Write(network, output);
                break;
            default:
                RdfExport.Write(network, output);
                break;
        }
    }
}
