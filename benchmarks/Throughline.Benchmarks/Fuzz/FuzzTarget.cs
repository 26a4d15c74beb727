namespace Throughline.Benchmarks.Fuzz;

/// <summary>Parsers of our own that share a kind of input; their seeds are the files of <c>Fuzz/Seeds/NAME</c>.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Try">Reads one input, of a file name; what is wrong with the parser, or null.</param>
/// <param name="Accepts">True where the parser made something of an input; a seed that it does not accept is a finding.</param>
internal sealed record FuzzTarget(string Name, Func<string, byte[], string?> Try, Func<string, byte[], bool> Accepts);
