using MVoting.Peers.Contenders;

namespace MVoting.Peers.Tests;

/// <summary>Proves that a contender keeps the number of clients with which it was fastest.</summary>
public sealed class BestDriveTests
{
    [Fact]
    public async Task The_fastest_number_of_clients_is_found_once_and_kept()
    {
        var tried = new List<int>();
        var drive = new BestDrive(8, 16, 32);
        Task<double> Try(int clients)
        {
            tried.Add(clients);
            return Task.FromResult(clients == 16 ? 2.0 : 1.0);
        }

        Assert.Equal(0, drive.Clients);
        Assert.Equal(16, await drive.FindAsync(Try));
        Assert.Equal(16, await drive.FindAsync(Try));
        Assert.Equal([8, 16, 32], tried);
    }

    [Fact]
    public void A_single_number_needs_no_trial() => Assert.Equal(128, new BestDrive(128).Clients);
}
