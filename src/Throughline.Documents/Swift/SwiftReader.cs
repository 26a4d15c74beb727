using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Swift;

/// <summary>SWIFT FIN messages as they are kept and exchanged: statements (MT940, MT942, MT950) and transfers (MT103, MT202 COV, MT900, MT910).</summary>
/// <remarks>The text layer is the source itself; what the fields mean stands in the stated record.</remarks>
internal sealed class SwiftReader : IFormatReader
{
    public string Name => "swift 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var text = source.Text!;
        layer.Property("encoding", text.Encoding);
        layer.BeginPage();
        layer.Add(text.Text);
        var messages = SwiftMessages.Read(layer.TextSoFar());
        var (statements, transfers) = (new SwiftStatements(layer), new SwiftTransfers(layer));
        foreach (var message in messages)
        {
            budget.Check();
            if (IsTransfer(message))
            {
                transfers.Add(message);
            }
            else
            {
                statements.Add(message);
            }
        }

        layer.RecordKind = transfers.Count > statements.Count ? "paymentOrder" : "bankStatement";
        return null;
    }

    private static bool IsTransfer(SwiftMessage message) =>
        message.Headers.TryGetValue("type", out var type)
            ? type.Value is ['1' or '2', ..] or "900" or "910"
            : message.Has("32") && !message.Has("60") && !message.Has("61") && !message.Has("62");
}
