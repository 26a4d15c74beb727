using System.Text.Json;
using System.Xml.Linq;
using Throughline.Dossiers.Exports;
using Throughline.Model;

namespace Throughline.Dossiers.Tests;

public class CaseExportTests
{
    [Fact]
    public void Ftm_lines_use_schemata_and_properties_that_other_tools_know()
    {
        var entities = Export(ExportFormat.Ftm)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();
        entities.Count.ShouldBe(5);
        foreach (var entity in entities)
        {
            var schema = Schemata.FindOrNull(entity.GetProperty("schema").GetString()!).ShouldNotBeNull();
            schema.IsOurs.ShouldBeFalse();
            foreach (var property in entity.GetProperty("properties").EnumerateObject())
            {
                Schemata.PropertyOrNull(schema.Name, property.Name).ShouldNotBeNull($"{schema.Name}.{property.Name}");
            }
        }

        var payment = entities.Single(e => e.GetProperty("schema").GetString() == "Payment").GetProperty("properties");
        payment.GetProperty("amount")[0].GetString().ShouldBe("100");
        payment.GetProperty("payer")[0].GetString().ShouldBe("p-Альфа");
    }

    [Theory]
    [InlineData(ExportFormat.GraphMl)]
    [InlineData(ExportFormat.Gexf)]
    public void Graph_files_are_well_formed_and_whole(ExportFormat format)
    {
        var root = XDocument.Parse(Export(format)).Root!;
        root.Descendants().Count(e => e.Name.LocalName == "node").ShouldBe(3);
        root.Descendants().Count(e => e.Name.LocalName == "edge").ShouldBe(2);
    }

    [Fact]
    public void Csv_has_a_row_a_claim_and_quotes_cells_with_line_breaks()
    {
        var csv = Export(ExportFormat.Csv);
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        csv.ShouldContain("Beta & Co");
    }

    [Fact]
    public void Turtle_escapes_and_names_the_quote() => Export(ExportFormat.Rdf).ShouldContain("oa:exact \"Фирма «Альфа» оплатила");

    private static string Export(ExportFormat format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        CaseExport.Write(format, SmallCase.Input().Network, output);
        return output.ToString();
    }
}
