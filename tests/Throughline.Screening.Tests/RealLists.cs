using Throughline.Testing;

namespace Throughline.Screening.Tests;

/// <summary>The real lists that stand beside the checkout, loaded once.</summary>
public sealed class RealLists
{
    private readonly Lazy<(Watchlists Lists, Screener Screener)> _loaded = new(() =>
    {
        string[] paths =
        [
            SharedData.Need("data/lists/eu/32014R0269.csv.xz"),
            SharedData.Need("data/lists/eu/32014R0833.csv.xz"),
            SharedData.Need("data/lists/eu/amend_32026R1843_2026-07-23.csv.xz"),
            SharedData.Need("data/lists/us_ofac/sdn_csv_history_2021-08_to_2024-05.tar.xz"),
            SharedData.Need("data/lists/us_ofac/alt_2025-02-27.csv.xz"),
            SharedData.Need("data/lists/us_ofac/add_2025-02-27.csv.xz"),
        ];
        var lists = Watchlists.LoadAsync(paths, CancellationToken.None).GetAwaiter().GetResult();
        return (lists, new Screener(lists));
    });

    public Watchlists Lists => _loaded.Value.Lists;

    public Screener Screener => _loaded.Value.Screener;
}
