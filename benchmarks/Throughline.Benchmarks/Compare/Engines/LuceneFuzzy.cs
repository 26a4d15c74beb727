using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>Lucene.NET: every word of the query as a fuzzy term, ranked by Lucene's own weights.</summary>
internal sealed class LuceneFuzzy : IEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "name";

    private readonly Analyzer _analyzer = Analyzer.NewAnonymous(
        (_, reader) =>
        {
            var words = new StandardTokenizer(Version, reader);
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(Version, words)));
        }
    );
    private string _folder = "";
    private MMapDirectory? _directory;
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public string Name => "lucene";

    public string How =>
        "Lucene.NET 4.8, StandardTokenizer + lower case + ASCIIFoldingFilter, one merged segment; each word a FuzzyQuery (1 edit from 4 letters, 2 from 7, transpositions, 50 expansions) under SHOULD, top 10";

    public long Bytes => new DirectoryInfo(_folder).EnumerateFiles().Sum(f => f.Length);

    public void Build(INameSet names, string folder)
    {
        _folder = folder;
        _directory = new MMapDirectory(folder);
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { RAMBufferSizeMB = 256 }))
        {
            var (name, number) = (new TextField(Field, "", Lucene.Net.Documents.Field.Store.NO), new StoredField("id", 0));
            var document = new Document { name, number };
            for (var i = 0; i < names.Texts.Length; i++)
            {
                name.SetStringValue(names.Texts[i]);
                number.SetInt32Value(i);
                writer.AddDocument(document);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    public IReadOnlyList<int> Search(CompareQuery query, int most)
    {
        var words = new BooleanQuery();
        foreach (var word in Tokens(query.Text))
        {
            var edits = word.Length switch
            {
                < 4 => 0,
                < 7 => 1,
                _ => 2,
            };
            words.Add(edits == 0 ? new TermQuery(new Term(Field, word)) : new FuzzyQuery(new Term(Field, word), edits), Occur.SHOULD);
        }

        return [.. _searcher!.Search(words, most).ScoreDocs.Select(d => _searcher.Doc(d.Doc).GetField("id").GetInt32Value() ?? -1)];
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory?.Dispose();
        _analyzer.Dispose();
    }

    private List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        using var stream = _analyzer.GetTokenStream(Field, text);
        var term = stream.GetAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add(term.ToString()!);
        }

        stream.End();
        return tokens;
    }
}
