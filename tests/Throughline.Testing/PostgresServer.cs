using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Throughline.Testing;

/// <summary>A throw-away PostgreSQL on loopback, started once per test assembly when first asked for.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly Lock _gate = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-pg-").FullName;
    private string? _pgCtl;
    private int _port;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Connection string of the running server; skips the test where PostgreSQL is not installed.</summary>
    public string ConnectionString()
    {
        lock (_gate)
        {
            if (_pgCtl is null)
            {
                Start();
            }
        }

        return $"Host=127.0.0.1;Port={_port};Username=throughline;Database=postgres";
    }

    public ValueTask DisposeAsync()
    {
        if (_pgCtl is not null)
        {
            Run(_pgCtl, "-D", DataFolder, "-m", "immediate", "stop");
        }

        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string DataFolder => Path.Combine(_folder, "data");

    private void Start()
    {
        var initdb = Tool.Need("initdb");
        var pgCtl = Tool.Need("pg_ctl");
        _port = FreePort();
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", _folder);
        }

        Run(initdb, "-D", DataFolder, "-A", "trust", "-U", "throughline", "-E", "UTF8", "--locale=C", "--no-sync");
        var options =
            $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
        Run(pgCtl, "-D", DataFolder, "-o", options, "-l", Path.Combine(_folder, "log"), "-w", "start");
        _pgCtl = pgCtl;
    }

    // PostgreSQL refuses to run as root, so root hands it to the account Debian makes for it.
    private static void Run(string program, params string[] arguments)
    {
        var asPostgres = Environment.UserName == "root" && program != "chown";
        var start = asPostgres
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = false;
        start.WorkingDirectory = "/";
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
