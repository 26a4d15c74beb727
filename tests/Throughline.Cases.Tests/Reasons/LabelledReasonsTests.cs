using System.Globalization;
using System.Text;
using Throughline.Cases.Reasons;
using Throughline.Model;
using Throughline.Screening;
using Throughline.Testing;

namespace Throughline.Cases.Tests.Reasons;

/// <summary>How many of the relations that a person reads in real statements of reasons are found; the floor only rises.</summary>
public sealed class LabelledReasonsTests
{
    private const int FoundAtLeast = 50;

    private static readonly HashSet<string> s_predicates = new(StringComparer.Ordinal)
    {
        "owns",
        "directs",
        "intermediaryFor",
        "supplied",
        "delivered",
        "received",
        "collaboratedOn",
        "produces",
    };

    [Fact]
    public async Task The_relations_of_a_hand_read_sample_are_found()
    {
        string[] lists =
        [
            SharedData.Need("data/lists/eu/32014R0269.csv.xz"),
            SharedData.Need("data/lists/eu/amend_32026R1843_2026-07-23.csv.xz"),
        ];
        var labels = Labels();
        var entries = labels.Select(l => l.Entry).ToHashSet(StringComparer.Ordinal);
        var loaded = await Watchlists.LoadAsync(lists, TestContext.Current.CancellationToken);
        var reader = new ReasonClaims(CaseStages.Default.ExtractReasons);
        var claims = loaded
            .Entities.Where(e => entries.Contains(e.Entity.Id))
            .ToDictionary(
                e => e.Entity.Id,
                e => StatementOfReasons.Of(e).SelectMany(s => reader.Of(s).Claims).ToList(),
                StringComparer.Ordinal
            );
        claims.Count.ShouldBe(entries.Count, "every labelled entry is in the lists");

        var wanted = labels.Where(l => l.Predicate != "-").ToList();
        var missed = wanted.Where(l => !claims[l.Entry].Exists(l.IsSaidBy)).ToList();
        var judged = claims.SelectMany(c => c.Value.Where(v => s_predicates.Contains(v.Predicate)).Select(v => (c.Key, v))).ToList();
        var right = judged.Count(j => wanted.Exists(l => l.Entry == j.Key && l.IsSaidBy(j.v)));
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"found {wanted.Count - missed.Count} of {wanted.Count} relations; {right} of {judged.Count} claims with such predicates are labelled"
            )
        );
        foreach (var label in missed)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"missed: {label}");
        }

        (wanted.Count - missed.Count).ShouldBeGreaterThanOrEqualTo(FoundAtLeast);
    }

    private static List<Label> Labels()
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "tests/Throughline.Cases.Tests/Reasons/labelled-reasons.tsv");
        return
        [
            .. File.ReadLines(path, Encoding.UTF8)
                .Where(l => !l.StartsWith('#'))
                .Select(l => l.Split('\t'))
                .Select(c => new Label(c[0], c[1], c[2], c[3])),
        ];
    }

    private sealed record Label(string Entry, string Subject, string Predicate, string Object)
    {
        public bool IsSaidBy(Claim claim) =>
            claim.Predicate == Predicate && Holds(claim.Subject.Name, Subject) && Holds(claim.ObjectText, Object);

        private static bool Holds(string name, string words) =>
            words.Split(' ').All(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}
