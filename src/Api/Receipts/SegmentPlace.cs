using MVoting.Core.Polls;

namespace MVoting.Api.Receipts;

/// <summary>Where a segment is in the journal.</summary>
public readonly record struct SegmentPlace(PollUid Poll, int Box, int Number);
