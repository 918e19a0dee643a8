namespace MVoting.Core.PollLife;

/// <summary>How a change of a poll ended.</summary>
public enum PollReplyKind
{
    /// <summary>The state asked for is reached, now or before.</summary>
    Done,

    /// <summary>Accepted and going on by itself: closing takes longer than the caller wants to wait.</summary>
    InProgress,

    NotFound,

    /// <summary>A poll of this id exists already.</summary>
    Exists,

    /// <summary>The poll's state does not allow this; the snapshot tells the state.</summary>
    WrongState,

    /// <summary>The version given is not the poll's.</summary>
    PreconditionFailed,

    /// <summary>The definition breaks rules; the errors name the fields.</summary>
    Invalid,

    /// <summary>Storage or a box is away: nothing is promised, the same call may be repeated.</summary>
    TryAgain,

    /// <summary>The city has as many polls as its catalogue may hold.</summary>
    TooMany,
}
