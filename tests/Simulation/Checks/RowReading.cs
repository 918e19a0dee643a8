using System.Buffers.Binary;
using MVoting.Core.Ballots;
using MVoting.Core.Segments;

namespace MVoting.Simulation.Checks;

/// <summary>
/// What a row of the journal says, read by a second, plain reader that follows the written description of the format
/// and shares no code with Core's.
/// </summary>
internal sealed class RowReading
{
    private const int HeaderSizeBytes = 88;
    private const int ChecksumSizeBytes = 8;

    public RowReading(SegmentRow row)
    {
        var bytes = row.Bytes.Span;
        Kind = (SegmentKind)bytes[4];
        Box = BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]);
        Number = BinaryPrimitives.ReadInt32LittleEndian(bytes[28..]);
        Id = new Guid(bytes.Slice(32, 16));
        PreviousHash = Convert.ToHexString(bytes.Slice(48, 32));
        MomentMs = BinaryPrimitives.ReadInt64LittleEndian(bytes[80..]);
        Payload = row.Bytes[HeaderSizeBytes..^ChecksumSizeBytes];
        if (Kind != SegmentKind.Control)
        {
            ReadBallots(Payload.Span);
        }
    }

    public SegmentKind Kind { get; }

    public int Box { get; }

    public int Number { get; }

    public Guid Id { get; }

    public string PreviousHash { get; }

    public long MomentMs { get; }

    public ReadOnlyMemory<byte> Payload { get; }

    public List<(VoterKey Voter, ulong Fingerprint)> Voters { get; } = [];

    /// <summary>The encoded ballots; in a linked segment in the order of the voters.</summary>
    public List<byte[]> Ballots { get; } = [];

    private void ReadBallots(ReadOnlySpan<byte> rest)
    {
        var count = ReadNumber(ref rest);
        for (var index = 0; index < count; index++)
        {
            Voters.Add((
                new VoterKey(BinaryPrimitives.ReadUInt64BigEndian(rest), BinaryPrimitives.ReadUInt64BigEndian(rest[8..])),
                BinaryPrimitives.ReadUInt64LittleEndian(rest[16..])));
            rest = rest[24..];
            if (Kind == SegmentKind.LinkedBallots)
            {
                Ballots.Add(ReadBallot(ref rest));
            }
        }

        while (Kind == SegmentKind.Ballots && Ballots.Count < count)
        {
            Ballots.Add(ReadBallot(ref rest));
        }
    }

    private static byte[] ReadBallot(ref ReadOnlySpan<byte> rest)
    {
        var length = ReadNumber(ref rest);
        var ballot = rest[..length].ToArray();
        rest = rest[length..];
        return ballot;
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> rest)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = rest[0];
            rest = rest[1..];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
