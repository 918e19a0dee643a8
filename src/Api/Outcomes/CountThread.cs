namespace MVoting.Api.Outcomes;

/// <summary>
/// Runs what computes for seconds or minutes on a thread of its own: neither a grain's turn nor the threads that
/// answer ballots wait behind it.
/// </summary>
public static class CountThread
{
    /// <summary>The work's answer, its fault, or that it was cancelled.</summary>
    public static Task<T> RunAsync<T>(string name, Func<T> work)
    {
        var end = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                end.SetResult(work());
            }
            catch (OperationCanceledException cancelled)
            {
                end.SetCanceled(cancelled.CancellationToken);
            }
            catch (Exception fault)
            {
                end.SetException(fault);
            }
        })
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
        return end.Task;
    }
}
