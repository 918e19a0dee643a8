using Orleans.Core;

namespace MVoting.Grains;

/// <summary>
/// The durable state of a grain that says yes and no from memory, and its proof. An activation that stood still while
/// another one wrote (a node that hung and goes on) holds what was true once: what it answers is therefore proven by a
/// read of the stored state that began no longer than <see cref="ProofLastsMs"/> before. Reads are joined: one is under
/// way and one waits, however many ask. Reads and writes take turns, so that a read never brings back what a write has
/// replaced, and a write never meets a version that changes under it. Used by one grain, on its own scheduler.
/// </summary>
public sealed class ProvenState<TState>
    where TState : class, new()
{
    /// <summary>Milliseconds for which a read or a write is proof: the time that an answer may be behind.</summary>
    public const int ProofLastsMs = 1_000;

    private readonly IStorage<TState> _storage;
    private readonly TimeProvider _time;
    private Task _turn = Task.CompletedTask;
    private Read? _underWay;
    private Read? _next;
    private long _provenAt;

    /// <summary>To be made before the grain's state is read for its activation.</summary>
    public ProvenState(IStorage<TState> storage, TimeProvider time)
    {
        (_storage, _time) = (storage, time);
        _provenAt = time.GetTimestamp();
    }

    /// <summary>
    /// What is durable as far as this activation knows: a write under way, or one that failed, does not count.
    /// </summary>
    public TState Durable { get; private set; } = new();

    /// <summary>Takes the state that was read for the activation.</summary>
    public void Activate() => Durable = _storage.State;

    /// <summary>The durable state, proven.</summary>
    /// <exception cref="Exception">What the storage throws: nothing is known then.</exception>
    public ValueTask<TState> ProveAsync() => IsProof(_provenAt) ? new(Durable) : new(ReadAsync());

    /// <summary>Writes the state in place of <see cref="Durable"/>, unless another activation has written.</summary>
    /// <exception cref="Exception">What the storage throws. Whether the state was written is then unknown.</exception>
    public async Task WriteAsync(TState next)
    {
        await TakeTurnAsync(async () =>
        {
            var began = _time.GetTimestamp();
            _storage.State = next;
            await _storage.WriteStateAsync();
            Durable = next;
            _provenAt = began;
        });
    }

    private async Task<TState> ReadAsync()
    {
        var read = _underWay is { } current && current.CanBeJoined(this) ? current : _next ??= new Read();
        if (read.Task is null)
        {
            read.Task = RunAsync(read);
        }

        await read.Task;
        return Durable;
    }

    private async Task RunAsync(Read read)
    {
        await TakeTurnAsync(async () =>
        {
            read.BeganAt = _time.GetTimestamp();
            (_underWay, _next) = (read, null);
            try
            {
                await _storage.ReadStateAsync();
            }
            finally
            {
                _underWay = null;
            }

            Durable = _storage.State;
            _provenAt = read.BeganAt;
        });
    }

    // One after another, in the order of asking. A turn that failed fails its own caller alone.
    private async Task TakeTurnAsync(Func<Task> work)
    {
        var before = _turn;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _turn = done.Task;
        try
        {
            await before;
            await work();
        }
        finally
        {
            done.SetResult();
        }
    }

    private bool IsProof(long timestamp) => _time.GetElapsedTime(timestamp).TotalMilliseconds < ProofLastsMs;

    private sealed class Read
    {
        public Task? Task { get; set; }

        public long BeganAt { get; set; }

        public bool CanBeJoined(ProvenState<TState> state) => state.IsProof(BeganAt);
    }
}
