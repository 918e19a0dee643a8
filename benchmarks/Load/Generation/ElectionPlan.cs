namespace MVoting.Load.Generation;

/// <summary>What election to make. The same plan makes the same file, byte for byte, on every machine.</summary>
/// <param name="Voters">Ballots, from 1 to 10 million.</param>
/// <param name="Projects">Projects, from 2 to <see cref="Core.Limits.OptionsPerQuestion"/>.</param>
/// <param name="Seed">Any number.</param>
/// <param name="Ballots">The kind of ballots.</param>
public sealed record ElectionPlan(
    int Voters, int Projects, ulong Seed, ElectionBallots Ballots = ElectionBallots.Approval)
{
    /// <summary>The most voters: the file then has some 350 MB in memory.</summary>
    public const int MostVoters = 10_000_000;
}
