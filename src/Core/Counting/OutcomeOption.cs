namespace MVoting.Core.Counting;

/// <summary>Why one option won or lost.</summary>
public sealed record OutcomeOption
{
    public required string Id { get; init; }

    public required bool Won { get; init; }

    /// <summary>One sentence for its proposers: "did not fit: 41,000 left, costs 120,000".</summary>
    public required string Why { get; init; }

    /// <summary>Ballots that support it; null where the rule does not count them.</summary>
    public long? Votes { get; init; }

    /// <summary>What the rule ranks by; null where it is the votes, or changes from round to round.</summary>
    public Rational? Score { get; init; }

    public Rational? Cost { get; init; }

    /// <summary>The number of the round that decided about it, where there is one.</summary>
    public int? Round { get; init; }

    /// <summary>
    /// The further supporters with whom a loser would have won; null where more support alone would not have helped, where
    /// the rule counts no supporters, or where the number was not looked for.
    /// </summary>
    public LackingSupport? Lacking { get; init; }

    /// <summary>Money that it gets, where that may be a part of its cost.</summary>
    public Rational? Allocation { get; init; }
}
