using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Network.Tests;

/// <summary>Networks in which a name is one party in every document.</summary>
internal static class Plain
{
    public static EvidenceNetwork Network(Papers papers, Func<Party, Party>? change = null)
    {
        var (parties, partyOf) = papers.OneNameOneParty(change);
        return new(papers.Claims, parties, partyOf);
    }
}
