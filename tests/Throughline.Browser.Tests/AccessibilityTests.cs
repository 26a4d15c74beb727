using System.Text.Json;
using Microsoft.Playwright;
using Throughline.Testing;

namespace Throughline.Browser.Tests;

/// <summary>axe-core finds nothing on any screen, in either theme. It cannot see into the canvas: the Table tab is its equivalent.</summary>
public class AccessibilityTests(Workbench workbench) : IClassFixture<Workbench>
{
    public static TheoryData<string, ColorScheme> Screens()
    {
        var data = new TheoryData<string, ColorScheme>();
        foreach (var path in new[] { "/network", "/network?view=table", "/claims", "/contradictions", "/questions", "/intake", "/map" })
        {
            data.Add(path, ColorScheme.Light);
            data.Add(path, ColorScheme.Dark);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_screen_has_no_accessibility_fault(string path, ColorScheme theme)
    {
        var page = await workbench.OpenAsync(path, [], theme, bypassPolicy: true);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        (await FaultsAsync(page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_open_claim_has_no_accessibility_fault(ColorScheme theme)
    {
        var now = await workbench.SnapshotAsync();
        var page = await workbench.OpenAsync($"/claims/{now.Claims[0].Id}", [], theme, bypassPolicy: true);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        (await FaultsAsync(page)).ShouldBeEmpty();
    }

    private static async Task<List<string>> FaultsAsync(IPage page)
    {
        var axe = Path.Combine(SharedData.RepositoryRoot, "web", "node_modules", "axe-core", "axe.min.js");
        await page.AddScriptTagAsync(new() { Path = axe });
        var result = await page.EvaluateAsync<JsonElement>("() => axe.run()");
        return
        [
            .. result
                .GetProperty("violations")
                .EnumerateArray()
                .Select(v => $"{v.GetProperty("id").GetString()}: {v.GetProperty("nodes")[0].GetProperty("html").GetString()}"),
        ];
    }
}
