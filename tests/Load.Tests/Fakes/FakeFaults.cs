namespace MVoting.Load.Tests.Fakes;

/// <summary>How the fake server misbehaves. Numbers name the n-th ballot that it admits, from 1; 0 is never.</summary>
public sealed record FakeFaults
{
    /// <summary>Acknowledged, and left out of the tally.</summary>
    public int LoseBallot { get; init; }

    /// <summary>Added to the tally once more.</summary>
    public int CountTwice { get; init; }

    /// <summary>Counted, and the connection cut before the answer.</summary>
    public int CutAfterEvery { get; init; }

    /// <summary>How long every single ballot takes.</summary>
    public TimeSpan TakesPerBallot { get; init; }

    /// <summary>So many of the first ballots are answered 503.</summary>
    public int RefuseFirst { get; init; }

    /// <summary>The first so many ballots are cut off before they are counted.</summary>
    public int CutFirst { get; init; }

    /// <summary>Every ballot gets the same receipt.</summary>
    public bool SharesReceipts { get; init; }

    /// <summary>A repeat gets another receipt than the ballot did.</summary>
    public bool ForgetsReceipts { get; init; }

    /// <summary>A repeat replaces the answers that were counted.</summary>
    public bool RepeatReplaces { get; init; }

    /// <summary>A second ballot id of a voter is acknowledged and counted.</summary>
    public bool TakesSecondBallots { get; init; }

    /// <summary>Closing answers 202 so many times before the poll is closed.</summary>
    public int ClosesAfterLooks { get; init; }

    /// <summary>The results after closing do not say that they are final.</summary>
    public bool IsNeverFinal { get; init; }

    /// <summary>Closing cuts the connection, for ever.</summary>
    public bool DiesOnClose { get; init; }
}
