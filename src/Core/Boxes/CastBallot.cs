using MVoting.Core.Ballots;

namespace MVoting.Core.Boxes;

/// <summary>One ballot on its way into a box.</summary>
/// <param name="Voter">Who votes.</param>
/// <param name="Fingerprint">64-bit keyed fingerprint of the voter's ballot id: equal for a retry.</param>
/// <param name="Encoded">
/// The ballot in its final bytes; they are not copied until the segment is built. Empty: only the receipt of an
/// earlier ballot is asked for.
/// </param>
public readonly record struct CastBallot(VoterKey Voter, ulong Fingerprint, ReadOnlyMemory<byte> Encoded);
