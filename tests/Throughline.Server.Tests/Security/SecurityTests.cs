using System.Net;
using System.Text;

namespace Throughline.Server.Tests.Security;

public class SecurityTests(ServedCase served) : IClassFixture<ServedCase>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.4")]
    public async Task A_foreign_host_name_reads_nothing(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/case");
        request.Headers.Host = host;

        using var response = await served.Client.SendAsync(request, Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task Localhost_is_this_machine_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/case");
        request.Headers.Host = $"localhost:{served.Client.BaseAddress!.Port}";

        using var response = await served.Client.SendAsync(request, Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_cannot_write()
    {
        using var form = new StringContent("status=accepted", Encoding.UTF8, "application/x-www-form-urlencoded");

        using var response = await served.Client.PostAsync("/api/claims/c-any/review", form, Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_foreign_page_cannot_write(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/claims/c-any/review")
        {
            Content = ApiTests.Json("""{"status":"accepted"}"""),
        };
        request.Headers.Add(header, value);

        using var response = await served.Client.SendAsync(request, Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nothing_is_loaded_from_outside_or_framed()
    {
        using var response = await served.Client.GetAsync("/api/case", Stop);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe-inline");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
