namespace MVoting.Silo.Processes;

/// <summary>A process with a silo inside, as the table of silos shows it. All times are the database's.</summary>
/// <param name="Name">The machine's name.</param>
/// <param name="Address">Where other silos reach it; <see cref="EmbeddedAddress"/> when nobody does.</param>
/// <param name="Version">The program's version.</param>
/// <param name="IsEmbedded">Whether it is alone on its database.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="SeenAt">When it last wrote its row.</param>
/// <param name="Age">How long ago that was.</param>
/// <param name="SkewMs">How far its clock was ahead of the database's.</param>
/// <param name="IsTrusted">Whether its clock decided anything.</param>
public sealed record SiloProcess(
    string Name,
    string Address,
    string Version,
    bool IsEmbedded,
    DateTimeOffset StartedAt,
    DateTimeOffset SeenAt,
    TimeSpan Age,
    long SkewMs,
    bool IsTrusted)
{
    /// <summary>The address of a silo that nobody can join.</summary>
    public const string EmbeddedAddress = "embedded";

    /// <summary>Whether it has written its row lately. A process that hangs or was killed has not.</summary>
    public bool IsAlive => Age < ProcessLimits.AliveAfterBeat;
}
