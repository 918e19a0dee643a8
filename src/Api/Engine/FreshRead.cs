namespace MVoting.Api.Engine;

/// <summary>
/// Joins concurrent reads of one thing without ever giving anyone an answer older than its question: a caller joins
/// only a read that starts after the caller came. However many callers there are, one read is under way and one
/// waits. So a ballot sent after <c>open</c> was answered sees the open poll, and a crowd before it costs one call
/// at a time.
/// </summary>
public sealed class FreshRead<T>(Func<Task<T>> read)
{
    private readonly Lock _gate = new();
    private Task<T>? _underWay;
    private Task<T>? _next;
    private bool _isEnded;

    /// <summary>
    /// Ends it unless a read is under way or waiting, so that its owner can let it go: nobody who still holds it
    /// begins a read beside those of whatever takes its place.
    /// </summary>
    public bool TryEnd()
    {
        lock (_gate)
        {
            _isEnded |= _underWay is null or { IsCompleted: true } && _next is null;
            return _isEnded;
        }
    }

    /// <summary>A value read after this call.</summary>
    /// <exception cref="InvalidOperationException">It was ended.</exception>
    public Task<T> ReadAsync() => TryReadAsync() ?? throw new InvalidOperationException("The read was ended.");

    /// <summary>A value read after this call; null: it was ended.</summary>
    public Task<T>? TryReadAsync()
    {
        lock (_gate)
        {
            if (_isEnded)
            {
                return null;
            }

            if (_next is not null)
            {
                return _next;
            }

            if (_underWay is { IsCompleted: false } earlier)
            {
                return _next = ReadAfterAsync(earlier);
            }

            return _underWay = read();
        }
    }

    private async Task<T> ReadAfterAsync(Task<T> earlier)
    {
        await ((Task)earlier).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task<T> own;
        lock (_gate)
        {
            own = read();
            _underWay = own;
            _next = null;
        }

        return await own;
    }
}
