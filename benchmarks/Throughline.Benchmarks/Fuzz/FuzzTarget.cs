namespace Throughline.Benchmarks.Fuzz;

/// <summary>A parser of our own with inputs to start from.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Ending">The ending under which the inputs are read.</param>
/// <param name="Seeds">Inputs that it reads well.</param>
/// <param name="Try">Reads one input; what is wrong, or null.</param>
internal sealed record FuzzTarget(string Name, string Ending, byte[][] Seeds, Func<string, byte[], string?> Try);
