using System.Collections.Immutable;
using NodaTime;
using Throughline.Cases;
using Throughline.Detections;
using Throughline.Documents;
using Throughline.Extraction;
using Throughline.Model;
using Throughline.Network;
using Throughline.Resolution;

namespace Throughline.Accuracy.Runs;

/// <summary>Reads, extracts and resolves a sample without a store or lists: the quick loop for work on extraction.</summary>
internal static class StageRun
{
    public static CaseSnapshot Run(string sample, LocalDate asOf, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(Path.Combine(sample, "documents"));
        var reader = new DocumentReader(new ReadLimits());
        var extractor = new ClaimExtractor();
        var (infos, claims) = (new List<DocumentInfo>(), new List<Claim>());
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var outcome = reader.Read(path, File.ReadAllBytes(file), cancellationToken);
            foreach (var read in outcome.Documents)
            {
                var result = extractor.Extract(read.Document);
                claims.AddRange(result.Claims);
                infos.Add(
                    new DocumentInfo
                    {
                        Id = read.Document.Id,
                        Path = read.Document.Path,
                        Sha256 = read.Document.Sha256,
                        Kind = result.Kind,
                        Language = read.Document.Language,
                    }
                );
            }

            infos.AddRange(
                outcome.Quarantined.Select(q => new DocumentInfo
                {
                    Id = q.Path,
                    Path = q.Path,
                    Status = DocumentStatus.Quarantined,
                    Reason = q.Reason,
                })
            );
        }

        var resolved = new Resolver().Resolve(claims, [], cancellationToken);
        var network = new EvidenceNetwork(claims, resolved.Parties, resolved.PartyOf);
        var kinds = infos.ToImmutableSortedDictionary(i => i.Id, i => i.Kind, StringComparer.Ordinal);
        return new CaseSnapshot
        {
            Documents = [.. infos],
            Claims = [.. claims],
            Parties = resolved.Parties,
            PartyOf = resolved.PartyOf,
            Leads = DetectionCatalog.Run(new DetectionInput(network, kinds, asOf)),
            AsOf = asOf,
        };
    }
}
