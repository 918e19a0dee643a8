namespace MVoting.Load.Verdicts;

/// <summary>What one option was given.</summary>
public sealed class OptionCount
{
    /// <summary>Ballots that support it; of rankings, those that put it first.</summary>
    public long Votes { get; set; }

    /// <summary>The sum of its points or scores.</summary>
    public long Points { get; set; }

    /// <summary>Of rankings: how many ballots put it at each rank, the first rank first.</summary>
    public IList<long> Rankings { get; } = [];

    public void Rank(int rank)
    {
        while (Rankings.Count <= rank)
        {
            Rankings.Add(0);
        }

        Rankings[rank]++;
        Votes += rank == 0 ? 1 : 0;
    }
}
