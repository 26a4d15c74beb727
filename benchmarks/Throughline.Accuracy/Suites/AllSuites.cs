using Throughline.Accuracy.Suites.Aurora;
using Throughline.Accuracy.Suites.EInvoices;
using Throughline.Accuracy.Suites.Statements;

namespace Throughline.Accuracy.Suites;

/// <summary>The suites, one line each.</summary>
internal static class AllSuites
{
    public static IReadOnlyList<ISuite> All { get; } = [new AuroraSuite(), new EInvoicesSuite(), new StatementsSuite()];
}
