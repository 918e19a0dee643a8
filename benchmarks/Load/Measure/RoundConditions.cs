using System.Globalization;
using System.Runtime.InteropServices;

namespace MVoting.Load.Measure;

/// <summary>Under what the rounds of a report were measured. Rounds that are to be compared have the same.</summary>
/// <param name="Machine">Processors, operating system and runtime.</param>
/// <param name="MeasuredSeconds">Of each measurement.</param>
/// <param name="WarmupSeconds">Before it.</param>
public sealed record RoundConditions(string Machine, double MeasuredSeconds, double WarmupSeconds)
{
    /// <summary>Those of this process.</summary>
    public static RoundConditions Of(TimeSpan warmup, TimeSpan measured) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"),
        measured.TotalSeconds,
        warmup.TotalSeconds);

    /// <summary>For the last line of a table: "each 5 s after 8 s; 2 processors, …".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"each {MeasuredSeconds:F0} s after {WarmupSeconds:F0} s; {Machine}");

    /// <summary>Throws <see cref="SetupException"/> when rounds of a kept report were measured under others.</summary>
    public void RequireSame(RoundConditions kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (this != kept)
        {
            throw new SetupException(
                $"The rounds that --resume would go on with were measured {kept}; these would be {this}. " +
                "Give the same --seconds and --warmup on the same machine, or begin anew without --resume.");
        }
    }
}
