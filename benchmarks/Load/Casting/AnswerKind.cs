namespace MVoting.Load.Casting;

/// <summary>What came back for one ballot.</summary>
public enum AnswerKind
{
    /// <summary>201: counted, and durable.</summary>
    Counted,

    /// <summary>200: the same ballot had been counted; its first receipt.</summary>
    CountedBefore,

    /// <summary>409 already-voted.</summary>
    AlreadyVoted,

    /// <summary>Any other refusal that a repetition would not change.</summary>
    Refused,

    /// <summary>503 or 429: nothing was promised, to be tried again.</summary>
    TryAgain,

    /// <summary>Another 5xx: outcome unknown, to be tried again.</summary>
    ServerFault,

    /// <summary>No answer in time: outcome unknown, to be tried again.</summary>
    Timeout,

    /// <summary>The connection broke, or none could be made: outcome unknown, to be tried again.</summary>
    ConnectionFault,

    /// <summary>An answer that the contract does not know: outcome unknown, to be tried again.</summary>
    Unreadable,
}
