using BenchmarkDotNet.Attributes;
using Throughline.Text;

namespace Throughline.Benchmarks;

/// <summary>Comparing names, the innermost loop of resolution and screening.</summary>
[MemoryDiagnoser]
public class NameBenchmarks
{
    /// <summary>Two spellings of one firm in two scripts.</summary>
    [Benchmark]
    public double TwoScripts() => Names.Compare("ООО «Северный путь»", "Severny Put LLC", NameKind.Organization).Score;

    /// <summary>Two people who share a surname.</summary>
    [Benchmark]
    public double TwoPeople() => Names.Compare("Иванов Пётр Сергеевич", "Ivanova Anna", NameKind.Person).Score;

    /// <summary>The comparison key of a firm.</summary>
    [Benchmark]
    public string Key() => Names.Key("Открытое акционерное общество «Речной завод»", NameKind.Organization);
}
