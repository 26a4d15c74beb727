using Throughline.Accuracy.Suites.Aurora;
using Throughline.Accuracy.Suites.Calibration;
using Throughline.Accuracy.Suites.Candidates;
using Throughline.Accuracy.Suites.Checks;
using Throughline.Accuracy.Suites.Codes;
using Throughline.Accuracy.Suites.EInvoices;
using Throughline.Accuracy.Suites.Names;
using Throughline.Accuracy.Suites.Ner;
using Throughline.Accuracy.Suites.Pairs;
using Throughline.Accuracy.Suites.ReferenceNetwork;
using Throughline.Accuracy.Suites.ShortNames;
using Throughline.Accuracy.Suites.Statements;
using Throughline.Accuracy.Suites.Transliteration;
using Throughline.Accuracy.Suites.Xscript;

namespace Throughline.Accuracy.Suites;

/// <summary>The suites, one line each.</summary>
internal static class AllSuites
{
    public static IReadOnlyList<ISuite> All { get; } =
    [
        new AuroraSuite(),
        new NamesSuite(),
        new XscriptSuite(),
        new TransliterationSuite(),
        new PairsSuite(),
        new ChecksSuite(),
        new CandidatesSuite(),
        new ReferenceNetworkSuite(),
        new CalibrationSuite(),
        new EInvoicesSuite(),
        new StatementsSuite(),
        new NerSuite(),
        new CodesSuite(),
        new ShortNamesSuite(),
    ];
}
