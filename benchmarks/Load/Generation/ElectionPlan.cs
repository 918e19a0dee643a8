namespace MVoting.Load.Generation;

/// <summary>What election to make. The same plan makes the same file, byte for byte, on every machine.</summary>
/// <param name="Voters">Ballots, from 1 to 10 million.</param>
/// <param name="Projects">Projects, from 2 to <see cref="Core.Limits.OptionsPerQuestion"/>.</param>
/// <param name="Seed">Any number.</param>
/// <param name="Ballots">The kind of ballots.</param>
/// <param name="Choices">
/// Projects that every approval ballot names, at most <see cref="MostChoices"/>; null: one to five, as voters do.
/// </param>
public sealed record ElectionPlan(
    int Voters, int Projects, ulong Seed, ElectionBallots Ballots = ElectionBallots.Approval, int? Choices = null)
{
    /// <summary>The most voters: the file then has some 450 MB.</summary>
    public const int MostVoters = 10_000_000;

    /// <summary>The most projects that a ballot can be asked to name.</summary>
    public const int MostChoices = 20;
}
