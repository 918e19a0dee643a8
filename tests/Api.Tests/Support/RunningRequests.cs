using Microsoft.AspNetCore.Http;

namespace MVoting.Api.Tests.Support;

/// <summary>Counts the requests that run, so that a test can wait for them without a clock.</summary>
public sealed class RunningRequests
{
    private int _begun;
    private int _running;

    /// <summary>Requests that have begun.</summary>
    public int Begun => Volatile.Read(ref _begun);

    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _running);
        Interlocked.Increment(ref _begun);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    public Task UntilBegunAsync(int requests) => UntilAsync(() => Begun >= requests);

    public Task UntilNoneAsync() => UntilAsync(() => Volatile.Read(ref _running) == 0);

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
