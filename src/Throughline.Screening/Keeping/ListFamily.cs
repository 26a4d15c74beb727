using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>The files of one list that an import was given.</summary>
/// <param name="List">The list's short name.</param>
/// <param name="Files">The files, members of archives one by one.</param>
/// <param name="Paths">The files on disk.</param>
/// <param name="Sources">What they say they are.</param>
/// <param name="IsMixed">True where one archive holds several lists, which stay together under the archive's name.</param>
internal sealed record ListFamily(
    string List,
    ImmutableArray<FileReading> Files,
    ImmutableArray<string> Paths,
    ImmutableArray<ListSource> Sources,
    bool IsMixed
);
