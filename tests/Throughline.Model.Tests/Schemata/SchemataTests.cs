namespace Throughline.Model.Tests;

public class SchemataTests
{
    [Fact]
    public void A_company_is_a_legal_entity_and_an_asset()
    {
        Schemata.IsA("Company", "LegalEntity").ShouldBeTrue();
        Schemata.IsA("Company", "Asset").ShouldBeTrue();
        Schemata.IsA("Person", "Asset").ShouldBeFalse();
    }

    [Fact]
    public void Properties_are_inherited()
    {
        Schemata.PropertyOrNull("Company", "innCode")!.Type.ShouldBe("identifier");
        Schemata.PropertyOrNull("Person", "name")!.Type.ShouldBe("name");
        Schemata.PropertyOrNull("Person", "kppCode").ShouldBeNull();
    }

    [Fact]
    public void Every_schema_of_ours_maps_down_to_one_that_other_tools_load()
    {
        var ours = Schemata.All.Where(s => s.IsOurs).ToList();
        ours.Count.ShouldBeGreaterThan(5);
        foreach (var schema in ours)
        {
            var target = Schemata.FindOrNull(schema.ExportAs!).ShouldNotBeNull();
            target.IsOurs.ShouldBeFalse();
            foreach (var property in schema.Properties)
            {
                Schemata
                    .PropertyOrNull(target.Name, property.ExportAs!)
                    .ShouldNotBeNull($"{schema.Name}.{property.Name} is exported as {property.ExportAs}");
            }
        }
    }

    [Fact]
    public void No_schema_extends_itself() => Schemata.All.ShouldAllBe(s => s.Extends.All(e => !Schemata.IsA(e, s.Name)));
}
