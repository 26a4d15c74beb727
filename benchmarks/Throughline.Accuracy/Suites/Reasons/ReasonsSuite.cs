using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Throughline.Accuracy.Scores;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Reasons;

/// <summary>
/// How many sentences of real statements of reasons (EU 269/2014, Annex I) that hold a word of a relation of ours yield a claim. A measure of
/// reach, not of truth: a word such as "supplied" is no proof that its sentence tells who supplied whom.
/// </summary>
internal sealed partial class ReasonsSuite : ISuite
{
    private const int Every = 6;
    private const string List = "lists/eu/32014R0269.csv.xz";

    public string Name => "reasons";

    public string Description =>
        "share of sentences of EU statements of reasons with a word of a relation that yield a claim (printed only)";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var extractor = new ClaimExtractor();
        foreach (var row in LabelledFile.Rows(List, "celex", "recordId", "reason"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = row[0] + "-" + row[1];
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id))[0];
            if (hash % Every > 1 || row[2].Length < 80)
            {
                continue;
            }

            Score(id, row[2], isFrozen: hash % Every == 0, extractor, board);
        }

        return Task.CompletedTask;
    }

    private static void Score(string id, string text, bool isFrozen, ClaimExtractor extractor, Scoreboard board)
    {
        var document = new Document
        {
            Id = id,
            Sha256 = "",
            Path = id,
            MediaType = "text/plain",
            Text = text,
            Reader = "reasons/1",
            Language = "en",
        };
        var claims = extractor
            .ExtractProse(document, "article")
            .Claims.Where(c => c.Predicate is not ("hasAttribute" or "stated"))
            .Select(c => c.Evidence[0])
            .ToList();
        foreach (var sentence in Sentence().EnumerateMatches(text))
        {
            var words = text.AsSpan(sentence.Index, sentence.Length);
            if (!Cue().IsMatch(words) || Formula().IsMatch(words))
            {
                continue;
            }

            var (start, end) = (sentence.Index, sentence.Index + sentence.Length);
            var isRead = claims.Exists(c => c.Start < end && c.End > start);
            board[$"sentences that yield a claim, {(isFrozen ? "frozen" : "development")}"].Add(isRead);
            if (!isRead && !isFrozen)
            {
                board.Notes.Add($"nothing {id}: {words.Trim()}");
            }
        }
    }

    [GeneratedRegex(@"[^.!?]+(?:[.!?](?!\s+[\p{Lu}‘“])[^.!?]*)*[.!?]?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\b(director|CEO|owner|own(s|ed)|shareholder|found(ed|er)|head (of|s)|chairman|subsidiary|suppl(y|ies|ied)|procur\w+|purchas\w+|manufactur\w+|produce[sd]?|based in|located in|registered in|export(s|ed)|import(s|ed)|shipp(ed|ing)|transfer(s|red)|deliver(s|ed)|paid|stake|trained|visited|met with|appointed|on behalf of)\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex Cue();

    // The closing formulas of law state no relation.
    [GeneratedRegex(@"^\s*(Therefore|As such|Consequently|Hence)\b|Article \d|CN codes?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Formula();
}
