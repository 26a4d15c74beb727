using System.Globalization;
using System.Text;
using BenchmarkDotNet.Running;
using Throughline.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
return args switch
{
    ["ingest", ..] => await IngestBenchmark.RunAsync(args.Length > 1 ? args[1] : "samples/aurora"),
    ["names", ..] => NamePairsBenchmark.Run(args.Length > 1 ? args[1] : "../shared/data/matching/name_bench/cases.csv"),
    ["--smoke"] => await IngestBenchmark.RunAsync("samples/aurora"),
    _ => BenchmarkSwitcher.FromAssembly(typeof(IngestBenchmark).Assembly).Run(args).Any() ? 0 : 1,
};
