using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <content>The options of the ranked rules: names and values of RCTab's configuration.</content>
public static partial class RuleOptionNames
{
    /// <summary>Those that say how a file is to be read: a poll has none of them.</summary>
    internal static ImmutableArray<string> OfFiles { get; } =
    [
        "config", "contest", "firstVoteColumn", "overvoteLabel", "skippedRankLabel", "undeclaredWriteInLabel",
        "overvoteDelimiter", "scores",
    ];

    private static ImmutableArray<KeyValuePair<string, string>> Ranked =>
    [
        new("config", "Ranked: a configuration of RCTab; its candidates, labels and rules hold where no option "
            + "says otherwise."),
        new("contest", "Ranked: the contest's name or id in a file of several."),
        new("numberOfWinners", "Ranked: seats."),
        new("winnerElectionMode", "Ranked: singleWinnerMajority, multiWinnerAllowMultipleWinnersPerRound, "
            + "multiWinnerAllowOnlyOneWinnerPerRound, bottomsUp, bottomsUpUsingPercentageThreshold or "
            + "multiPassIrv."),
        new("tiebreakMode", "Ranked: useCandidateOrder, generatePermutation, random, "
            + "previousRoundCountsThenRandom, previousRoundCountsThenAsk or stopCountingAndAsk."),
        new("randomSeed", "Ranked: the published seed of the lot."),
        new("tieOrder", "Ranked: the order that was drawn by lot, the most preferred first: 'name;name;name'."),
        new("overvoteRule", "Ranked: alwaysSkipToNextRank, exhaustImmediately or exhaustIfMultipleContinuing."),
        new("maxSkippedRanksAllowed", "Ranked: ranks in a row that a ballot may leave out before a mark, or "
            + "unlimited."),
        new("maxRankingsAllowed", "Ranked: ranks that are read, or max."),
        new("exhaustOnDuplicateCandidate", "Ranked: true: a candidate marked twice ends the ballot there."),
        new("minimumVoteThreshold", "Ranked: candidates with fewer first-round votes are eliminated together."),
        new("batchElimination", "Ranked: true: eliminate together all who are out of reach."),
        new("cutoffElimination", "Ranked: true: eliminate together all who are below the percentage threshold."),
        new("continueUntilTwoCandidatesRemain", "Ranked: true: go on after the winner is known."),
        new("doesFirstRoundDetermineThreshold", "Ranked: true: the threshold of round 1 holds."),
        new("stopTabulationEarlyAfterRound", "Ranked: the last round that is counted."),
        new("decimalPlacesForVoteArithmetic", "Ranked: decimal places of transferred parts of votes, 1 to 20."),
        new("nonIntegerWinningThreshold", "Ranked: true: a threshold with decimal places."),
        new("hareQuota", "Ranked: true: votes divided by seats instead of Droop's quota."),
        new("multiSeatBottomsUpPercentageThreshold", "Ranked: the share of the votes, in per cent, that all who "
            + "remain must reach."),
        new("firstVoteColumn", "Ranked CSV: the column of the first rank, from 1; else found by the header."),
        new("overvoteLabel", "Ranked CSV: what stands for an overvote without names; default overvote."),
        new("skippedRankLabel", "Ranked CSV: what stands for a rank left out; default undervote."),
        new("undeclaredWriteInLabel", "Ranked CSV: what stands for an undeclared write-in; default UWI."),
        new("overvoteDelimiter", "Ranked CSV: what stands between several candidates in one cell."),
    ];
}
