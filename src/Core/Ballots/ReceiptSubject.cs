namespace MVoting.Core.Ballots;

/// <summary>What a receipt's code speaks of, all of it kept by the journal.</summary>
/// <param name="Voter">Who voted.</param>
/// <param name="Fingerprint">Fingerprint of the ballot id.</param>
/// <param name="Box">The voter's box.</param>
/// <param name="Segment">Number of the segment that holds the ballot.</param>
public readonly record struct ReceiptSubject(VoterKey Voter, ulong Fingerprint, int Box, int Segment);
