using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>PostgreSQL's pg_trgm with a GIN index.</summary>
internal sealed class PostgresTrigram : IEngine
{
    private double _threshold;
    private PostgresServer? _server;
    private NpgsqlConnection? _connection;
    private NpgsqlCommand? _search;
    private int _backend;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"pg_trgm-{_threshold:0.00}");

    public string How =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"PostgreSQL, GIN (gin_trgm_ops), name % query at similarity_threshold {_threshold:0.00}, ORDER BY similarity DESC LIMIT 10, prepared; C.UTF-8, 1 GB shared buffers, no parallel workers; CPU is the backend's"
        );

    public long Bytes { get; private set; }

    public IReadOnlyList<double> Thresholds => [0.45, 0.3];

    public void Use(double threshold)
    {
        _threshold = threshold;
        Run(string.Create(CultureInfo.InvariantCulture, $"SET pg_trgm.similarity_threshold = {threshold}"));
    }

    public void Build(INameSet names, string folder)
    {
        _server = new PostgresServer(folder);
        _connection = new NpgsqlConnection(_server.ConnectionString);
        _connection.Open();
        _backend = _connection.ProcessID;
        Run("CREATE EXTENSION pg_trgm");
        Run("CREATE TABLE names (id int NOT NULL, name text NOT NULL)");
        using (var writer = _connection.BeginBinaryImport("COPY names FROM STDIN (FORMAT BINARY)"))
        {
            for (var i = 0; i < names.Texts.Length; i++)
            {
                writer.StartRow();
                writer.Write(i, NpgsqlDbType.Integer);
                writer.Write(names.Texts[i], NpgsqlDbType.Text);
            }

            writer.Complete();
        }

        Run("CREATE INDEX names_trgm ON names USING gin (name gin_trgm_ops)");
        Run("VACUUM ANALYZE names");
        using (var size = new NpgsqlCommand("SELECT pg_total_relation_size('names')", _connection))
        {
            Bytes = (long)size.ExecuteScalar()!;
        }

        _search = new NpgsqlCommand("SELECT id FROM names WHERE name % $1 ORDER BY similarity(name, $1) DESC LIMIT $2", _connection);
        _search.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text });
        _search.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Integer });
        _search.Prepare();
    }

    public IReadOnlyList<int> Search(CompareQuery query, int most)
    {
        _search!.Parameters[0].Value = query.Text;
        _search.Parameters[1].Value = most;
        var found = new List<int>(most);
        using var reader = _search.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0));
        }

        return found;
    }

    public long SearchCpu() => CpuClock.Of(_backend);

    public long BuildCpu() => CpuClock.Here() + (_backend == 0 ? 0 : CpuClock.Of(_backend));

    public void Dispose()
    {
        _search?.Dispose();
        _connection?.Dispose();
        _server?.Dispose();
    }

    private void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
