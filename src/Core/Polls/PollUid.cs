using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MVoting.Core.Polls;

/// <summary>
/// The 128-bit name of a poll in the journal: the first 16 bytes of SHA-256 over <c>mvoting/poll/1</c>, a zero
/// byte and <c>city/poll</c> in UTF-8. A city never uses a poll's id twice, so the name can be computed by anyone
/// who knows both ids, and the journal can be read without a register.
/// </summary>
public readonly record struct PollUid(ulong High, ulong Low)
{
    /// <summary>Length of the name in bytes.</summary>
    public const int SizeBytes = 16;

    /// <summary>The journal's name of the poll <paramref name="poll"/> of the city <paramref name="city"/>.</summary>
    public static PollUid Of(string city, string poll)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"mvoting/poll/1\0{city}/{poll}"), hash);
        return Read(hash);
    }

    /// <summary>Reads the name from its 16 bytes, big-endian, so that byte order is also the order of names.</summary>
    public static PollUid Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    /// <summary>Writes the 16 bytes of the name.</summary>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, High);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], Low);
    }

    /// <summary>The 16 bytes of the name in a new array.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[SizeBytes];
        Write(bytes);
        return bytes;
    }

    /// <summary>
    /// A number from 0 to below <paramref name="range"/>, evenly over the polls of a city and over those of one part of its
    /// catalogue, which is of the last bits: it spreads work that many polls have at one moment.
    /// </summary>
    public int Spread(int range) => (int)((Low >> 8) % (uint)range);

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{High:x16}{Low:x16}";
}
