using System.Globalization;
using System.Text;
using BenchmarkDotNet.Running;
using Throughline.Benchmarks;
using Throughline.Benchmarks.Bulk;
using Throughline.Benchmarks.Compare;
using Throughline.Benchmarks.Fuzz;
using Throughline.Benchmarks.Index;
using Throughline.Benchmarks.Lists;
using Throughline.Benchmarks.MadeNames;
using Throughline.Benchmarks.Ocr;
using Throughline.Benchmarks.Pdf;
using Throughline.Benchmarks.Screening;
using Throughline.Benchmarks.Values;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
return args switch
{
    ["ingest", ..] => await IngestBenchmark.RunAsync(args.Length > 1 ? args[1] : "samples/aurora"),
    ["names", ..] => NamePairsBenchmark.Run(args.Length > 1 ? args[1] : "../shared/data/matching/name_bench/cases.csv"),
    ["made-names", ..] => NamesCommand.Run(
        args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000,
        args.Length > 2 ? ulong.Parse(args[2], CultureInfo.InvariantCulture) : 1
    ),
    ["index", ..] => IndexCommand.Run(args[1..]),
    ["index-open", var path, var query] => IndexCommand.Open(path, query),
    ["screen", ..] => await ScreenBenchmark.RunAsync(args[1..]),
    ["screen-customers", var file, var rows] => CustomerFile.Write(file, int.Parse(rows, CultureInfo.InvariantCulture)),
    ["screen-open", var file, var cache] => await OpenBenchmark.RunAsync(file, cache),
    ["compare", ..] => CompareCommand.Run(args[1..]),
    ["bulk", ..] => await BulkCommand.RunAsync(args[1..]),
    ["pdf", ..] => await PdfCommand.RunAsync(args[1..]),
    ["ocr", ..] => OcrCommand.Run(args[1..]),
    ["fuzz", ..] => FuzzCommand.Run(args[1..]),
    ["values", ..] => ValuesCommand.Run(args[1..]),
    ["lists"] => ListsCommand.Run(),
    ["lists-child", var lists, var snapshots] => await ListsCommand.ChildAsync(lists, snapshots),
    ["--smoke"] => CompareCommand.Smoke() + await IngestBenchmark.RunAsync("samples/aurora"),
    _ => BenchmarkSwitcher.FromAssembly(typeof(IngestBenchmark).Assembly).Run(args).Any() ? 0 : 1,
};
