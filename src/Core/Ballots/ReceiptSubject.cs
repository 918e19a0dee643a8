namespace MVoting.Core.Ballots;

/// <summary>What a receipt's code stands for, all of it kept by the journal.</summary>
/// <param name="Box">The voter's box.</param>
/// <param name="Segment">Number of the segment that holds the ballot.</param>
/// <param name="Fingerprint">Fingerprint of voter and ballot id, which the segment keeps beside the voter key.</param>
public readonly record struct ReceiptSubject(int Box, int Segment, ulong Fingerprint);
