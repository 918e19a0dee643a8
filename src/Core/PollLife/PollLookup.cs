namespace MVoting.Core.PollLife;

/// <summary>The answer to a look at a poll.</summary>
/// <param name="IsKnown">False: this activation cannot tell (its memory may be old, or the database is away); try again.</param>
/// <param name="Life">The poll; null: there is none.</param>
public readonly record struct PollLookup(bool IsKnown, PollRecord? Life);
