using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>A message of a chat.</summary>
/// <param name="Start">Where its words begin, behind the head.</param>
/// <param name="End">Where they end.</param>
/// <param name="WriterStart">Where the writer's name begins.</param>
/// <param name="WriterEnd">Where it ends.</param>
/// <param name="Day">The day of its stamp; null where no stamp tells it.</param>
internal sealed record ChatMessage(int Start, int End, int WriterStart, int WriterEnd, PartialDate? Day);
