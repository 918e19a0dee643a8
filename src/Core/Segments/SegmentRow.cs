using MVoting.Core.Polls;

namespace MVoting.Core.Segments;

/// <summary>
/// One row of the journal. The key is (poll, box, number); <paramref name="Id"/> is the random id of the attempt
/// that built the segment, by which an activation knows its own row again after an unknown outcome.
/// </summary>
/// <param name="Poll">The poll's name in the journal.</param>
/// <param name="Box">The ballot box within the poll, from 0.</param>
/// <param name="Number">The position within the box, from 1 (the opening) without gaps.</param>
/// <param name="Id">Random, 128 bits; the same value stands inside <paramref name="Bytes"/>.</param>
/// <param name="Bytes">The encoded segment, at most <see cref="Limits.SegmentSizeBytes"/>.</param>
/// <param name="Previous">
/// To append: the <paramref name="Id"/> of the row before it, which must be in the journal, or the row is not written.
/// Empty for the first row of a box, and in rows that were read.
/// </param>
public sealed record SegmentRow(
    PollUid Poll, int Box, int Number, Guid Id, ReadOnlyMemory<byte> Bytes, Guid Previous = default);
