using System.Text.Json;

namespace Throughline.Cases.Contract;

/// <summary>The result of <c>propose</c>.</summary>
public static class ProposeJson
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="summary">What came of asking.</param>
    /// <param name="cost">The cost in whatever currency the prices were given; null where none were.</param>
    public static void Write(Utf8JsonWriter json, ProposeSummary summary, decimal? cost)
    {
        json.WriteStartObject();
        json.WriteNumber("documents", summary.Documents);
        json.WriteNumber("windows", summary.Windows);
        json.WriteNumber("kept", summary.Kept);
        json.WriteNumber("added", summary.Added);
        json.WriteNumber("agreed", summary.Agreed);
        json.WriteNumber("inputTokens", summary.InputTokens);
        json.WriteNumber("outputTokens", summary.OutputTokens);
        if (cost is { } sum)
        {
            json.WriteNumber("cost", sum);
        }

        json.WriteStrings("faults", summary.Faults);
        json.WriteStartArray("refused");
        foreach (var refused in summary.Refused)
        {
            json.WriteStartObject();
            json.WriteString("path", refused.Path);
            json.WriteString("proposal", refused.Proposal);
            json.WriteString("reason", refused.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("agreement");
        foreach (var row in summary.Agreement)
        {
            json.WriteStartObject();
            json.WriteString("predicate", row.Predicate);
            json.WriteNumber("both", row.Both);
            json.WriteNumber("rulesOnly", row.RulesOnly);
            json.WriteNumber("modelOnly", row.ModelOnly);
            json.WriteNumber("kappa", row.Kappa);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
