namespace MVoting.Peers.Contenders;

/// <summary>The number of clients with which a contender is fastest: tried once, kept for all rounds.</summary>
internal sealed class BestDrive(params int[] candidates)
{
    /// <summary>0 while it is not known.</summary>
    public int Clients { get; private set; } = candidates is [var only] ? only : 0;

    /// <summary>What an earlier run of this program found on this machine.</summary>
    public void Recall(int clients) => Clients = clients;

    /// <param name="tryAsync">Drives it with so many clients, and says how many a second were acknowledged.</param>
    public async Task<int> FindAsync(Func<int, Task<double>> tryAsync)
    {
        var fastest = double.MinValue;
        foreach (var clients in Clients == 0 ? candidates : [])
        {
            var perSecond = await tryAsync(clients);
            if (perSecond > fastest)
            {
                (Clients, fastest) = (clients, perSecond);
            }
        }

        return Clients;
    }
}
