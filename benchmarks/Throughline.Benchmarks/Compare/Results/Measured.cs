namespace Throughline.Benchmarks.Compare.Results;

/// <summary>One query of one engine.</summary>
/// <param name="Cpu">CPU time in nanoseconds.</param>
/// <param name="Wall">Wall time in nanoseconds.</param>
/// <param name="Rank">Place of the right name from 1; 0 where it is not among the first ten, and for customers.</param>
/// <param name="Hits">How many names came back.</param>
internal readonly record struct Measured(long Cpu, long Wall, int Rank, int Hits);
