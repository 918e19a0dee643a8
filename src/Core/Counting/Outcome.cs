using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>
/// What a rule decided, with everything that is needed to decide it again, and why. The same input gives the same
/// outcome to the byte of its JSON (<see cref="OutcomeJson"/>).
/// </summary>
public sealed record Outcome
{
    public required RuleName Rule { get; init; }

    /// <summary>Every parameter in force, defaults included.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>Ids of the winning options in the order of their election.</summary>
    public required ImmutableArray<string> Winners { get; init; }

    /// <summary>Money of the winners, in the currency's unit; null where options have no cost.</summary>
    public Rational? Cost { get; init; }

    /// <summary>Budget less <see cref="Cost"/>: below zero under a rule that may overdraw.</summary>
    public Rational? Remaining { get; init; }

    public required ImmutableArray<OutcomeRound> Rounds { get; init; }

    /// <summary>Every option in the order of the file, with the reason why it won or lost.</summary>
    public required ImmutableArray<OutcomeOption> Options { get; init; }

    /// <summary>Ties that were met and broken, in their order.</summary>
    public ImmutableArray<OutcomeTie> Ties { get; init; } = [];

    /// <summary>Every outcome that some tie order gives, each sorted by place in the file; empty unless asked for.</summary>
    public ImmutableArray<ImmutableArray<string>> TiedOutcomes { get; init; } = [];

    /// <summary>True when <see cref="TiedOutcomes"/> was cut at <see cref="Limits.TiedOutcomes"/>.</summary>
    public bool TiedOutcomesAreCut { get; init; }

    /// <summary>What a reader must know to judge the outcome, each one sentence: a quorum missed, a run that overspent.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
