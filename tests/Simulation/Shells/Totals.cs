namespace MVoting.Simulation.Shells;

/// <summary>The message in which a box tells its totals.</summary>
/// <param name="Box">The box, from 0.</param>
/// <param name="Version">Number of the last committed segment.</param>
/// <param name="MomentMs">Its moment, Unix milliseconds.</param>
/// <param name="Tally">The tally's bytes; empty before the opening.</param>
internal sealed record Totals(int Box, int Version, long MomentMs, byte[] Tally);
