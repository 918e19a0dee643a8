using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Core.Tests.Boxes;

/// <summary>Proves what the table of voters takes in memory, and prints it. Runs alone: it measures the whole process.</summary>
[CollectionDefinition(nameof(VoterTableMemoryTests), DisableParallelization = true)]
[Collection(nameof(VoterTableMemoryTests))]
public sealed class VoterTableMemoryTests(ITestOutputHelper output)
{
    private const int Attempts = 5;

    [Theory]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void A_voter_takes_less_than_48_bytes(int voters)
    {
        // What the pools of the process give back between two looks falls into one attempt, never into most of them.
        var attempts = Enumerable.Range(0, Attempts).Select(_ => BytesOf(voters) / (double)voters).Order().ToList();
        output.WriteLine($"{string.Join(", ", attempts.Select(bytes => $"{bytes:F1}"))} bytes a voter, {voters:N0} voters");
        Assert.InRange(attempts[Attempts / 2], 28, 48);
    }

    private static long BytesOf(int voters)
    {
        var random = new Random(7);
        Settle();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var table = new VoterTable(expectedVoters: 0);
        for (var index = 0; index < voters; index++)
        {
            var key = new VoterKey((ulong)random.NextInt64(), (ulong)random.NextInt64(long.MinValue, long.MaxValue));
            Assert.True(table.TryAdd(key, 1, 1));
        }

        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(voters, table.Count);
        return bytes;
    }

    // What earlier tests have left, and what its finalizers hold, must not go away between the two looks.
    private static void Settle()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
    }
}
