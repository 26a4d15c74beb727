using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Proposals;

/// <summary>Cuts a document's body into windows of whole sentences. Page furniture, tables and headings are not in them.</summary>
public static class TextWindows
{
    // A small model loses the thread in longer stretches; a longer sentence is a window of its own.
    private const int Longest = 1500;
    private const int ContextSentences = 2;

    /// <summary>The windows in text order; none for a document without sentences.</summary>
    public static ImmutableArray<TextWindow> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = Prose
            .Sentences.In(document)
            .Select((s, i) => new NumberedSentence(i + 1, s.Start, s.End, document.Text[s.Start..s.End]))
            .ToImmutableArray();
        var windows = ImmutableArray.CreateBuilder<TextWindow>();
        for (var from = 0; from < sentences.Length; )
        {
            var to = from + 1;
            while (to < sentences.Length && sentences[to].End - sentences[from].Start <= Longest)
            {
                to++;
            }

            windows.Add(new TextWindow(sentences[Math.Max(0, from - ContextSentences)..from], sentences[from..to]));
            from = to;
        }

        return windows.ToImmutable();
    }
}
