using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughline.Benchmarks.Compare;

namespace Throughline.Benchmarks.Index;

/// <summary>What was measured, in order.</summary>
internal sealed class IndexResults
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<Row> _rows = [];

    /// <summary>Adds a figure and prints it.</summary>
    public void Add(string list, string what, double value, string unit)
    {
        _rows.Add(new(list, what, Math.Round(value, value < 10 ? 2 : 0), unit));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{list}: {what}: {value:0.##} {unit}"));
    }

    /// <summary>The report.</summary>
    public string Markdown(Machine machine, string command)
    {
        var text = new StringBuilder("# The name index\n");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"`dotnet run -c Release --project benchmarks/Throughline.Benchmarks -- {command}`, {machine.Date}, commit {machine.Commit}, on {machine.Processor}, {machine.Cores} cores, {machine.MemoryGigabytes:0.#} GB, {machine.System}, {machine.Runtime}. Rates and percentiles are processor time of one thread.\n"
        );
        text.Append("| list | what | value | |\n|---|---|--:|---|\n");
        foreach (var row in _rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.List} | {row.What} | {row.Value:#,0.##} | {row.Unit} |");
        }

        return text.ToString();
    }

    /// <summary>The same for programs.</summary>
    public string Json(Machine machine, string command) =>
        JsonSerializer.Serialize(
            new
            {
                command,
                machine,
                results = _rows,
            },
            s_json
        );

    private sealed record Row(string List, string What, double Value, string Unit);
}
