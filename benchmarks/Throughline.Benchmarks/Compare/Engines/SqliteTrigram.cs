using Microsoft.Data.Sqlite;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>SQLite's full-text index over trigrams, ranked by bm25.</summary>
internal sealed class SqliteTrigram : IEngine
{
    private const int Trigram = 3;

    private string _file = "";
    private SqliteConnection? _connection;
    private SqliteCommand? _search;

    public string Name => "sqlite-fts5";

    public string How =>
        "FTS5, tokenize='trigram remove_diacritics 1', external content, optimized; the query's trigrams (within words) joined by OR, ORDER BY rank (bm25) LIMIT 10; 256 MB cache";

    public long Bytes => new FileInfo(_file).Length;

    public void Build(INameSet names, string folder)
    {
        _file = Path.Combine(folder, "names.sqlite");
        _connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = OFF");
        Run("PRAGMA synchronous = OFF");
        Run("PRAGMA cache_size = -262144");
        Run("PRAGMA temp_store = MEMORY");
        Run("CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL)");
        using (var transaction = _connection.BeginTransaction())
        using (var insert = _connection.CreateCommand())
        {
            insert.CommandText = "INSERT INTO names VALUES (@id, @name)";
            var (id, name) = (insert.Parameters.Add("@id", SqliteType.Integer), insert.Parameters.Add("@name", SqliteType.Text));
            for (var i = 0; i < names.Texts.Length; i++)
            {
                (id.Value, name.Value) = (i, names.Texts[i]);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Run("CREATE VIRTUAL TABLE found USING fts5(name, content='names', content_rowid='id', tokenize=\"trigram remove_diacritics 1\")");
        Run("INSERT INTO found(found) VALUES ('rebuild')");
        Run("INSERT INTO found(found) VALUES ('optimize')");
        _search = _connection.CreateCommand();
        _search.CommandText = "SELECT rowid FROM found WHERE found MATCH @query ORDER BY rank LIMIT @most";
        _search.Parameters.Add("@query", SqliteType.Text);
        _search.Parameters.Add("@most", SqliteType.Integer);
        _search.Prepare();
    }

    public IReadOnlyList<int> Search(CompareQuery query, int most)
    {
        var trigrams = Folding
            .Words(query.Text)
            .SelectMany(w => Enumerable.Range(0, Math.Max(0, w.Length - Trigram + 1)).Select(i => w.Substring(i, Trigram)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (trigrams.Count == 0)
        {
            return [];
        }

        _search!.Parameters[0].Value = string.Join(" OR ", trigrams.Select(t => $"\"{t}\""));
        _search.Parameters[1].Value = most;
        var found = new List<int>(most);
        using var reader = _search.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0));
        }

        return found;
    }

    public void Dispose()
    {
        _search?.Dispose();
        _connection?.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection!.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
