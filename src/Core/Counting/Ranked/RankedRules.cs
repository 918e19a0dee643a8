using System.Collections.Immutable;
using System.Numerics;

namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// The rules of an instant run-off or a single transferable vote, under the names and with the meaning of RCTab's
/// configuration. Defaults are those of this engine.
/// </summary>
public sealed record RankedRules
{
    /// <summary>The most decimal places of a part of a vote; RCTab's limit, too.</summary>
    public const int DecimalPlacesMost = 20;

    public WinnerElectionMode WinnerElectionMode { get; init; }

    /// <summary>
    /// Seats; 0 under <see cref="WinnerElectionMode.BottomsUpUsingPercentageThreshold"/>, which finds the
    /// number.
    /// </summary>
    public int NumberOfWinners { get; init; } = 1;

    public TiebreakMode TiebreakMode { get; init; }

    /// <summary>The published seed from which the order of a random mode is drawn: <see cref="TieOrder"/>.</summary>
    public long? RandomSeed { get; init; }

    /// <summary>
    /// An order of candidates by name that was drawn by lot outside, the most preferred first; empty: none.
    /// </summary>
    public ImmutableArray<string> TieOrder { get; init; } = [];

    public OvervoteRule OvervoteRule { get; init; }

    /// <summary>Ranks in a row that may be left out before a mark; null: any number.</summary>
    public int? MaxSkippedRanksAllowed { get; init; }

    /// <summary>Ranks that are read; null: all.</summary>
    public int? MaxRankingsAllowed { get; init; }

    /// <summary>A candidate marked twice ends the ballot there, instead of being passed over.</summary>
    public bool ExhaustOnDuplicateCandidate { get; init; }

    /// <summary>Candidates with fewer first-round votes are eliminated together at the first elimination.</summary>
    public BigInteger MinimumVoteThreshold { get; init; }

    /// <summary>Eliminates together all who even with each other's votes stay below the next.</summary>
    public bool BatchElimination { get; init; }

    /// <summary>Under the percentage threshold: eliminates together all who are below it.</summary>
    public bool CutoffElimination { get; init; }

    /// <summary>One seat: goes on after the winner is known until two candidates remain.</summary>
    public bool ContinueUntilTwoCandidatesRemain { get; init; }

    /// <summary>The threshold of round 1 holds to the end.</summary>
    public bool DoesFirstRoundDetermineThreshold { get; init; }

    /// <summary>The last round that is counted; null: no limit.</summary>
    public int? StopTabulationEarlyAfterRound { get; init; }

    /// <summary>Decimal places of transferred parts of votes; what is cut off is the residual surplus.</summary>
    public int DecimalPlacesForVoteArithmetic { get; init; } = 4;

    /// <summary>
    /// A threshold of <c>V/(S+1)</c> cut to the decimal places, plus the least part; else whole votes.
    /// </summary>
    public bool NonIntegerWinningThreshold { get; init; }

    /// <summary>A threshold of <c>V/S</c>, rounded up, instead of Droop's.</summary>
    public bool HareQuota { get; init; }

    /// <summary>Share of the votes, in per cent, that all who remain must reach.</summary>
    public decimal? MultiSeatBottomsUpPercentageThreshold { get; init; }

    /// <summary>True when the winners' surplus is transferred: single transferable vote.</summary>
    internal bool TransfersSurplus => WinnerElectionMode is WinnerElectionMode.MultiWinnerAllowMultipleWinnersPerRound
        or WinnerElectionMode.MultiWinnerAllowOnlyOneWinnerPerRound;

    internal bool IsPercentage => WinnerElectionMode == WinnerElectionMode.BottomsUpUsingPercentageThreshold;
}
