using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using static Throughline.Screening.Tests.Updates.ListAnswers;

namespace Throughline.Screening.Tests.Updates;

public sealed class ListUpdateTests : IDisposable
{
    private readonly TempLists _folder = new();
    private readonly ListShelf _shelf;

    public ListUpdateTests() => _shelf = new ListShelf(_folder["shelf"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_list_is_fetched_checked_and_put_in_use()
    {
        await using var server = await ListServer.StartAsync((c, _) => SendAsync(c, List(30)));
        var updated = await UpdateAsync(server.Address);
        updated.State.ShouldBe(UpdateState.Updated, updated.Message);
        var version = _shelf.InUse().ShouldHaveSingleItem();
        (version.List, version.Entities).ShouldBe(("un-sc", 30));
        version.Files.ShouldHaveSingleItem().Source.ShouldBe($"{server.Address}un-sc/consolidated.xml");
        Directory.Exists(_folder["shelf/.downloads/un-sc"]).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_server_calls_unchanged_is_not_fetched_again()
    {
        await using var server = await ListServer.StartAsync(
            (c, _) =>
            {
                c.Response.Headers.ETag = "\"v1\"";
                if (c.Request.Headers.IfNoneMatch == "\"v1\"")
                {
                    c.Response.StatusCode = 304;
                    return Task.CompletedTask;
                }

                return SendAsync(c, List(30));
            }
        );
        (await UpdateAsync(server.Address)).State.ShouldBe(UpdateState.Updated);
        (await UpdateAsync(server.Address)).State.ShouldBe(UpdateState.Unchanged);
        server.Requests[1].ShouldEndWith("\"v1\"");
        _shelf.Versions().Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_broken_download_goes_on_from_the_byte_where_it_broke()
    {
        var body = List(400);
        await using var server = await ListServer.StartAsync(
            async (c, number) =>
            {
                c.Response.Headers.ETag = "\"v1\"";
                if (number == 0)
                {
                    c.Response.ContentLength = body.Length;
                    await c.Response.Body.WriteAsync(body.AsMemory(0, 5000));
                    await c.Response.Body.FlushAsync();
                    await BreakAsync(c);
                    return;
                }

                await SendRangeAsync(c, body);
            }
        );
        var updated = await UpdateAsync(server.Address);
        updated.State.ShouldBe(UpdateState.Updated, updated.Message);
        server.Requests[1].ShouldBe("/un-sc/consolidated.xml bytes=5000- \"v1\"");
        Kept().ShouldBe(body);
    }

    [Fact]
    public async Task A_stopped_run_is_completed_by_the_next_one()
    {
        var body = List(400);
        using var stop = new CancellationTokenSource();
        await using var server = await ListServer.StartAsync(
            async (c, number) =>
            {
                c.Response.Headers.ETag = "\"v1\"";
                if (number == 0)
                {
                    c.Response.ContentLength = body.Length;
                    await c.Response.Body.WriteAsync(body.AsMemory(0, 5000));
                    await c.Response.Body.FlushAsync();
                    await Task.Delay(Timeout.Infinite, c.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                    return;
                }

                await SendRangeAsync(c, body);
            }
        );
        await Should.ThrowAsync<OperationCanceledException>(() =>
            UpdateAsync(server.Address, progress: new StopAt(5000, stop), token: stop.Token)
        );
        _shelf.Versions().ShouldBeEmpty();
        (await UpdateAsync(server.Address)).State.ShouldBe(UpdateState.Updated);
        server.Requests[1].ShouldContain("bytes=5000-");
        Kept().ShouldBe(body);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_fetched_from_its_start()
    {
        var (old, now) = (List(400), List(401));
        await using var server = await ListServer.StartAsync(
            async (c, number) =>
            {
                c.Response.Headers.ETag = number == 0 ? "\"v1\"" : "\"v2\"";
                if (number == 0)
                {
                    c.Response.ContentLength = old.Length;
                    await c.Response.Body.WriteAsync(old.AsMemory(0, 5000));
                    await c.Response.Body.FlushAsync();
                    await BreakAsync(c);
                    return;
                }

                await SendRangeAsync(c, now);
            }
        );
        (await UpdateAsync(server.Address)).State.ShouldBe(UpdateState.Updated);
        Kept().ShouldBe(now);
    }

    [Fact]
    public async Task A_packed_answer_is_read()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(List(30), TestContext.Current.CancellationToken);
        }

        await using var server = await ListServer.StartAsync(
            (c, _) =>
            {
                c.Response.Headers.ContentEncoding = "gzip";
                return SendAsync(c, packed.ToArray());
            }
        );
        (await UpdateAsync(server.Address)).State.ShouldBe(UpdateState.Updated);
        _shelf.InUse().ShouldHaveSingleItem().Entities.ShouldBe(30);
    }

    [Fact]
    public async Task A_redirect_is_followed()
    {
        await using var server = await ListServer.StartAsync(
            (c, _) =>
            {
                if (c.Request.Path.StartsWithSegments("/moved", StringComparison.Ordinal))
                {
                    return SendAsync(c, List(30));
                }

                c.Response.Redirect("/moved/here.xml");
                return Task.CompletedTask;
            }
        );
        (await UpdateAsync(server.Address)).State.ShouldBe(UpdateState.Updated);
    }

    [Fact]
    public async Task A_server_that_fails_for_a_moment_is_asked_again()
    {
        await using var server = await ListServer.StartAsync(
            (c, number) =>
            {
                if (number < 2)
                {
                    c.Response.StatusCode = 503;
                    return Task.CompletedTask;
                }

                return SendAsync(c, List(30));
            }
        );
        (await UpdateAsync(server.Address)).State.ShouldBe(UpdateState.Updated);
        server.Requests.Count.ShouldBe(3);
    }

    public static TheoryData<string, string> Faults =>
        new()
        {
            { "404", "404 Not Found; the address may have moved" },
            { "500", "500 Internal Server Error; try again later" },
            { "short", "the connection broke" },
            { "html", "a web page" },
            { "cut", "well-formed XML of UN consolidated list XML" },
            { "other", "expected the list un-sc, found ofac" },
            { "large", "at most 60 MiB" },
            { "digest", "damaged on the way" },
            { "md5", "damaged on the way" },
            { "deflate", "packs the file as 'deflate'" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_wrong_is_told_and_the_list_in_use_stays(string fault, string words)
    {
        var good = List(30);
        var isBad = false;
        await using var server = await ListServer.StartAsync((c, _) => isBad ? FailAsync(c, fault, List(31)) : SendAsync(c, good));
        await UpdateAsync(server.Address);
        isBad = true;
        var updated = await UpdateAsync(server.Address);
        updated.State.ShouldBe(UpdateState.Failed);
        updated.Message.ShouldContain(words);
        updated.Message.ShouldContain("nothing was changed; the version of 2026-01-10 stays in use");
        Kept().ShouldBe(good);
    }

    [Fact]
    public async Task A_hash_that_was_given_must_fit()
    {
        await using var server = await ListServer.StartAsync((c, _) => SendAsync(c, List(30)));
        var options = Options(server.Address) with { Sha256 = new string('0', 64) };
        var updated = await UpdateAsync(options);
        updated.State.ShouldBe(UpdateState.Failed);
        updated.Message.ShouldContain("it is another file");
        var right = Convert.ToHexStringLower(SHA256.HashData(List(30)));
        (await UpdateAsync(options with { Sha256 = right })).State.ShouldBe(UpdateState.Updated);
    }

    [Fact]
    public async Task An_unreachable_server_is_called_offline()
    {
        Uri address;
        await using (var server = await ListServer.StartAsync((c, _) => SendAsync(c, List(30))))
        {
            address = server.Address;
        }

        var updated = await UpdateAsync(address);
        updated.State.ShouldBe(UpdateState.Offline);
        updated.Message.ShouldContain("this machine is offline");
        updated.Message.ShouldContain("nothing was changed");
    }

    [Fact]
    public async Task Of_a_list_of_several_files_only_the_changed_ones_are_fetched_and_all_are_kept_together()
    {
        var sdn = TempLists.Sdn(30);
        await using var server = await ListServer.StartAsync(
            (c, _) =>
            {
                var (name, body) = c.Request.Path.Value!.Split('/')[^1] switch
                {
                    "sdn.csv" => ("sdn", sdn),
                    "alt.csv" => ("alt", "1,7,\"aka\",\"GOLUBOY CHAYNIK\",-0- \n"),
                    "add.csv" => ("add", "1,5,\"1 Long Street\",\"Springfield\",\"Russia\",-0- \n"),
                    _ => ("comments", "1,\"more\"\n"),
                };
                var tag = $"\"{name}{body.Length}\"";
                c.Response.Headers.ETag = tag;
                if (c.Request.Headers.IfNoneMatch == tag)
                {
                    c.Response.StatusCode = 304;
                    return Task.CompletedTask;
                }

                return SendAsync(c, Encoding.UTF8.GetBytes(body));
            }
        );
        (await UpdateAsync(Options(server.Address), "ofac-sdn")).State.ShouldBe(UpdateState.Updated);
        sdn = TempLists.Sdn(31);
        var second = await UpdateAsync(Options(server.Address) with { Today = new LocalDate(2026, 1, 16) }, "ofac-sdn");
        second.State.ShouldBe(UpdateState.Updated, second.Message);
        _shelf.InUse().ShouldHaveSingleItem().Files.Select(f => f.Name).ShouldBe(["add.csv", "alt.csv", "sdn.csv", "sdn_comments.csv"]);
        second.Import!.Changes.ShouldHaveSingleItem().EntryId.ShouldBe("ofac-31");
    }

    [Fact]
    public void Every_official_address_is_of_a_secure_server()
    {
        OfficialSource.All.ShouldNotBeEmpty();
        OfficialSource.All.ShouldAllBe(s => s.Address.Scheme == "https" && s.MostBytes > 0 && s.Licence.Length > 0);
    }

    private static UpdateOptions Options(Uri address) =>
        new(new LocalDate(2026, 1, 15)) { From = address, Delay = TimeSpan.FromMilliseconds(1) };

    private byte[] Kept()
    {
        var version = _shelf.InUse().ShouldHaveSingleItem();
        return File.ReadAllBytes(Path.Combine(_shelf.PathOf(version), version.Files[0].Name));
    }

    private Task<UpdatedList> UpdateAsync(Uri address, IProgress<UpdateProgress>? progress = null, CancellationToken? token = null) =>
        UpdateAsync(Options(address), "un-sc", progress, token);

    private async Task<UpdatedList> UpdateAsync(
        UpdateOptions options,
        string name = "un-sc",
        IProgress<UpdateProgress>? progress = null,
        CancellationToken? token = null
    )
    {
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        var update = new ListUpdate(_shelf, http, options, TimeProvider.System);
        await foreach (var list in update.RunAsync([name], progress, token ?? TestContext.Current.CancellationToken))
        {
            return list;
        }

        throw new InvalidOperationException("nothing came");
    }

    private sealed class StopAt(long bytes, CancellationTokenSource stop) : IProgress<UpdateProgress>
    {
        public void Report(UpdateProgress value)
        {
            if (value.Bytes >= bytes)
            {
                stop.Cancel();
            }
        }
    }
}
