using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Network.Tests.Flow;

public class FlowLayoutTests
{
    [Fact]
    public void Stages_run_from_the_maker_by_the_intermediary_to_the_end_user()
    {
        var graph = Picture(Chain());
        string Stage(string name) => graph.Nodes.Single(n => n.Label == name).Stage;
        Stage("Baltika Parts").ShouldBe("Makers");
        Stage("Q740").ShouldBe("Movement");
        Stage("TSK Orion").ShouldBe("Intermediary");
        Stage("Zarya Works").ShouldBe("End user");
        Stage("Lake Range").ShouldBe("Use");
        graph.Nodes.Single(n => n.Label == "Baltika Parts").X.ShouldBeLessThan(graph.Nodes.Single(n => n.Label == "TSK Orion").X);
    }

    [Fact]
    public void Parallel_claims_are_one_edge_that_counts_origins_and_shows_a_denial()
    {
        var papers = Chain();
        var again = papers.Say("z", "Baltika Parts", "shipped", "TSK Orion");
        papers.Say("y", "Ministry:PublicBody", "responded", change: c => c with { Response = ResponseKind.Denied, Answers = [again.Id] });
        var edge = Picture(papers).Edges.Single(e => e.Predicate == "shipped" && e.To == "p-TSK Orion" && e.From == "p-Baltika Parts");
        edge.Origins.ShouldBe(2);
        edge.Style.ShouldBe("denied");
        edge.ClaimIds.Length.ShouldBe(2);
    }

    [Fact]
    public void No_two_nodes_lie_upon_each_other_and_the_same_view_gives_the_same_picture()
    {
        var papers = Chain();
        for (var i = 0; i < 40; i++)
        {
            papers.Say("many", $"Guest {i}:Person", "visited", "Zarya Works");
        }

        var graph = Picture(papers);
        graph.Nodes.Select(n => (n.X, n.Y)).Distinct().Count().ShouldBe(graph.Nodes.Length);
        Text(Picture(papers)).ShouldBe(Text(graph));
    }

    [Fact]
    public void A_large_network_says_what_it_leaves_out()
    {
        var papers = new Papers();
        for (var i = 0; i < 200; i++)
        {
            papers.Say("many", $"Guest {i}:Person", "visited", "Zarya Works");
        }

        var graph = Picture(papers);
        graph.Nodes.Length.ShouldBe(FlowLayout.MostNodes);
        graph.Note.ShouldNotBeNull().ShouldContain("51 of 201 nodes");
    }

    private static Papers Chain()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "produces", "Q740:Product");
        papers.Say("b", "Baltika Parts", "shipped", "TSK Orion", concerns: "Q740");
        papers.Say("c", "TSK Orion", "delivered", "Zarya Works", concerns: "Q740");
        papers.Say("d", "Zarya Works", "tested", "Q740:Product");
        papers.Say("d", "Q740:Product", "locatedAt", "Lake Range:Location");
        return papers;
    }

    private static FlowGraph Picture(Papers papers) => FlowLayout.Of(Plain.Network(papers).AsOf(new LocalDate(2025, 1, 1), 0));

    private static string Text(FlowGraph graph) => System.Text.Json.JsonSerializer.Serialize(graph);
}
