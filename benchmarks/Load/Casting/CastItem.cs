using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>One ballot to be sent until it is answered.</summary>
/// <param name="Index">Which ballot of the source.</param>
/// <param name="Expected">For a repeat: the receipt that the ballot was given first.</param>
/// <param name="Attempts">Requests that were sent for it and got no final answer.</param>
/// <param name="FirstSent">The <see cref="System.Diagnostics.Stopwatch"/> timestamp of the first of them, or 0.</param>
public readonly record struct CastItem(
    int Index, CastKind Kind = CastKind.Original, Receipt Expected = default, int Attempts = 0, long FirstSent = 0);
