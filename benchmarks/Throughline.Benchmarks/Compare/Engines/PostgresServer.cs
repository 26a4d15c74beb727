using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>A PostgreSQL of its own on 127.0.0.1 in a new folder, from the machine's packages; ended by its process id.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "postgres";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _programs;
    private readonly string _folder;
    private Process? _server;

    /// <summary>Makes a cluster in the folder and starts it.</summary>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL here, or it does not start.</exception>
    public PostgresServer(string folder)
    {
        _programs =
            ProgramsOrNull()
            ?? throw new InvalidOperationException("PostgreSQL: expected initdb and postgres of Debian's package postgresql, found none");
        _folder = folder;
        if (Environment.IsPrivilegedProcess)
        {
            Finish("chown", [User, folder]);
        }

        var data = Path.Combine(folder, "data");
        FinishAsUser("initdb", ["-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        var port = FreePort();
        string[] settings =
        [
            "shared_buffers=1GB",
            "maintenance_work_mem=1GB",
            "work_mem=64MB",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=8GB",
            "autovacuum=off",
            "jit=off",
            "max_parallel_workers_per_gather=0",
            "max_parallel_maintenance_workers=0",
            "unix_socket_directories=",
            "listen_addresses=127.0.0.1",
            $"port={port}",
        ];
        // Where this program is ended from outside, the server must not stay behind.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        _server = StartAsUser("postgres", ["-D", data, .. settings.SelectMany(s => (string[])["-c", s])]);
        ConnectionString = $"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Pooling=false;Command Timeout=3600";
        AwaitStart();
    }

    /// <summary>How to connect.</summary>
    public string ConnectionString { get; }

    /// <summary>The folder of the programs; null where the machine has none.</summary>
    public static string? ProgramsOrNull()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Reverse().Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return packaged
            .Concat(path)
            .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres")));
    }

    public void Dispose()
    {
        if (_server is not { HasExited: false } server)
        {
            return;
        }

        // SIGINT is PostgreSQL's fast shutdown.
        Finish("kill", ["-INT", server.Id.ToString(CultureInfo.InvariantCulture)]);
        if (!server.WaitForExit(s_patience))
        {
            server.Kill();
        }

        server.Dispose();
        _server = null;
    }

    private void AwaitStart()
    {
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString);
                connection.Open();
                return;
            }
            catch (NpgsqlException e) when (watch.Elapsed > s_patience || _server!.HasExited)
            {
                throw new InvalidOperationException(
                    $"PostgreSQL in {_folder}: expected it to start within {s_patience.TotalSeconds} s, found: {e.Message}",
                    e
                );
            }
            catch (NpgsqlException)
            {
                // Not yet listening.
            }
        }
    }

    private void FinishAsUser(string program, string[] arguments)
    {
        using var process = StartAsUser(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: expected exit code 0, found {process.ExitCode}");
        }
    }

    // PostgreSQL does not run as root; setpriv becomes the program, so its process id is the server's.
    private Process StartAsUser(string program, string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        return Environment.IsPrivilegedProcess
            ? Start("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", path, .. arguments])
            : Start(path, arguments);
    }

    private static void Finish(string program, string[] arguments)
    {
        using var process = Start(program, arguments);
        process.WaitForExit();
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        var process =
            Process.Start(start) ?? throw new InvalidOperationException($"{program}: expected it to start, found that it did not");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
