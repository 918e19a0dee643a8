using MVoting.Load.Measure;
using MVoting.Peers.Contenders;

namespace MVoting.Peers.Reports;

/// <summary>All that the rounds came to, as it is written to the JSON file and read back from it.</summary>
internal sealed record PeersReport
{
    public required RoundConditions Conditions { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public Dictionary<string, ReportedContender> Contenders { get; init; } = [];

    /// <summary>Each round by the contenders' ids.</summary>
    public List<Dictionary<string, ContenderRun>> Rounds { get; init; } = [];
}
