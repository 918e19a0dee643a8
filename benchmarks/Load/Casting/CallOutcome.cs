namespace MVoting.Load.Casting;

/// <summary>How the only attempt of an open loop's call ended.</summary>
public enum CallOutcome
{
    /// <summary>It has not ended.</summary>
    None,

    /// <summary>Acknowledged, or read.</summary>
    Accepted,

    /// <summary>503 with Retry-After: what an overloaded server is to say.</summary>
    Refused,

    /// <summary>Refused in another way: another status, or nothing said of when to come again.</summary>
    RefusedOtherwise,

    /// <summary>Not sent: no connection was free for it within its patience.</summary>
    NotSent,

    /// <summary>No answer, or none that can be read.</summary>
    Failed,
}
