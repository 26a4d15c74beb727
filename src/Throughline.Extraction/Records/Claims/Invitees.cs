using System.Text.RegularExpressions;
using Throughline.Extraction.Records.Trade;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Whose people a letter invites: the organization that stands between the words that invite and the guests (<c>邀请甲公司以下人员</c>).</summary>
internal static partial class Invitees
{
    private const int Reach = 160;

    /// <summary>True for a letter that invites.</summary>
    public static bool IsInvitation(Document document, string kind) => InvitationClaims.FindOrNull(document, kind) is not null;

    /// <summary>The guests' organization with the key <c>headParty</c>; null where the sentence names none but the host.</summary>
    public static Labelled? EmployerOrNull(Document document)
    {
        if (InvitationClaims.FindOrNull(document, "letter") is not { } invites)
        {
            return null;
        }

        var start = invites.Index + invites.Length;
        var rest = document.Text[start..Math.Min(document.Text.Length, start + Reach)];
        var stop = rest.AsSpan().IndexOfAny("。\t；;");
        rest = stop < 0 ? rest : rest[..stop];
        foreach (var (from, to) in Organisations.In(rest))
        {
            var before = rest[..from];
            var name = rest[from..to];
            // "invite Mr Li to visit our works Alpha Ltd": that is where they go.
            if ((Destination().IsMatch(before) && !IsStaff(before)) || IsHost(document, name, invites.Index))
            {
                return null;
            }

            var at = start + from;
            return new("headParty", name, at, at + name.Length, at, at + name.Length, "", IsInferred: true);
        }

        return null;
    }

    // "…in die … der Mitarbeiter von", "в Россию граждан КНР, сотрудников компании": the word for staff stands behind the goal.
    private static bool IsStaff(string before) =>
        Staff().Matches(before).LastOrDefault() is { } staff && Destination().Matches(before).Last().Index < staff.Index;

    [GeneratedRegex(
        @"(?i)сотрудник|работник|специалист|представител|employee|staff|specialist|representative|personnel|员工|人员|代表|职员"
    )]
    private static partial Regex Staff();

    private static bool IsHost(Document document, string name, int invites) =>
        document.Text.AsSpan(0, invites).Contains(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?i)\b(?:to|at|in|visit|по адресу|посетить|в)\b|来|到|赴|前往|访问|参观")]
    private static partial Regex Destination();
}
