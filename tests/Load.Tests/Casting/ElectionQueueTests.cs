using MVoting.Load.Ballots;
using MVoting.Load.Casting;

namespace MVoting.Load.Tests.Casting;

/// <summary>Proves that every ballot goes out once, and about as many repeats of either kind as were asked for.</summary>
public sealed class ElectionQueueTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(100)]
    public void Each_ballot_is_taken_once_and_its_repeat_after_it(double percent)
    {
        const int ballots = 10_000;
        var queue = new ElectionQueue(new FloodBallots(ballots, 3, seed: 4), percent);
        var receipt = new Receipt("c");
        var taken = new List<CastItem>();
        while (queue.TryTake(out var item))
        {
            taken.Add(item);
            if (item.Kind == CastKind.Original)
            {
                queue.Acknowledged(item, receipt);
            }
        }

        var originals = taken.Where(item => item.Kind == CastKind.Original).Select(item => item.Index);
        Assert.Equal(Enumerable.Range(0, ballots), originals);
        var repeats = taken.Where(item => item.Kind != CastKind.Original).ToList();
        Assert.InRange(repeats.Count, (0.9 * percent * ballots / 100) - 1, (1.1 * percent * ballots / 100) + 1);
        Assert.InRange(repeats.Count(item => item.Kind == CastKind.SameId), repeats.Count * 0.4, repeats.Count * 0.6);
        Assert.All(repeats, item => Assert.Equal(receipt, item.Expected));
    }
}
