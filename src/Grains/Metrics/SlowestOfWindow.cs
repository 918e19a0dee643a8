namespace MVoting.Grains.Metrics;

/// <summary>
/// The largest value of the last whole window of ten seconds. A window and not a last value: a reader who asks as
/// often as it likes learns whether there was anything within ten seconds, and never how much. Thread-safe.
/// </summary>
public sealed class SlowestOfWindow(TimeProvider time)
{
    /// <summary>Length of a window, in seconds.</summary>
    public const int WindowSeconds = 10;

    private readonly Lock _gate = new();
    private long _window = long.MinValue;
    private double? _current;
    private double? _last;

    /// <summary>Takes a value.</summary>
    public void Note(double value)
    {
        lock (_gate)
        {
            Turn_NeedsLock();
            _current = Math.Max(_current ?? value, value);
        }
    }

    /// <summary>The largest value of the window before this one; null: there was none in it.</summary>
    public double? Read()
    {
        lock (_gate)
        {
            Turn_NeedsLock();
            return _last;
        }
    }

    private void Turn_NeedsLock()
    {
        var window = time.GetTimestamp() / (time.TimestampFrequency * WindowSeconds);
        if (window == _window)
        {
            return;
        }

        _last = window == _window + 1 ? _current : null;
        _current = null;
        _window = window;
    }
}
