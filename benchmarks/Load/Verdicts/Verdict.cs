namespace MVoting.Load.Verdicts;

/// <summary>
/// Did every acknowledged ballot count exactly once? The answer compares three things that were made apart: the
/// ledger of acknowledgements, the answers that were sent, and the server's final results.
/// </summary>
public sealed record Verdict
{
    public required long Acknowledged { get; init; }

    public required long Counted { get; init; }

    /// <summary>
    /// Acknowledged but not counted; at least so many. Totals that agree do not hide an exchange of ballots: the
    /// option that lacks most counts too.
    /// </summary>
    public required long Lost { get; init; }

    /// <summary>Counted above the acknowledged voters; at least so many.</summary>
    public required long CountedTwice { get; init; }

    /// <summary>Given up without an answer: the verdict is not known while there is one.</summary>
    public required long Unanswered { get; init; }

    /// <summary>What else speaks against the server, a line each; none when it did well.</summary>
    public required IReadOnlyList<string> Complaints { get; init; }

    public bool Holds => Lost == 0 && CountedTwice == 0 && Unanswered == 0 && Complaints.Count == 0;
}
