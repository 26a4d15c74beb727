using DuckDB.NET.Data;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>DuckDB's jaro_winkler_similarity over a column of folded names.</summary>
internal sealed class DuckDbJaroWinkler : IEngine
{
    private string _file = "";
    private DuckDBConnection? _connection;
    private DuckDBCommand? _search;

    public string Name => "duckdb";

    public string How =>
        "jaro_winkler_similarity over a stored column of lower-case names without accents and with sorted words, only names whose length differs by half at most, ORDER BY similarity DESC LIMIT 10; threads = 1";

    public long Bytes => new FileInfo(_file).Length;

    public void Build(INameSet names, string folder)
    {
        _file = Path.Combine(folder, "names.duckdb");
        _connection = new DuckDBConnection($"Data Source={_file};threads=1");
        _connection.Open();
        Run("CREATE TABLE names (id INTEGER, name VARCHAR, folded VARCHAR, size INTEGER)");
        using (var appender = _connection.CreateAppender("names"))
        {
            for (var i = 0; i < names.Texts.Length; i++)
            {
                var folded = Folding.Sorted(names.Texts[i]);
                appender.CreateRow().AppendValue(i).AppendValue(names.Texts[i]).AppendValue(folded).AppendValue(folded.Length).EndRow();
            }
        }

        Run("CHECKPOINT");
        _search = _connection.CreateCommand();
        _search.CommandText =
            "SELECT id FROM names WHERE size BETWEEN $least AND $longest ORDER BY jaro_winkler_similarity(folded, $name) DESC LIMIT 10";
        _search.Parameters.Add(new DuckDBParameter("least", 0));
        _search.Parameters.Add(new DuckDBParameter("longest", 0));
        _search.Parameters.Add(new DuckDBParameter("name", ""));
        _search.Prepare();
    }

    public IReadOnlyList<int> Search(CompareQuery query, int most)
    {
        var folded = Folding.Sorted(query.Text);
        var slack = Math.Max(3, (int)(folded.Length * 0.5));
        _search!.Parameters[0].Value = folded.Length - slack;
        _search.Parameters[1].Value = folded.Length + slack;
        _search.Parameters[2].Value = folded;
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
