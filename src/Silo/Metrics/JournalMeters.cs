using System.Diagnostics.Metrics;
using MVoting.Grains.Metrics;
using MVoting.Journal;

namespace MVoting.Silo.Metrics;

/// <summary>
/// What the silo's journal writer counts anyway, as instruments that are read when somebody asks: they cost the way of
/// a ballot nothing. Its counts of what went well (flushes, durable rows, their bytes) are not among them: in a quiet
/// sealed poll a row is a ballot. See <see cref="EngineMeter"/>.
/// </summary>
internal sealed class JournalMeters : IHostedService, IDisposable
{
    private readonly Meter _meter = new(EngineMeter.Name);

    public JournalMeters(JournalWriter writer)
    {
        _meter.CreateObservableCounter(
            "mvoting.journal.fenced", () => writer.Counters.TakenRows, "{segment}",
            "Appends that found their place taken: another activation of the box was ahead, or an attempt had come through.");
        _meter.CreateObservableCounter(
            "mvoting.journal.unknown", () => writer.Counters.UnknownRows, "{segment}",
            "Appends whose outcome nobody knew; their boxes append the same segment again.");
        _meter.CreateObservableCounter(
            "mvoting.journal.failed", () => writer.Counters.FailedRows, "{segment}",
            "Appends that were not written, and are tried again.");
        _meter.CreateObservableCounter(
            "mvoting.journal.refused", () => writer.Counters.RefusedRows, "{segment}",
            "Appends refused at once: the queue is full, the database overdue, or the silo stops.");
        _meter.CreateObservableCounter(
            "mvoting.journal.overdue", () => writer.Counters.OverdueFlushes, "{flush}",
            "Calls of the database that took longer than its timeout.");
        _meter.CreateObservableGauge(
            "mvoting.journal.waiting", () => writer.Counters.WaitingRows, "{segment}",
            "Segments that wait for the next flush at this moment.");
        _meter.CreateObservableGauge(
            "mvoting.journal.suspect", () => writer.Counters.SuspectBoxes, "{box}",
            "Boxes whose last append failed and which therefore go alone.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();
}
