using System.Text;

namespace Throughline.Documents.Tests.Entities;

public sealed class EntityFileReaderTests
{
    private const string Firm =
        """{"id": "f1", "caption": "OOO Kedr", "schema": "Company", "properties": {"name": ["ООО «Кедр»", "OOO Kedr"], "innCode": ["7707083893"]}}""";

    private const string Owner = """{"id": "o1", "schema": "Person", "properties": {"name": ["Ida Falk"], "nationality": ["se"]}}""";

    private const string Link =
        """{"id": "l1", "schema": "Ownership", "properties": {"owner": ["o1"], "asset": ["f1"], "percentage": ["51"], "startDate": ["2023-05"]}}""";

    [Fact]
    public void A_link_shows_the_name_that_it_leads_to_and_states_its_id()
    {
        var document = Reading.Text("network.ftm.json", $"{Firm}\n{Owner}\n{Link}\n");
        document.Stated!.Kind.ShouldBe("entities");
        var owner = document.Stated.Values.Single(v => v.Name == "entities[2].owner");
        owner.Value.ShouldBe("o1");
        document.Text[owner.Start..owner.End].ShouldBe("Ida Falk");
        document.Stated.Values.First(v => v.Name == "entities[0].name").Value.ShouldBe("OOO Kedr");
    }

    [Theory]
    [InlineData("[A,B,C]")]
    [InlineData("{\"limit\": 10, \"results\": [A,B,C]}")]
    [InlineData("{\"op\": \"ADD\", \"entity\": A}\n{\"op\": \"ADD\", \"entity\": B}\n{\"op\": \"ADD\", \"entity\": C}")]
    public void Arrays_answers_and_deltas_hold_the_same_entities(string shape)
    {
        var text = shape.Replace("A", "@a", StringComparison.Ordinal).Replace("@aDD", "ADD", StringComparison.Ordinal);
        text = text.Replace("@a", Firm, StringComparison.Ordinal).Replace("B", Owner, StringComparison.Ordinal);
        text = text.Replace("C}", Link + "}", StringComparison.Ordinal).Replace("C]", Link + "]", StringComparison.Ordinal);
        Reading.Text("answer.json", text).Stated!.Values.Count(v => v.Name.EndsWith("].id", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void An_entity_inside_another_is_an_entity_of_its_own()
    {
        var nested = Link.Replace("[\"o1\"]", $"[{Owner}]", StringComparison.Ordinal);
        var document = Reading.Text("nested.json", $"{nested}\n{Firm}\n");
        document.Stated!.Values.ShouldContain(v => v.Name == "entities[1].name" && v.Value == "Ida Falk");
    }

    [Fact]
    public void A_damaged_line_is_left_out_and_named()
    {
        var document = Reading.Text("cut.ftm.json", $"{Firm}\n{Owner[..40]}\n{Link}\n");
        document.Warnings.ShouldContain(w => w.StartsWith("line 2: expected one JSON object", StringComparison.Ordinal));
        document.Stated!.Values.Count(v => v.Name.EndsWith("].id", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void A_schema_of_data_is_no_entity() =>
        Reading
            .Text(
                "schema.json",
                """{"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {"schema": {"type": "string"}}}"""
            )
            .Stated.ShouldBeNull();

    [Fact]
    public void A_real_export_is_read()
    {
        var packed = File.ReadAllBytes(
            Throughline.Testing.SharedData.Need("data/lists/opensanctions_formats/yente_t1.entities.ftm.json.xz")
        );
        var document = Reading.Outcome("t1.entities.ftm.json.xz", packed).Documents.ShouldHaveSingleItem().Document;
        document.Stated!.Values.ShouldContain(v => v.Name == "entities[0].registrationNumber");
        Encoding.UTF8.GetByteCount(document.Text).ShouldBeGreaterThan(1_000);
    }
}
