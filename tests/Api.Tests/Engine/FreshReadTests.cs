using MVoting.Api.Engine;

namespace MVoting.Api.Tests.Engine;

/// <summary>Joined reads: nobody gets a value that was read before the question, and one read is under way at a time.</summary>
public sealed class FreshReadTests
{
    private readonly List<TaskCompletionSource<int>> _reads = [];
    private readonly FreshRead<int> _fresh;

    public FreshReadTests() => _fresh = new FreshRead<int>(() =>
    {
        var read = new TaskCompletionSource<int>();
        _reads.Add(read);
        return read.Task;
    });

    [Fact]
    public async Task Whoever_comes_during_a_read_shares_the_next_one()
    {
        var first = _fresh.ReadAsync();
        var second = _fresh.ReadAsync();
        var third = _fresh.ReadAsync();
        Assert.Single(_reads);
        Assert.Same(second, third);
        _reads[0].SetResult(1);
        Assert.Equal(1, await first);
        await UntilAsync(() => _reads.Count == 2);
        Assert.False(second.IsCompleted);
        _reads[1].SetResult(2);
        Assert.Equal(2, await second);
        Assert.Equal(2, await third);
    }

    [Fact]
    public async Task A_read_that_fails_does_not_fail_the_next_one()
    {
        var first = _fresh.ReadAsync();
        var second = _fresh.ReadAsync();
        _reads[0].SetException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => first);
        await UntilAsync(() => _reads.Count == 2);
        _reads[1].SetResult(2);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task After_a_read_the_next_caller_starts_one()
    {
        var first = _fresh.ReadAsync();
        _reads[0].SetResult(1);
        await first;
        var second = _fresh.ReadAsync();
        Assert.Equal(2, _reads.Count);
        _reads[1].SetResult(2);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task It_ends_only_when_nobody_reads_and_then_nobody_begins()
    {
        var first = _fresh.ReadAsync();
        Assert.False(_fresh.TryEnd());
        var second = _fresh.ReadAsync();
        _reads[0].SetResult(1);
        await first;
        await UntilAsync(() => _reads.Count == 2);
        Assert.False(_fresh.TryEnd());
        _reads[1].SetResult(2);
        Assert.Equal(2, await second);
        Assert.True(_fresh.TryEnd());
        Assert.Null(_fresh.TryReadAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(_fresh.ReadAsync);
        Assert.Equal(2, _reads.Count);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
