using System.Buffers.Binary;
using System.IO.Hashing;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Api.Tests.Support;

/// <summary>Segments for receipts to be looked up in: voters and fingerprints, and no ballots.</summary>
public static class SegmentSample
{
    private const int VoterSizeBytes = 24;

    public static SegmentRow Of(PollUid poll, int box, int number, long momentMs, params ulong[] fingerprints)
    {
        var id = Guid.NewGuid();
        var end = SegmentHeader.SizeBytes + 1 + (fingerprints.Length * VoterSizeBytes);
        var bytes = new byte[end + SegmentHeader.ChecksumSizeBytes];
        new SegmentHeader(SegmentKind.Ballots, poll, box, number, id, default, momentMs).Write(bytes);
        bytes[SegmentHeader.SizeBytes] = checked((byte)fingerprints.Length);
        for (var voter = 0; voter < fingerprints.Length; voter++)
        {
            var at = bytes.AsSpan(SegmentHeader.SizeBytes + 1 + (voter * VoterSizeBytes));
            new VoterKey((ulong)voter + 1, 0).Write(at);
            BinaryPrimitives.WriteUInt64LittleEndian(at[VoterKey.SizeBytes..], fingerprints[voter]);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(end), XxHash64.HashToUInt64(bytes.AsSpan(0, end)));
        return new SegmentRow(poll, box, number, id, bytes);
    }
}
