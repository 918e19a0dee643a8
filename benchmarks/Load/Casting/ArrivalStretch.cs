namespace MVoting.Load.Casting;

/// <summary>A time in which the rate of arrivals goes in a straight line from one value to another.</summary>
/// <param name="FromPerSecond">Arrivals a second at its beginning.</param>
/// <param name="ToPerSecond">Arrivals a second at its end.</param>
public readonly record struct ArrivalStretch(double Seconds, double FromPerSecond, double ToPerSecond)
{
    public double Arrivals => (FromPerSecond + ToPerSecond) / 2 * Seconds;

    /// <summary>Arrivals within its first so many seconds.</summary>
    public double ArrivalsBy(double seconds) =>
        (FromPerSecond * seconds) + (Slope / 2 * seconds * seconds);

    /// <summary>The time by which so many have arrived: the inverse of <see cref="ArrivalsBy"/>.</summary>
    public double SecondsAt(double arrivals)
    {
        // The form of the quadratic formula that loses no digits when the slope is small, and divides by no zero but
        // at the very beginning of a rise from nothing.
        var root = Math.Sqrt(Math.Max(0, (FromPerSecond * FromPerSecond) + (2 * Slope * arrivals)));
        return arrivals <= 0 ? 0 : 2 * arrivals / (FromPerSecond + root);
    }

    private double Slope => Seconds == 0 ? 0 : (ToPerSecond - FromPerSecond) / Seconds;
}
