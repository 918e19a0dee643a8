using System.Runtime.InteropServices;

namespace MVoting.Silo.Commands;

/// <summary>
/// Ctrl+C, or a request to terminate, as a cancellation: the command ends between two steps and says so. A second one
/// ends the process at once, as a step such as the reading of a large file can take seconds.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>What shells tell of a command that was interrupted.</summary>
    public const int ExitCode = 130;

    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration[] _signals;

    public Interruption(CancellationToken outer)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, End),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, End),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _source.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The command has ended in this moment by itself.
        }
    }
}
