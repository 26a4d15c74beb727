using System.Net;
using System.Text;
using System.Text.Json;

namespace Throughline.Server.Tests;

public class ApiTests(ServedCase served) : IClassFixture<ServedCase>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_case_counts_what_was_taken_in_and_what_could_not_be_read()
    {
        var info = await served.GetAsync("/api/case");

        info.GetProperty("documents").GetInt32().ShouldBe(4);
        info.GetProperty("quarantined").GetInt32().ShouldBe(1);
        info.GetProperty("asOf").GetString().ShouldBe("2025-03-31");
        info.GetProperty("claims").GetInt32().ShouldBe((await served.GetAsync("/api/claims")).GetArrayLength());
    }

    [Fact]
    public async Task Every_claim_of_the_grid_is_found_at_its_place_in_code_points()
    {
        var claims = (await served.GetAsync("/api/claims")).EnumerateArray().ToList();

        claims.ShouldNotBeEmpty();
        foreach (var claim in claims)
        {
            var document = await served.GetAsync($"/api/documents/{claim.GetProperty("document").GetString()}");
            var runes = document.GetProperty("text").GetString()!.EnumerateRunes().ToList();
            var (start, end) = (claim.GetProperty("start").GetInt32(), claim.GetProperty("end").GetInt32());
            string.Concat(runes[start..end]).ShouldBe(claim.GetProperty("sentence").GetString());
        }
    }

    [Fact]
    public async Task A_claim_shows_its_quote_with_the_words_around_it_and_the_file_hash()
    {
        var claim = await AnyClaimAsync();
        var detail = await served.GetAsync($"/api/claims/{claim}");

        var evidence = detail.GetProperty("evidence")[0];
        evidence.GetProperty("quote").GetString().ShouldBe(detail.GetProperty("row").GetProperty("sentence").GetString());
        evidence.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public async Task The_original_comes_as_it_was_taken_in_and_cannot_run_anything()
    {
        var documents = (await served.GetAsync("/api/documents")).EnumerateArray();
        var id = documents
            .First(d => d.GetProperty("path").GetString()!.EndsWith("harbour.txt", StringComparison.Ordinal))
            .GetProperty("id")
            .GetString();

        using var response = await served.Client.GetAsync($"/api/documents/{id}/original", Stop);

        (await response.Content.ReadAsStringAsync(Stop)).ShouldBe(Papers.Harbour);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox;");
    }

    [Fact]
    public async Task A_quarantined_file_says_why()
    {
        var documents = (await served.GetAsync("/api/documents")).EnumerateArray();
        var broken = documents.First(d => d.GetProperty("status").GetString() == "quarantined");

        broken.GetProperty("path").GetString()!.ShouldEndWith("broken.pdf");
        broken.GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_network_has_a_place_for_every_end_of_every_line()
    {
        var network = await served.GetAsync("/api/network");

        var nodes = network.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()).ToHashSet();
        nodes.ShouldNotBeEmpty();
        foreach (var edge in network.GetProperty("edges").EnumerateArray())
        {
            nodes.ShouldContain(edge.GetProperty("from").GetString());
            nodes.ShouldContain(edge.GetProperty("to").GetString());
            edge.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task An_earlier_day_shows_less()
    {
        var all = await served.GetAsync("/api/network?asOf=2025-03-31");
        var early = await served.GetAsync("/api/network?asOf=2024-06-30");

        early.GetProperty("edges").GetArrayLength().ShouldBeLessThan(all.GetProperty("edges").GetArrayLength());
    }

    [Fact]
    public async Task A_day_that_is_none_is_answered_with_what_was_expected()
    {
        using var response = await served.Client.GetAsync("/api/network?asOf=yesterday", Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await DetailAsync(response)).ShouldContain("expected a day such as 2025-03-31, found \"yesterday\"");
    }

    [Fact]
    public async Task A_route_carries_the_quote_of_every_hop()
    {
        var trace = await served.GetAsync("/api/trace?from=Tallow%20Marine%20Ltd&to=Vetka%20Trade%20LLC");

        var route = trace.GetProperty("routes")[0];
        foreach (var hop in route.GetProperty("hops").EnumerateArray())
        {
            hop.GetProperty("evidence")[0].GetProperty("quote").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task A_party_lists_its_names_and_claims()
    {
        var search = await served.GetAsync("/api/search?q=Tallow%20Marine");
        var id = search.GetProperty("parties")[0].GetProperty("id").GetString();

        var party = await served.GetAsync($"/api/parties/{id}");

        party.GetProperty("names").EnumerateArray().Select(n => n.GetString()).ShouldContain("Tallow Marine Ltd");
        party.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("/api/claims/c-none", "The case has no claim c-none.")]
    [InlineData("/api/documents/d-none", "The case has no document d-none.")]
    [InlineData("/api/parties/p-none", "The case has no party p-none.")]
    [InlineData("/api/nothing", "There is no such resource in the API; see /openapi.json.")]
    public async Task What_is_not_there_is_said_plainly(string path, string detail)
    {
        using var response = await served.Client.GetAsync(path, Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await DetailAsync(response)).ShouldBe(detail);
    }

    [Theory]
    [InlineData("/api/leads")]
    [InlineData("/api/contradictions")]
    [InlineData("/api/questions")]
    [InlineData("/api/timeline")]
    public async Task Every_list_answers_with_a_list(string path) => (await served.GetAsync(path)).ValueKind.ShouldBe(JsonValueKind.Array);

    [Fact]
    public async Task The_description_names_every_path()
    {
        var paths = (await served.GetAsync("/openapi.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name);

        paths.ShouldBe(
            [
                "/api/case",
                "/api/claims",
                "/api/claims/{id}",
                "/api/claims/{id}/review",
                "/api/contradictions",
                "/api/documents",
                "/api/documents/{id}",
                "/api/documents/{id}/original",
                "/api/leads",
                "/api/network",
                "/api/parties/{id}",
                "/api/questions",
                "/api/search",
                "/api/timeline",
                "/api/trace",
            ],
            ignoreOrder: true
        );
    }

    internal static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task<string> AnyClaimAsync() => (await served.GetAsync("/api/claims"))[0].GetProperty("id").GetString()!;

    private static async Task<string> DetailAsync(HttpResponseMessage response)
    {
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop));
        return problem.RootElement.GetProperty("detail").GetString()!;
    }
}
