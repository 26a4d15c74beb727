using System.Net;
using System.Net.Sockets;
using Throughline.Storage;

namespace Throughline.Server.Tests;

public sealed class WorkbenchHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-host-").FullName;

    [Fact]
    public async Task It_serves_on_the_loopback_address_until_it_is_told_to_stop()
    {
        var options = await EmptyCaseAsync(0);
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = WorkbenchHost.RunAsync(options, started.SetResult, stop.Token);

        var address = await started.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        address.Host.ShouldBe("127.0.0.1");
        await stop.CancelAsync();

        await running.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_taken_port_is_said_plainly()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var options = await EmptyCaseAsync(port);

        var refusal = await Should.ThrowAsync<IOException>(() =>
            WorkbenchHost.RunAsync(options, null, TestContext.Current.CancellationToken)
        );

        refusal.Message.ShouldBe(
            $"port {port} of this machine is taken by another program: choose another with --port, or 0 for a free one"
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<WorkbenchOptions> EmptyCaseAsync(int port)
    {
        var folder = Path.Combine(_folder, "empty.case");
        await using var store = await SqliteCaseStore.OpenAsync(
            folder,
            create: true,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        return new WorkbenchOptions { CaseFolder = folder, Port = port };
    }
}
