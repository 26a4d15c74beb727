using System.Text;
using System.Text.Json;
using Throughline.Cli.Tests.Running;

namespace Throughline.Cli.Tests;

/// <summary>What the contract says of each command's machine-readable output, read back from the real program.</summary>
public sealed class ContractOutputTests(SmallCase small) : IClassFixture<SmallCase>
{
    [Fact]
    public void Ingest_sums_up_and_asks_for_attention_where_a_file_was_not_read()
    {
        small.Ingest.Code.ShouldBe(ExitCode.Attention, small.Ingest.Error);
        var summary = small.Ingest.Json;
        summary.GetProperty("documents").GetInt32().ShouldBe(4);
        summary.GetProperty("claims").GetInt32().ShouldBeGreaterThan(4);
        summary.GetProperty("entities").GetInt32().ShouldBeGreaterThan(3);
        var quarantined = summary.GetProperty("quarantined").EnumerateArray().ShouldHaveSingleItem();
        quarantined.GetProperty("path").GetString().ShouldNotBeNull().ShouldEndWith("empty.txt");
        quarantined.GetProperty("reason").GetString().ShouldNotBeNull().ShouldContain("empty");
        foreach (var name in new[] { "leads", "contradictions", "unknowns", "seconds" })
        {
            summary.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.Number);
        }
    }

    [Theory]
    [InlineData("documents", "id,path,sha256,mediaType,kind,language,pages,status,duplicateOf,origin")]
    [InlineData(
        "claims",
        "id,subject,predicate,object,qualifiers,time,modality,hedges,epistemic,attribution,evidence,origin,grade,extractor,confidence"
    )]
    [InlineData("entities", "id,caption,schema,properties,datasets,referents,firstSeen,lastSeen")]
    [InlineData("timeline", "time,kind,text,entities,claims")]
    [InlineData("unknowns", "id,kind,claims,text,evidence")]
    [InlineData("contradictions", "id,kind,claims,text,evidence")]
    [InlineData("detect", "id,detection,title,score,subjects,claims,evidence,parts,alternatives,refutedBy,parameters")]
    public async Task A_list_gives_its_fields_as_lines_as_an_array_and_as_a_table(string command, string fields)
    {
        var lines = await RunAsync(command);
        foreach (var line in lines.Jsonl)
        {
            foreach (var field in fields.Split(','))
            {
                line.TryGetProperty(field, out _).ShouldBeTrue($"{command} has no {field}: {line}");
            }
        }

        (await RunAsync(command, "--format", "json")).Json.GetArrayLength().ShouldBe(lines.Jsonl.Count);
        var csv = Csv((await RunAsync(command, "--format", "csv")).Out);
        csv.Count.ShouldBe(lines.Jsonl.Count == 0 ? 0 : lines.Jsonl.Count + 1);
        csv.ShouldAllBe(row => row.Count == csv[0].Count);
    }

    [Fact]
    public async Task Quotes_stand_at_their_offsets_in_the_text_that_read_gives()
    {
        var (texts, checkedQuotes) = (new Dictionary<string, List<Rune>>(StringComparer.Ordinal), 0);
        foreach (var at in (await RunAsync("claims")).Jsonl.SelectMany(c => c.GetProperty("evidence").EnumerateArray()))
        {
            var path = at.GetProperty("path").GetString()!;
            if (!texts.TryGetValue(path, out var text))
            {
                var read = await ProgramRun.OfAsync("read", Path.Combine(small.Papers, Path.GetFileName(path)));
                read.Code.ShouldBe(ExitCode.Done, read.Error);
                texts[path] = text = [.. read.Json.GetProperty("text").GetString()!.EnumerateRunes()];
            }

            string.Concat(text[at.GetProperty("start").GetInt32()..at.GetProperty("end").GetInt32()])
                .ShouldBe(at.GetProperty("quote").GetString());
            checkedQuotes++;
        }

        checkedQuotes.ShouldBeGreaterThan(4);
        texts.Keys.ShouldContain(p => p.EndsWith("letter.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Claims_about_a_party_are_its_own()
    {
        var all = (await RunAsync("claims")).Lines;
        var about = (await RunAsync("claims", "--about", "Carla Winterbourne")).Lines;
        about.Count.ShouldBeInRange(1, all.Count - 1);
        about.ShouldAllBe(line => line.Contains("Winterbourne", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trace_quotes_each_hop()
    {
        var run = await RunAsync("trace", "Alder Optics Ltd", "Bramwell Plant JSC");
        var hop = run.Json.GetProperty("routes")[0].GetProperty("hops")[0];
        hop.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
        hop.GetProperty("quotes")[0].GetProperty("quote").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task An_ambiguous_name_lists_the_candidates_and_ends_with_code_2()
    {
        var run = await ProgramRun.OfAsync("trace", "Orion Tides LLC", "Bramwell Plant JSC", "--case", small.Case);
        run.Code.ShouldBe(ExitCode.Usage, run.Out);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain("'Orion Tides LLC' may mean 2 parties");
        run.Error.Split('\n').Count(l => l.StartsWith("  ", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_fresh_case_verifies()
    {
        var report = (await RunAsync("verify")).Json;
        report.GetProperty("checked").GetInt32().ShouldBeGreaterThan(4);
        report.GetProperty("failed").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("dossier", ".html", "<html")]
    [InlineData("dossier", ".md", "Bramwell")]
    [InlineData("export --to ftm", ".jsonl", "\"schema\"")]
    [InlineData("export --to graphml", ".graphml", "<graphml")]
    [InlineData("export --to gexf", ".gexf", "<gexf")]
    [InlineData("export --to csv", ".csv", ",")]
    [InlineData("export --to rdf", ".ttl", "Bramwell")]
    public async Task Files_are_written_whole(string command, string ending, string contains)
    {
        using var folder = new TempFolder();
        var path = folder["out" + ending];
        await RunAsync([.. command.Split(' '), "--out", path]);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldContain(contains);
        Directory.GetFiles(folder.Root).ShouldBe([path]);
    }

    [Fact]
    public async Task Names_are_screened_matched_and_resolved_without_a_case()
    {
        using var folder = new TempFolder();
        var list = folder.Write(
            "list.jsonl",
            """{"id":"x-1","schema":"Company","caption":"Alder Optics Ltd","properties":{"name":["Alder Optics Ltd"],"country":["pt"],"topics":["sanction"]},"datasets":["test_list"],"target":true,"first_seen":"2024-01-01T00:00:00","last_seen":"2024-12-01T00:00:00"}"""
                + "\n"
        );
        var people = folder.Write("people.csv", "country,name\npt,Alder Optics Limited\nde,Quite Another GmbH\n");
        var screened = await ProgramRun.OfAsync("screen", "Alder Optics", "--in", people, "--lists", list, "--as-of", "2025-01-01");
        screened.Code.ShouldBe(ExitCode.Done, screened.Error);
        screened.Jsonl.Select(l => l.GetProperty("query").GetProperty("row").GetInt32()).ShouldBe([1, 1, 2]);
        screened.Jsonl[1].GetProperty("matches")[0].GetProperty("id").GetString().ShouldBe("x-1");
        screened.Jsonl[2].GetProperty("matches").GetArrayLength().ShouldBe(0);

        var pair =
            """{"left":{"schema":"Company","properties":{"name":["Alder Optics Ltd"]}},"right":{"schema":"Company","properties":{"name":["ALDER OPTICS LIMITED"]}},"judgement":"positive"}""";
        var pairs = folder.Write("pairs.jsonl", pair + "\n");
        (await ProgramRun.OfAsync("match", "--in", pairs)).Jsonl.ShouldHaveSingleItem().GetProperty("match").GetBoolean().ShouldBeTrue();
        (await ProgramRun.OfAsync("match", "--in", pairs, "--summary")).Json.GetProperty("recall").GetDouble().ShouldBe(1);

        var resolved = await ProgramRun.OfAsync("resolve", "--in", people, "--out", folder["clusters.csv"]);
        resolved.Code.ShouldBe(ExitCode.Done, resolved.Error);
        Csv(await File.ReadAllTextAsync(folder["clusters.csv"], TestContext.Current.CancellationToken))[0]
            .ShouldBe(["id", "canonical_id", "probability"]);
    }

    [Fact]
    public async Task The_doctor_tells_what_is_there()
    {
        var run = await ProgramRun.OfAsync("doctor");
        run.Json.GetProperty("checks").EnumerateArray().ShouldContain(c => c.GetProperty("name").GetString() == ".NET");
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("claims")]
    [InlineData("entities")]
    [InlineData("timeline")]
    public async Task Text_for_people_has_no_escape_codes_when_piped(string command)
    {
        var run = await RunAsync(command, "--format", "text");
        run.Out.ShouldNotContain('\u001b');
        run.Lines.ShouldAllBe(l => l.Length <= 200);
    }

    private async Task<ProgramRun> RunAsync(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync([.. arguments, "--case", small.Case]);
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        return run;
    }

    // RFC 4180, so that the test does not read with the code that writes.
    private static List<List<string>> Csv(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (text[i] == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        return rows;
    }
}
