namespace MVoting.Api.Receipts;

/// <summary>
/// The look-ups of receipts that work with the engine and the database at a time: so few that they take nothing from
/// ballots, whoever asks. Thread-safe.
/// </summary>
public sealed class LookUpSlots(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _free = new(DoorLimits.ReceiptLookUpsAtATime);
    private int _waiting;

    /// <summary>Waits for a slot, to be left again; false: there is none in time.</summary>
    public async ValueTask<bool> TryEnterAsync(CancellationToken cancellationToken)
    {
        if (_free.Wait(0, CancellationToken.None))
        {
            return true;
        }

        try
        {
            if (Interlocked.Increment(ref _waiting) > DoorLimits.ReceiptLookUpsWaiting)
            {
                return false;
            }

            using var late = new CancellationTokenSource(
                TimeSpan.FromMilliseconds(DoorLimits.ReceiptLookUpWaitMs), time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            await _free.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Leaves a slot.</summary>
    public void Leave() => _free.Release();

    public void Dispose() => _free.Dispose();
}
