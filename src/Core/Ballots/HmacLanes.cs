using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace MVoting.Core.Ballots;

/// <summary>
/// HMAC-SHA256 (RFC 2104, FIPS 198-1) under one key of short messages, eight at a time. What the key does to the two
/// states is computed once; then each message costs two blocks. Thread-safe.
/// </summary>
internal sealed class HmacLanes
{
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5c;
    private const byte EndMark = 0x80;
    private const int HashSizeBytes = 32;

    private readonly uint[] _inner;
    private readonly uint[] _outer;

    /// <param name="key">At most 64 bytes; a longer key would have to be hashed first.</param>
    public HmacLanes(ReadOnlySpan<byte> key)
    {
        Invariant.Check(key.Length <= Sha256Lanes.BlockSizeBytes, "a key fits a block");
        _inner = StateAfter(key, InnerPad);
        _outer = StateAfter(key, OuterPad);
    }

    /// <summary>Writes the hash of each message; all must be short.</summary>
    public void Write(KeyedMessages messages)
    {
        Invariant.Check(messages.AreShort, "a message fits its lane");
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[Sha256Lanes.StateWords];
        Span<Vector256<uint>> block = stackalloc Vector256<uint>[Sha256Lanes.BlockWords];
        for (var index = 0; index < messages.Count; index++)
        {
            var own = messages.Bytes.Slice(index * KeyedMessages.MaxSizeBytes, Sha256Lanes.BlockSizeBytes);
            Pad(own, messages.MessageAt(index).Length);
        }

        // Lanes without a message hash what lies there from before, for nobody.
        Sha256Lanes.Load(messages.Bytes, KeyedMessages.MaxSizeBytes, block);
        Spread(_inner, state);
        Sha256Lanes.Compress(state, block);

        // The outer message is the inner hash: eight words, the mark, and the length of a block and a hash in bits.
        state.CopyTo(block);
        block[Sha256Lanes.StateWords..].Clear();
        block[Sha256Lanes.StateWords] = Vector256.Create((uint)EndMark << 24);
        block[^1] = Vector256.Create(8u * (Sha256Lanes.BlockSizeBytes + HashSizeBytes));
        Spread(_outer, state);
        Sha256Lanes.Compress(state, block);
        for (var index = 0; index < messages.Count; index++)
        {
            var hash = messages.HashAt(index);
            for (var word = 0; word < Sha256Lanes.StateWords; word++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(hash[(4 * word)..], state[word][index]);
            }
        }
    }

    // The message stands at the block's beginning; the key's block before it counts to its length.
    private static void Pad(Span<byte> block, int length)
    {
        block[length] = EndMark;
        block[(length + 1)..].Clear();
        BinaryPrimitives.WriteInt64BigEndian(block[^sizeof(long)..], 8L * (Sha256Lanes.BlockSizeBytes + length));
    }

    private static uint[] StateAfter(ReadOnlySpan<byte> key, byte pad)
    {
        Span<byte> bytes = stackalloc byte[Sha256Lanes.BlockSizeBytes];
        bytes.Fill(pad);
        for (var index = 0; index < key.Length; index++)
        {
            bytes[index] ^= key[index];
        }

        Span<Vector256<uint>> state = stackalloc Vector256<uint>[Sha256Lanes.StateWords];
        Span<Vector256<uint>> block = stackalloc Vector256<uint>[Sha256Lanes.BlockWords];
        for (var word = 0; word < Sha256Lanes.BlockWords; word++)
        {
            block[word] = Vector256.Create(BinaryPrimitives.ReadUInt32BigEndian(bytes[(4 * word)..]));
        }

        Spread(Sha256Lanes.InitialState, state);
        Sha256Lanes.Compress(state, block);
        var words = new uint[Sha256Lanes.StateWords];
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = state[word][0];
        }

        return words;
    }

    private static void Spread(ReadOnlySpan<uint> words, Span<Vector256<uint>> state)
    {
        for (var word = 0; word < words.Length; word++)
        {
            state[word] = Vector256.Create(words[word]);
        }
    }
}
