using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal;
using MVoting.Silo.Health;
using MVoting.Silo.Tests.Gateways;
using MVoting.Testing;

namespace MVoting.Silo.Tests.Health;

/// <summary>Proves that a node whose disk is full is not ready, and that it finds out by itself when the disk has room.</summary>
public sealed class WriteCheckTests : IAsyncDisposable
{
    private readonly MemoryJournalStore _memory = new(TimeProvider.System);
    private readonly FaultyStore _store;
    private readonly JournalWriter _writer;
    private readonly SetProbe _probe = new();
    private readonly LinesLogger<WriteCheck> _log = new();
    private readonly WriteCheck _check;
    private int _rows;

    public WriteCheckTests()
    {
        _store = new FaultyStore(_memory, TimeProvider.System);
        _writer = new JournalWriter(_store, new JournalWriterOptions(), TimeProvider.System);
        _check = new WriteCheck(_writer, _probe, TimeProvider.System, _log);
    }

    public async ValueTask DisposeAsync()
    {
        _check.Dispose();
        await _writer.DisposeAsync();
    }

    private async Task<AppendOutcome> AppendAsync() => await _writer.AppendAsync(
        new SegmentRow(default(PollUid), 0, ++_rows, Guid.NewGuid(), new byte[] { 1 }), alone: false, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_writer_that_writes_needs_no_probe()
    {
        Assert.Null(await _check.FindFaultAsync());
        await AppendAsync();
        Assert.Null(await _check.FindFaultAsync());
        Assert.Equal(0, _probe.Writes);
    }

    [Theory]
    [InlineData(StoreFaultKind.FailBefore)]
    [InlineData(StoreFaultKind.UnknownBefore)]
    public async Task A_full_disk_is_not_ready_until_a_probe_is_written(StoreFaultKind kind)
    {
        _probe.Fault = new IOException("No space left on device");
        _store.OnAppend = (_, _) => new StoreFault(kind);
        await AppendAsync();
        Assert.Equal("journal cannot be written", await _check.FindFaultAsync());

        // Nobody sends ballots to it any more; the probe alone decides.
        Assert.Equal("journal cannot be written", await _check.FindFaultAsync());
        _probe.Fault = null;
        Assert.Null(await _check.FindFaultAsync());
        Assert.Null(await _check.FindFaultAsync());
        Assert.Equal(3, _probe.Writes);
        Assert.Equal(["Error", "Information"], _log.Lines.Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task Rows_that_are_written_end_the_suspicion_without_a_probe()
    {
        _probe.Fault = new IOException("No space left on device");
        _store.OnAppend = (_, _) => new StoreFault(StoreFaultKind.FailBefore);
        await AppendAsync();
        Assert.NotNull(await _check.FindFaultAsync());
        _store.OnAppend = null;
        await AppendAsync();
        Assert.Null(await _check.FindFaultAsync());
    }

    [Fact]
    public async Task One_box_that_fails_beside_others_that_do_not_is_no_fault_of_the_node()
    {
        _probe.Fault = new IOException("never asked");
        _store.FaultAt(1, new StoreFault(StoreFaultKind.FailBefore));
        await AppendAsync();
        await AppendAsync();
        Assert.Null(await _check.FindFaultAsync());
        Assert.Equal(0, _probe.Writes);
    }

    private sealed class SetProbe : IWriteProbe
    {
        public Exception? Fault { get; set; }

        public int Writes { get; private set; }

        public Task WriteAsync(CancellationToken cancellationToken)
        {
            Writes++;
            return Fault is null ? Task.CompletedTask : Task.FromException(Fault);
        }
    }
}
