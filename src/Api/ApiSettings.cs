using System.Globalization;
using MVoting.Silo.Configuration;

namespace MVoting.Api;

/// <summary>The settings of the HTTP doors alone: section <c>MVoting:Api</c>.</summary>
/// <param name="RequestsPerSecondPerCity">Requests a second of one city's keys together on one node.</param>
/// <param name="DrainGrace">How long a process that was told to end still answers before it stops listening.</param>
public sealed record ApiSettings(int RequestsPerSecondPerCity, TimeSpan DrainGrace)
{
    private const string Section = "MVoting:Api";
    private const int MostRequests = 1_000_000;
    private const int LongestDrainGraceMs = 10_000;

    /// <summary>The settings, or their defaults.</summary>
    /// <exception cref="StartupException">A value is wrong.</exception>
    public static ApiSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var requests = Number(
            section, nameof(RequestsPerSecondPerCity), 1, MostRequests, DoorLimits.RequestsPerSecondPerCity);
        var graceMs = Number(section, "DrainGraceMs", 0, LongestDrainGraceMs, DoorLimits.DrainGraceMs);
        return new ApiSettings(requests, TimeSpan.FromMilliseconds(graceMs));
    }

    private static int Number(IConfigurationSection section, string name, int min, int max, int byDefault)
    {
        if (section[name] is not { } text)
        {
            return byDefault;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max
            ? number
            : throw new StartupException($"MVoting__Api__{name} is not a number from {min} to {max}.");
    }
}
