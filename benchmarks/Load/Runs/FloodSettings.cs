namespace MVoting.Load.Runs;

/// <summary>A flood: how many voters, how fast they come, and for how long at most.</summary>
public sealed record FloodSettings(int Voters, int Options, double Rate, TimeSpan? Duration)
{
    /// <summary>Ballots that fall due within the duration.</summary>
    public int Ballots => Duration is { } duration
        ? (int)Math.Clamp(Rate * duration.TotalSeconds, 1, Voters)
        : Voters;
}
