using System.Security.Cryptography;
using MVoting.Grains.Clocks;
using MVoting.Silo.Clocks;

namespace MVoting.Silo.Processes;

/// <summary>
/// The row of this process in the table of silos: written when the process is put together, and every two seconds from
/// then on; removed when it ends in order. A write that fails is left out.
/// </summary>
internal sealed class ProcessRow : IAsyncDisposable
{
    private readonly ProcessTable _table;
    private readonly TimeProvider _time;
    private readonly Func<string, CancellationToken, Task> _register;
    private readonly string _id = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly CancellationTokenSource _stopping = new();
    private ClockGuard? _guard;
    private ISiloClock? _clock;
    private Task _beating = Task.CompletedTask;

    private ProcessRow(ProcessTable table, TimeProvider time, string address)
    {
        _table = table;
        _time = time;
        var version = typeof(ProcessRow).Assembly.GetName().Version?.ToString(3) ?? "";
        _register = (id, cancellationToken) => table.RegisterAsync(
            id, Environment.MachineName, address, version, address == SiloProcess.EmbeddedAddress, cancellationToken);
    }

    /// <summary>Writes the row and begins to renew it.</summary>
    public static async Task<ProcessRow> WriteAsync(
        ProcessTable table, TimeProvider time, string address, CancellationToken cancellationToken)
    {
        var row = new ProcessRow(table, time, address);
        await row._register(row._id, cancellationToken);
        row._beating = row.BeatUntilStoppedAsync();
        return row;
    }

    /// <summary>What the row says of the clock from now on.</summary>
    public void Attach(ClockGuard guard, ISiloClock clock)
    {
        _guard = guard;
        Volatile.Write(ref _clock, clock);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _beating;
        try
        {
            await _table.RemoveAsync(_id, CancellationToken.None);
        }
        catch (Exception)
        {
            // The row then says that the process was not seen any more.
        }

        _stopping.Dispose();
    }

    private async Task BeatUntilStoppedAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            await Task.Delay(ProcessLimits.Beat, _time, _stopping.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_stopping.IsCancellationRequested)
            {
                await BeatAsync();
            }
        }
    }

    private async Task BeatAsync()
    {
        try
        {
            var clock = Volatile.Read(ref _clock);
            if (!await _table.BeatAsync(_id, _guard?.SkewMs ?? 0, clock?.Read().IsTrusted ?? false, _stopping.Token))
            {
                // Removed as dead, while this process hung.
                await _register(_id, _stopping.Token);
            }
        }
        catch (Exception)
        {
            // Another beat follows. That the database does not answer is said by others.
        }
    }
}
