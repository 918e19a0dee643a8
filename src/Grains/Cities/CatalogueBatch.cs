namespace MVoting.Grains.Cities;

/// <summary>
/// The entries that the next write of a part of the catalogue takes, the newest of each poll, and the callers that
/// wait for it.
/// </summary>
internal sealed class CatalogueBatch
{
    private readonly Dictionary<string, PollEntry> _entries = [];

    // The callers go on after the worker's turn, not within it.
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The entries, one a poll.</summary>
    public IReadOnlyDictionary<string, PollEntry> Entries => _entries;

    /// <summary>Completes when every entry is durable; fails when the outcome of the write is not known.</summary>
    public Task Written => _written.Task;

    /// <summary>Whether the batch holds this poll's entry, or a newer one.</summary>
    public bool Covers(PollEntry entry) =>
        _entries.TryGetValue(entry.Poll, out var held) && held.Version >= entry.Version;

    /// <summary>Takes an entry, unless it holds a newer one of the poll.</summary>
    public void Add(PollEntry entry)
    {
        if (!Covers(entry))
        {
            _entries[entry.Poll] = entry;
        }
    }

    /// <summary>Answers all callers: every entry is durable.</summary>
    public void Complete() => _written.TrySetResult();

    /// <summary>Answers all callers: they call again.</summary>
    public void Fail(Exception fault)
    {
        if (_written.TrySetException(fault))
        {
            // A batch that nobody waits for is no unobserved fault.
            _ = _written.Task.Exception;
        }
    }
}
