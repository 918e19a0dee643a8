namespace MVoting.Core.Polls;

/// <summary>The life of a poll. Stored by name, so the order may grow.</summary>
public enum PollState
{
    Draft,
    InReview,
    Scheduled,
    Opening,
    Open,
    Paused,
    Closing,
    Closed,
    Published,
    Cancelled,
    Rejected,
}
