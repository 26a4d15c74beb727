using System.Collections.Immutable;
using Throughline.Detections;
using Throughline.Documents;
using Throughline.Extraction;
using Throughline.Extraction.Mentions;
using Throughline.Model;
using Throughline.Resolution;
using Throughline.Screening;

namespace Throughline.Cases;

/// <summary>The stages that a case runs documents through: pure functions, each with a version of what computes it.</summary>
public sealed record CaseStages
{
    /// <summary>The product's own stages.</summary>
    public static CaseStages Default { get; } = new();

    /// <summary>Version of reading and extraction: a document of another version is read anew from its original.</summary>
    public string ReadVersion { get; init; } =
        CodeVersion.Of(typeof(Claim), typeof(Text.Names), typeof(DocumentReader), typeof(ClaimExtractor));

    /// <summary>Version of everything that is computed from claims.</summary>
    public string DeriveVersion { get; init; } =
        CodeVersion.Of(
            typeof(Claim),
            typeof(Text.Names),
            typeof(Resolver),
            typeof(Screener),
            typeof(Network.EvidenceNetwork),
            typeof(DetectionCatalog),
            typeof(CaseStages)
        );

    /// <summary>Limits of the readers.</summary>
    public ReadLimits Limits { get; init; } = new();

    /// <summary>Bytes to documents.</summary>
    public Func<string, ReadOnlyMemory<byte>, ReadLimits, CancellationToken, ReadOutcome> Read { get; init; } =
        (path, content, limits, cancellationToken) => new DocumentReader(limits).Read(path, content, cancellationToken);

    /// <summary>Document to claims.</summary>
    public Func<Document, ExtractionResult> Extract { get; init; } = new ClaimExtractor().Extract;

    /// <summary>What extracts where names are watched for; null where documents are read without.</summary>
    public Func<WatchedNames, Func<Document, ExtractionResult>>? Watch { get; init; } = names => new ClaimExtractor(names).Extract;

    /// <summary>A statement of reasons to claims; it is prose whatever words it uses.</summary>
    public Func<Document, ExtractionResult> ExtractReasons { get; init; } =
        document => new ClaimExtractor().ExtractProse(document, Reasons.StatementOfReasons.Kind);

    /// <summary>Claims to parties.</summary>
    public Func<IReadOnlyList<Claim>, IReadOnlyList<Judgement>, CancellationToken, ResolvedParties> Resolve { get; init; } =
        new Resolver().Resolve;

    /// <summary>Files to watchlists.</summary>
    public Func<IReadOnlyList<string>, CancellationToken, Task<Watchlists>> LoadLists { get; init; } = Watchlists.LoadAsync;

    /// <summary>Watchlists to what screens against them; the function is used by several threads.</summary>
    public Func<Watchlists, Func<ScreeningQuery, ImmutableArray<ScreeningHit>>> Screen { get; init; } = lists => new Screener(lists).Screen;

    /// <summary>The network to leads, contradictions, questions and timeline.</summary>
    public Func<DetectionInput, Findings> Detect { get; init; } = Findings.Of;
}
