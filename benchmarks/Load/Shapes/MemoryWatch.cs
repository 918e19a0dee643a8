using MVoting.Load.Measure;

namespace MVoting.Load.Shapes;

/// <summary>Looks at a server's resident memory while a shape runs.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _ended = new();
    private readonly int _process;
    private readonly Task _watching;

    public MemoryWatch(int process)
    {
        _process = process;
        BeforeBytes = HighestBytes = ResidentMemory.Read(process);
        _watching = WatchAsync();
    }

    public long BeforeBytes { get; }

    public long HighestBytes { get; private set; }

    /// <summary>Now.</summary>
    public long Read() => ResidentMemory.Read(_process);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _watching;
        _ended.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(s_pause);
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token))
            {
                HighestBytes = Math.Max(HighestBytes, Read());
            }
        }
        catch (OperationCanceledException)
        {
            // The shape is over.
        }
    }
}
