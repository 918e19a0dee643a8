using MVoting.Journal;

namespace MVoting.Silo.Health;

/// <summary>
/// Whether the journal can be written, judged by what became of the writer's rows since the last look. If all of them
/// failed, a probe decides, and it decides again at each look until it succeeds: so a node that gets no ballots any
/// more finds out by itself that the disk has room again.
/// </summary>
public sealed partial class WriteCheck(
    JournalWriter writer, IWriteProbe probe, TimeProvider time, ILogger<WriteCheck> logger) : INodeCheck, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private JournalWriterCounters _last = writer.Counters;
    private bool _isSuspected, _isFailing;

    /// <inheritdoc/>
    public async Task<string?> FindFaultAsync()
    {
        await _turn.WaitAsync();
        try
        {
            Judge();
            if (_isSuspected)
            {
                _isSuspected = !await ProbeAsync();
            }

            return _isSuspected ? "journal cannot be written" : null;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    // A place that was taken was found by a database that writes.
    private void Judge()
    {
        var counters = writer.Counters;
        var written = counters.DurableRows + counters.TakenRows > _last.DurableRows + _last.TakenRows;
        var failed = counters.FailedRows + counters.UnknownRows + counters.RefusedRows
            > _last.FailedRows + _last.UnknownRows + _last.RefusedRows;
        _isSuspected = !written && (failed || _isSuspected);
        _last = counters;
    }

    private async Task<bool> ProbeAsync()
    {
        using var abandon = new CancellationTokenSource();
        try
        {
            await probe.WriteAsync(abandon.Token).WaitAsync(s_patience, time);
            if (_isFailing)
            {
                LogWritten();
            }

            _isFailing = false;
            return true;
        }
        catch (Exception fault)
        {
            await abandon.CancelAsync();
            if (!_isFailing)
            {
                LogFailing(fault.Message);
            }

            _isFailing = true;
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The journal cannot be written, and this node is not ready until it can: {Fault} Look whether the disk of the database is full.")]
    private partial void LogFailing(string fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The journal's database can be written again")]
    private partial void LogWritten();
}
