using Throughline.Cli.Tests.Running;

namespace Throughline.Cli.Tests;

public sealed class AnnotateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Marks_lead_to_their_words_by_code_points()
    {
        const string Text = "😀 𝔊 On 5 April 2024 Alder Optics Ltd paid 120,000 EUR to Carla Winterbourne in Lisbon.";
        var input = _folder.Write("in.jsonl", $$"""{"id":"a","text":"{{Text}}"}""" + "\n\n" + """{"id":7,"text":""}""" + "\n");
        var run = await ProgramRun.OfAsync("annotate", "--in", input);
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        run.Jsonl.Count.ShouldBe(2);
        run.Jsonl[0].GetProperty("id").GetString().ShouldBe("a");
        run.Jsonl[1].GetRawText().ShouldBe("""{"id":7,"entities":[]}""");
        var runes = Text.EnumerateRunes().ToList();
        var marked = run.Jsonl[0]
            .GetProperty("entities")
            .EnumerateArray()
            .Select(e => (string.Concat(runes[e[0].GetInt32()..e[1].GetInt32()]), e[2].GetString()))
            .ToList();
        marked.ShouldContain(("5 April 2024", "DATE"));
        marked.ShouldContain(("Alder Optics Ltd", "ORG"));
        marked.ShouldContain(("120,000 EUR", "MONEY"));
        marked.ShouldContain(("Carla Winterbourne", "PER"));
        marked.ShouldContain(("Lisbon", "LOC"));
    }

    [Theory]
    [InlineData("not json", "line 2: not JSON")]
    [InlineData("[1]", "line 2: expected a JSON object")]
    [InlineData("""{"id":"b"}""", "line 2: expected a property 'text'")]
    [InlineData("""{"id":"b","text":5}""", "line 2: expected a property 'text'")]
    [InlineData("""{"text":"words"}""", "line 2: expected a property 'id'")]
    [InlineData("""{"id":"b","text":"\ud83d"}""", "line 2: 'text' holds half of a surrogate pair")]
    public async Task A_bad_line_is_named_and_nothing_is_written(string line, string expected)
    {
        var input = _folder.Write("in.jsonl", """{"id":"a","text":"Alder Optics Ltd"}""" + "\n" + line + "\n");
        var run = await ProgramRun.OfAsync("annotate", "--in", input);
        run.Code.ShouldBe(ExitCode.Usage);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain(expected);
        run.Error.TrimEnd().ShouldNotContain('\n');
    }

    public void Dispose() => _folder.Dispose();
}
