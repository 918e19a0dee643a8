namespace MVoting.Api.Engine;

/// <summary>
/// One line when calls to the engine begin to fail and one when they are answered again for a while: not one for each
/// call under load. Thread-safe.
/// </summary>
public sealed partial class OutageLog(TimeProvider time, ILogger<OutageLog> logger)
{
    private readonly Lock _gate = new();
    private volatile bool _isFailing;
    private long _lastFault;

    /// <summary>A call was given up.</summary>
    public void NoteFault(Exception fault)
    {
        lock (_gate)
        {
            _lastFault = time.GetTimestamp();
            if (_isFailing)
            {
                return;
            }

            _isFailing = true;
        }

        LogFault(fault);
    }

    /// <summary>A call was answered.</summary>
    public void NoteAnswer()
    {
        if (!_isFailing)
        {
            return;
        }

        lock (_gate)
        {
            // While some calls are answered and others fail, it goes on.
            if (!_isFailing || time.GetElapsedTime(_lastFault).TotalMilliseconds < DoorLimits.OutageEndMs)
            {
                return;
            }

            _isFailing = false;
        }

        LogAnswer();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The engine does not answer; callers hear \"try again\".")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The engine answers again.")]
    private partial void LogAnswer();
}
