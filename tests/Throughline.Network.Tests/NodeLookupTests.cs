using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Network.Tests;

public class NodeLookupTests
{
    [Fact]
    public void A_name_an_identifier_and_an_id_lead_to_one_node()
    {
        var network = Plain.Network(
            Two(),
            p => p.Caption == "TSK Orion" ? p with { Identifiers = [new(IdentifierKind.Inn, "7707083893")] } : p
        );
        foreach (var text in (string[])["tsk «orion»", "7707083893", "p-TSK Orion", Papers.Named("a", "TSK Orion").Id])
        {
            NodeLookup.Of(network, text).Found?.Caption.ShouldBe("TSK Orion");
        }
    }

    [Fact]
    public void A_word_of_two_names_lists_both_and_chooses_neither()
    {
        var lookup = NodeLookup.Of(Plain.Network(Two()), "Orion");
        lookup.Found.ShouldBeNull();
        lookup.Candidates.Select(c => c.Caption).ShouldBe(["Orion Freight", "TSK Orion"], ignoreOrder: true);
        lookup.IsAmbiguous.ShouldBeTrue();
    }

    [Fact]
    public void A_name_that_nobody_bears_leads_nowhere() => NodeLookup.Of(Plain.Network(Two()), "Polar Star").Candidates.ShouldBeEmpty();

    private static Papers Two()
    {
        var papers = new Papers();
        papers.Say("a", "TSK Orion", "paid", "Orion Freight");
        return papers;
    }
}
