namespace MVoting.Ladder.Measure;

/// <summary>What was measured of one count.</summary>
/// <param name="Voters">Ballots of the file.</param>
/// <param name="Options">Options that they are about.</param>
/// <param name="Different">Ballots after equal ones were merged.</param>
/// <param name="Reading">Seconds from the bytes of the file to the merged profile.</param>
/// <param name="Counting">Seconds from the profile to the outcome with its reasons.</param>
/// <param name="Command">Seconds of the whole command, in a process of its own: start, reading, counting, printing.</param>
/// <param name="PeakBytes">The most that the command had resident; 0 where the system does not tell.</param>
internal sealed record OutcomeFigures(
    long Voters, int Options, int Different, Spread Reading, Spread Counting, Spread Command, long PeakBytes)
{
    /// <summary>Whether the count kept to its bounds.</summary>
    public bool Keeps(OutcomeCase bounds) => Counting.Median <= bounds.BoundSeconds && PeakBytes <= OutcomeCase.BoundBytes;
}
