using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MVoting.Core.Ballots;

/// <summary>
/// The compression function of SHA-256 (FIPS 180-4, section 6.2.2) for eight messages side by side, one in each lane
/// of a vector. The runtime's SHA-256 works on one message, and with the short ones of a ballot most of its time goes
/// into calling it. There is no branch and no look-up that depends on data.
/// </summary>
internal static class Sha256Lanes
{
    /// <summary>Messages side by side.</summary>
    public const int Count = 8;

    /// <summary>Length of a block, in bytes.</summary>
    public const int BlockSizeBytes = 64;

    /// <summary>Words of a state, 32 bits each.</summary>
    public const int StateWords = 8;

    /// <summary>Words of a block, 32 bits each.</summary>
    public const int BlockWords = 16;

    /// <summary>Whether the processor has vectors of 256 bits; without them this would be slower than one by one.</summary>
    public static bool IsSupported => Vector256.IsHardwareAccelerated;

    /// <summary>The state before the first block: FIPS 180-4, section 5.3.3.</summary>
    public static ReadOnlySpan<uint> InitialState =>
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    // FIPS 180-4, section 4.2.2.
    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>Reads block after block of eight messages, <paramref name="stride"/> bytes apart, into words.</summary>
    public static void Load(ReadOnlySpan<byte> blocks, int stride, Span<Vector256<uint>> words)
    {
        for (var word = 0; word < BlockWords; word++)
        {
            var at = blocks[(4 * word)..];
            words[word] = Vector256.Create(
                Word(at, 0),
                Word(at, stride),
                Word(at, 2 * stride),
                Word(at, 3 * stride),
                Word(at, 4 * stride),
                Word(at, 5 * stride),
                Word(at, 6 * stride),
                Word(at, 7 * stride));
        }
    }

    /// <summary>Takes a block of each message into its state.</summary>
    /// <param name="state">Eight words of each message.</param>
    /// <param name="block">Sixteen words of each message; used up.</param>
    public static void Compress(Span<Vector256<uint>> state, Span<Vector256<uint>> block)
    {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var round = 0; round < Constants.Length; round += BlockWords)
        {
            if (round > 0)
            {
                Extend(block);
            }

            for (var word = 0; word < BlockWords; word += StateWords)
            {
                var k = Constants.Slice(round + word, StateWords);
                var w = block.Slice(word, StateWords);
                Round(a, b, c, ref d, e, f, g, ref h, k[0], w[0]);
                Round(h, a, b, ref c, d, e, f, ref g, k[1], w[1]);
                Round(g, h, a, ref b, c, d, e, ref f, k[2], w[2]);
                Round(f, g, h, ref a, b, c, d, ref e, k[3], w[3]);
                Round(e, f, g, ref h, a, b, c, ref d, k[4], w[4]);
                Round(d, e, f, ref g, h, a, b, ref c, k[5], w[5]);
                Round(c, d, e, ref f, g, h, a, ref b, k[6], w[6]);
                Round(b, c, d, ref e, f, g, h, ref a, k[7], w[7]);
            }
        }

        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }

    // The next sixteen words of the message schedule in the place of the last sixteen.
    private static void Extend(Span<Vector256<uint>> block)
    {
        for (var word = 0; word < BlockWords; word++)
        {
            var near = block[(word + 1) % BlockWords];
            var far = block[(word + 14) % BlockWords];
            block[word] += block[(word + 9) % BlockWords]
                + (RotateRight(near, 7) ^ RotateRight(near, 18) ^ (near >>> 3))
                + (RotateRight(far, 17) ^ RotateRight(far, 19) ^ (far >>> 10));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        Vector256<uint> a,
        Vector256<uint> b,
        Vector256<uint> c,
        ref Vector256<uint> d,
        Vector256<uint> e,
        Vector256<uint> f,
        Vector256<uint> g,
        ref Vector256<uint> h,
        uint constant,
        Vector256<uint> word)
    {
        var first = h
            + (RotateRight(e, 6) ^ RotateRight(e, 11) ^ RotateRight(e, 25))
            + (g ^ (e & (f ^ g)))
            + (Vector256.Create(constant) + word);
        d += first;
        h = first
            + (RotateRight(a, 2) ^ RotateRight(a, 13) ^ RotateRight(a, 22))
            + ((a & b) | (c & (a | b)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> RotateRight(Vector256<uint> value, [ConstantExpected] byte bits) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRight(value, bits)
            : (value >>> bits) | (value << (32 - bits));

    private static uint Word(ReadOnlySpan<byte> bytes, int offset) =>
        BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..]);
}
