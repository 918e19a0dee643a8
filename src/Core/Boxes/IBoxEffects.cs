using MVoting.Core.Clocks;
using MVoting.Core.Segments;

namespace MVoting.Core.Boxes;

/// <summary>
/// What surrounds one activation of a box: the grain in production, the simulator in the tests. Each effect that has a
/// result gives it back once, to the member of <see cref="BoxDriver"/> that is named here, one call at a time; a result
/// may also never come, if the activation dies.
/// </summary>
public interface IBoxEffects
{
    /// <summary>The silo's clock.</summary>
    ClockReading ReadClock();

    /// <summary>A random id that was never given before.</summary>
    Guid NewId();

    /// <summary>Appends a row: <see cref="BoxDriver.OnAppend"/>.</summary>
    void Append(SegmentRow row, bool alone);

    /// <summary>Reads a page of rows: <see cref="BoxDriver.OnRows"/> or <see cref="BoxDriver.OnReadFailed"/>.</summary>
    void Read(int from);

    /// <summary>Reads the database's clock: <see cref="BoxDriver.OnDatabaseClock"/>.</summary>
    void ReadDatabaseClock();

    /// <summary>Waits: <see cref="BoxDriver.OnTimer"/>.</summary>
    void Wait(int delayMs, BoxTimer timer);

    /// <summary>Sends totals to the poll. May be lost: the next ones make it good.</summary>
    void Report(RunningTotals totals);

    /// <summary>Tells the poll that segments which were acknowledged are gone from the journal. May be lost, and is repeated.</summary>
    void ReportLoss();

    /// <summary>The box is active: its journal has been read to the end.</summary>
    void OnActive();

    /// <summary>Another activation's row was where this one wanted to write.</summary>
    void OnFenced();

    /// <summary>This activation has ended; it answers everything with "try again" from now on.</summary>
    void OnEnded(BoxEnding why, Exception? fault);
}
