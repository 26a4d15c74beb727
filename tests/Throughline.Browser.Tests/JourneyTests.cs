using Microsoft.Playwright;
using Throughline.Model;

namespace Throughline.Browser.Tests;

/// <summary>What an investigator does, on the real page over the real case.</summary>
public class JourneyTests(Workbench workbench) : IClassFixture<Workbench>
{
    private readonly List<string> _complaints = [];

    [Fact]
    public async Task A_claim_opens_its_document_with_the_quote_marked()
    {
        var now = await workbench.SnapshotAsync();
        var claim = now.Claims.First(c => c.Evidence[0].Path.EndsWith(".txt", StringComparison.Ordinal));
        var page = await workbench.OpenAsync("/claims", _complaints);

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter the claims" }).FillAsync(claim.Evidence[0].Path);
        await page.Locator($"#row-{claim.Id}").ClickAsync();

        var mark = page.Locator(".reader mark").First;
        await mark.WaitForAsync();
        var marked = string.Concat(await page.Locator(".reader mark").AllTextContentsAsync());
        marked.ShouldBe(string.Concat(claim.Evidence.Select(e => e.Quote)));
        (await IsInViewAsync(mark)).ShouldBeTrue();
        _complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_of_a_pdf_opens_the_page_with_boxes()
    {
        var now = await workbench.SnapshotAsync();
        var claim = now.Claims.FirstOrDefault(c => c.Evidence[0].Boxes.Length > 0);
        Assert.SkipWhen(claim is null, "no claim of the sample rests on a PDF yet");
        var page = await workbench.OpenAsync($"/claims/{claim.Id}", _complaints);

        await page.Locator(".pdf-page canvas[data-drawn=true]").First.WaitForAsync();

        (await page.Locator(".pdf-page .box").CountAsync()).ShouldBe(claim.Evidence.Sum(e => e.Boxes.Length));
        _complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_walk_through_the_claims_and_accept_one()
    {
        var page = await workbench.OpenAsync("/claims", _complaints);
        await page.Locator(".grid .row").First.WaitForAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var row = page.Locator(".grid .row[aria-selected=true]");
        (await row.GetAttributeAsync("aria-rowindex")).ShouldBe("3");
        await page.Keyboard.PressAsync("a");

        await row.GetByText("Accepted").WaitForAsync();
        _complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_in_the_search_box_traces_a_route_hop_by_hop()
    {
        var (from, to) = await TwoConnectedAsync();
        var page = await workbench.OpenAsync("/network", _complaints);

        await page.GetByLabel("Search, or ask how two parties are connected").FillAsync($"how is {from.Id} connected to {to.Id}?");
        await page.Keyboard.PressAsync("Enter");

        var hops = page.Locator(".hops li");
        await hops.First.WaitForAsync();
        (await hops.First.Locator(".name").TextContentAsync()).ShouldBe(from.Caption);
        (await hops.Last.Locator(".name").TextContentAsync()).ShouldBe(to.Caption);
        (await hops.First.Locator(".said").TextContentAsync()).ShouldNotBeNullOrWhiteSpace();
        await page.GetByRole(AriaRole.Complementary, new() { Name = "Evidence" }).Locator("mark").First.WaitForAsync();
        _complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Moving_the_day_back_takes_later_links_away()
    {
        var page = await workbench.OpenAsync("/network?view=table", _complaints);
        await page.Locator(".plain-table tbody tr").First.WaitForAsync();
        var before = await page.Locator(".plain-table tbody tr").CountAsync();

        await page.GetByLabel("As of", new() { Exact = true }).FillAsync("2024-05-01");
        await page.WaitForFunctionAsync("n => document.querySelectorAll('.plain-table tbody tr').length < n", before);

        page.Url.ShouldContain("asOf=2024-05-01");
        _complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_of_the_table_opens_its_evidence()
    {
        var page = await workbench.OpenAsync("/network?view=table", _complaints);

        await page.Locator(".plain-table tbody tr").First.Locator("td:last-child button").ClickAsync();

        var evidence = page.GetByRole(AriaRole.Complementary, new() { Name = "Evidence" });
        await evidence.Locator("mark").First.WaitForAsync();
        (await evidence.Locator(".facts").TextContentAsync())!.ShouldContain("sha-256");
        _complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_built_says_so()
    {
        var page = await workbench.OpenAsync("/map", _complaints);

        await page.GetByRole(AriaRole.Heading, new() { Name = "Map: not built yet" }).WaitForAsync();
    }

    private async Task<(Party From, Party To)> TwoConnectedAsync()
    {
        var now = await workbench.SnapshotAsync();
        var claim = now.Claims.First(c =>
            c.Object is not null
            && c.Predicate is "shipped" or "paid" or "supplied"
            && now.PartyOrNull(c.Subject.Id) != now.PartyOrNull(c.Object!.Id)
        );
        return (now.PartyOrNull(claim.Subject.Id)!, now.PartyOrNull(claim.Object!.Id)!);
    }

    private static Task<bool> IsInViewAsync(ILocator element) =>
        element.EvaluateAsync<bool>(
            "e => { const r = e.getBoundingClientRect(); return r.height > 0 && r.top >= 0 && r.bottom <= innerHeight; }"
        );
}
