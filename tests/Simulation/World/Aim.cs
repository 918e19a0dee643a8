namespace MVoting.Simulation.World;

/// <summary>What a run is aimed at. Some things that must never happen need so much at one time that chance hardly brings it.</summary>
internal enum Aim
{
    /// <summary>Nothing: faults of every kind.</summary>
    None,

    /// <summary>Clocks that are as far apart as they may be, late calls and impatient voters around the opening moment.</summary>
    Opening,

    /// <summary>Silos that hang with ballots in their hands for longer than their voters wait, where ballots may be changed.</summary>
    Hang,

    /// <summary>More voters at one moment than one segment of a box takes.</summary>
    Crowd,
}
