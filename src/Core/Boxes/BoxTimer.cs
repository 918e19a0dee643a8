namespace MVoting.Core.Boxes;

/// <summary>What a box waits for time for.</summary>
public enum BoxTimer
{
    /// <summary>To try an append or a read again.</summary>
    Retry,

    /// <summary>To report its totals.</summary>
    Report,

    /// <summary>For company: a box with very many small segments writes fewer of them.</summary>
    Pace,
}
