using System.Xml.Linq;
using Throughline.Testing;

namespace Throughline.Architecture.Tests;

/// <summary>The allowed arrows between projects. A new arrow is a design decision: record it in docs/adr and add it here.</summary>
public class DependencyTests
{
    private static readonly string[] s_stages = ["Documents", "Extraction", "Resolution", "Screening", "Network", "Detections", "Dossiers"];

    private static readonly Dictionary<string, string[]> s_allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Text"] = ["Model"],
        ["Documents"] = ["Model", "Text"],
        ["Extraction"] = ["Model", "Text"],
        ["Resolution"] = ["Model", "Text"],
        ["Screening"] = ["Model", "Text"],
        ["Network"] = ["Model"],
        ["Detections"] = ["Model", "Network"],
        ["Dossiers"] = ["Model", "Network", "Detections"],
        ["Cases"] = ["Model", "Text", .. s_stages],
        ["Storage"] = ["Model", "Cases"],
        // Proposers answer to a port of Extraction; the packages that they need stay out of every other project.
        ["LanguageModels"] = ["Model", "Extraction"],
        ["Server"] = ["Model", "Cases", "Storage"],
        ["Cli"] = ["Model", "Cases", "Storage", "Server", "LanguageModels"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.GetDirectories(Path.Combine(Root(), "src")).Select(d => Path.GetFileName(d)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_it_may(string project)
    {
        var file = Path.Combine(Root(), "src", project, project + ".csproj");
        var references = XDocument
            .Load(file)
            .Descendants("ProjectReference")
            .Select(r => Short(Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)));
        references.Except(s_allowed[Short(project)], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_built_with_the_solution(string project)
    {
        var solution = File.ReadAllText(Path.Combine(Root(), "Throughline.slnx"));
        solution.ShouldContain($"src/{project}/{project}.csproj");
    }

    private static string Short(string project) => project.Replace("Throughline.", "", StringComparison.Ordinal);

    private static string Root() => SharedData.RepositoryRoot;
}
