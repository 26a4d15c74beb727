using System.Net;

namespace Throughline.Server.Tests;

public class ReviewTests(ServedCase served) : IClassFixture<ServedCase>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rejected_claim_stays_in_the_grid_and_leaves_the_network()
    {
        var edge = (await served.GetAsync("/api/network"))
            .GetProperty("edges")
            .EnumerateArray()
            .First(e => e.GetProperty("claims").GetArrayLength() == 1);
        var claim = edge.GetProperty("claims")[0].GetString();

        using var response = await served.Client.PostAsync(
            $"/api/claims/{claim}/review",
            ApiTests.Json("""{"status":"rejected","reason":"a misreading"}"""),
            Stop
        );

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var row = (await served.GetAsync("/api/claims")).EnumerateArray().Single(c => c.GetProperty("id").GetString() == claim);
        row.GetProperty("status").GetString().ShouldBe("rejected");
        (await served.GetAsync("/api/network"))
            .GetProperty("edges")
            .EnumerateArray()
            .SelectMany(e => e.GetProperty("claims").EnumerateArray())
            .Select(c => c.GetString())
            .ShouldNotContain(claim);
    }

    [Fact]
    public async Task A_status_that_is_none_is_refused()
    {
        using var response = await served.Client.PostAsync("/api/claims/c-any/review", ApiTests.Json("""{"status":"liked"}"""), Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_decision_about_an_unknown_claim_is_not_recorded()
    {
        using var response = await served.Client.PostAsync("/api/claims/c-none/review", ApiTests.Json("""{"status":"accepted"}"""), Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
