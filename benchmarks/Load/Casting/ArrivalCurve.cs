namespace MVoting.Load.Casting;

/// <summary>When the calls of an open loop are due: stretches one after another, known before the first one is sent.</summary>
public sealed class ArrivalCurve
{
    private readonly ArrivalStretch[] _stretches;
    private readonly double[] _seconds;
    private readonly double[] _arrivals;

    public ArrivalCurve(params IReadOnlyList<ArrivalStretch> stretches)
    {
        _stretches = [.. stretches];
        _seconds = new double[_stretches.Length + 1];
        _arrivals = new double[_stretches.Length + 1];
        for (var i = 0; i < _stretches.Length; i++)
        {
            _seconds[i + 1] = _seconds[i] + _stretches[i].Seconds;
            _arrivals[i + 1] = _arrivals[i] + _stretches[i].Arrivals;
        }

        Count = Math.Max(1, (int)Math.Round(_arrivals[^1]));
    }

    public int Count { get; }

    /// <summary>The end of the last stretch.</summary>
    public double Seconds => _seconds[^1];

    public static ArrivalCurve Steady(int count, double perSecond) =>
        new(new ArrivalStretch(count / perSecond, perSecond, perSecond));

    /// <summary>Seconds from the start to the moment at which an arrival is due; the first one is due at once.</summary>
    public double SecondsAt(int arrival)
    {
        var stretch = 0;
        while (stretch < _stretches.Length - 1 && arrival > _arrivals[stretch + 1])
        {
            stretch++;
        }

        return _seconds[stretch] + _stretches[stretch].SecondsAt(arrival - _arrivals[stretch]);
    }

    /// <summary>How many are due by then.</summary>
    public int DueBy(double seconds)
    {
        if (seconds >= Seconds)
        {
            return Count;
        }

        var stretch = 0;
        while (seconds >= _seconds[stretch + 1])
        {
            stretch++;
        }

        var arrived = _arrivals[stretch] + _stretches[stretch].ArrivalsBy(seconds - _seconds[stretch]);
        return Math.Min(Count, 1 + (int)arrived);
    }
}
