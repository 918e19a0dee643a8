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

    /// <summary>Whether no read is under way or waiting.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _underWay is null or { IsCompleted: true } && _next is null;
            }
        }
    }

    /// <summary>A value read after this call.</summary>
    public Task<T> ReadAsync()
    {
        lock (_gate)
        {
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
