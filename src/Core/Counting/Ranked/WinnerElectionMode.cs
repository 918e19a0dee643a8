namespace MVoting.Core.Counting.Ranked;

/// <summary>How seats are filled.</summary>
public enum WinnerElectionMode
{
    /// <summary>One seat: instant run-off.</summary>
    SingleWinnerMajority,

    /// <summary>Single transferable vote: all who reach the threshold are elected in that round.</summary>
    MultiWinnerAllowMultipleWinnersPerRound,

    /// <summary>Single transferable vote: the highest of those who reach the threshold is elected.</summary>
    MultiWinnerAllowOnlyOneWinnerPerRound,

    /// <summary>Eliminations until as many candidates as seats remain; nothing is transferred from winners.</summary>
    BottomsUp,

    /// <summary>Eliminations until all who remain hold a share of the votes; the number of seats follows.</summary>
    BottomsUpUsingPercentageThreshold,

    /// <summary>An instant run-off for each seat, without the winners of those before.</summary>
    MultiPassIrv,
}
