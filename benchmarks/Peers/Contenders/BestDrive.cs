namespace MVoting.Peers.Contenders;

/// <summary>The number of clients with which a contender is fastest: tried once, kept for all rounds.</summary>
internal sealed class BestDrive(params int[] candidates)
{
    private int? _best;

    /// <summary>0 while it is not known.</summary>
    public int Clients => _best ?? 0;

    /// <param name="tryAsync">Drives it with so many clients, and says how many a second were acknowledged.</param>
    public async Task<int> FindAsync(Func<int, Task<double>> tryAsync)
    {
        if (_best is { } known)
        {
            return known;
        }

        var (best, fastest) = (0, double.MinValue);
        foreach (var clients in candidates)
        {
            var perSecond = await tryAsync(clients);
            if (perSecond > fastest)
            {
                (best, fastest) = (clients, perSecond);
            }
        }

        _best = best;
        return best;
    }
}
