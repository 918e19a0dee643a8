namespace MVoting.Core.Pabulib;

/// <summary>
/// The least and most of what the ballots of a file hold, counted as a poll counts them: an option with 0 points
/// on a cumulative ballot is not chosen. All are null for a file without ballots.
/// </summary>
internal sealed class PabulibMeasures
{
    public PabulibMeasures(PabulibFile file)
    {
        var dropsZeros = file.Meta.VoteType == PabulibVoteType.Cumulative;
        foreach (var vote in file.Votes)
        {
            var length = dropsZeros ? vote.Points.Count(points => points > 0) : vote.Projects.Length;
            var sum = vote.Points.Sum();
            Shortest = Math.Min(Shortest ?? length, length);
            Longest = Math.Max(Longest ?? length, length);
            LeastSum = Math.Min(LeastSum ?? sum, sum);
            MostSum = Math.Max(MostSum ?? sum, sum);
            MostCost = Math.Max(MostCost ?? 0, vote.Projects.Sum(project => file.Projects[project].Cost));
            foreach (var points in vote.Points)
            {
                LeastPoints = Math.Min(LeastPoints ?? points, points);
                MostPoints = Math.Max(MostPoints ?? points, points);
            }
        }
    }

    public int? Shortest { get; }
    public int? Longest { get; }
    public int? LeastPoints { get; }
    public int? MostPoints { get; }
    public int? LeastSum { get; }
    public int? MostSum { get; }
    public decimal? MostCost { get; }
}
