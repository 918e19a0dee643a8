using System.Buffers.Binary;
using System.IO.Hashing;

namespace MVoting.Load.Ballots;

/// <summary>Ballot ids that come from the seed alone, so that a later run can send the very same ballots again.</summary>
public static class BallotIds
{
    /// <summary>A UUID of version 8 (RFC 9562: made in the program's own way).</summary>
    /// <param name="variant">0 for the ballot itself, other numbers for the ids of its deliberate repeats.</param>
    public static Guid Make(long seed, int index, int variant)
    {
        Span<byte> input = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(input, seed);
        BinaryPrimitives.WriteInt32LittleEndian(input[8..], index);
        BinaryPrimitives.WriteInt32LittleEndian(input[12..], variant);
        Span<byte> uuid = stackalloc byte[16];
        XxHash128.Hash(input, uuid);
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new Guid(uuid, bigEndian: true);
    }
}
