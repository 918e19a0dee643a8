using MVoting.Ladder.Rungs;

namespace MVoting.Ladder.Reports;

/// <summary>All that the rounds came to, as it is written to the JSON file and read back from it.</summary>
internal sealed record RungsReport
{
    public required RoundConditions Conditions { get; init; }

    /// <summary>Bytes that a ballot takes in the journal, in segments of 1,000.</summary>
    public required double JournalBytes { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The rungs from the ground up.</summary>
    public required IReadOnlyList<ReportedRung> Rungs { get; init; }

    /// <summary>Each round by the rungs' ids.</summary>
    public List<Dictionary<string, RungFigures>> Rounds { get; init; } = [];

    /// <summary>Times of the stores' flushes, by the rungs' ids; each round adds its own.</summary>
    public Dictionary<string, List<CommitTimes>> Commits { get; init; } = [];

    /// <summary>One figure of one rung in every round that has it.</summary>
    public IReadOnlyList<double> Figures(string rung, Func<RungFigures, double> figure) =>
        [.. Rounds.Where(round => round.ContainsKey(rung)).Select(round => figure(round[rung]))];

    /// <summary>A rung's throughput as a share of that of the one below, in every round that has both.</summary>
    public IReadOnlyList<double> Shares(ReportedRung rung) => rung.Below is not { } below
        ? []
        : [.. from round in Rounds
              where round.ContainsKey(rung.Id) && round.ContainsKey(below)
              select round[rung.Id].PerSecond / round[below].PerSecond];
}
