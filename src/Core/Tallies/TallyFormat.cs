using MVoting.Core.Polls;

namespace MVoting.Core.Tallies;

/// <summary>
/// A tally's bytes: the format's number (1), the first 8 bytes of the paper's hash, then as variable-length
/// integers the ballots, the blank ones and every counter. Seven bits a byte, the lowest first, the high bit set
/// on all but the last; a sum of scores may be below zero, so every number is folded (0, -1, 1, -2 …) first.
/// </summary>
internal static class TallyFormat
{
    private const byte Version = 1;
    private const int HashSizeBytes = 8;
    private const int HeaderSizeBytes = 1 + HashSizeBytes;
    private const int LongestNumberBytes = 10;

    public static byte[] Write(BallotPaper paper, long ballots, long blank, ReadOnlySpan<long> counters)
    {
        var bytes = new byte[HeaderSizeBytes + (LongestNumberBytes * (2 + counters.Length))];
        bytes[0] = Version;
        paper.Hash.Span[..HashSizeBytes].CopyTo(bytes.AsSpan(1));
        var length = HeaderSizeBytes;
        WriteNumber(bytes, ref length, ballots);
        WriteNumber(bytes, ref length, blank);
        foreach (var counter in counters)
        {
            WriteNumber(bytes, ref length, counter);
        }

        return bytes[..length];
    }

    /// <exception cref="FormatException">The bytes are damaged, or another paper's.</exception>
    public static (long Ballots, long Blank) Read(BallotPaper paper, ReadOnlySpan<byte> bytes, Span<long> counters)
    {
        if (bytes.Length < HeaderSizeBytes || bytes[0] != Version
            || !bytes.Slice(1, HashSizeBytes).SequenceEqual(paper.Hash.Span[..HashSizeBytes]))
        {
            throw new FormatException("The bytes are not a tally of this paper.");
        }

        var rest = bytes[HeaderSizeBytes..];
        var ballots = ReadNumber(ref rest);
        var blank = ReadNumber(ref rest);
        for (var index = 0; index < counters.Length; index++)
        {
            counters[index] = ReadNumber(ref rest);
        }

        if (!rest.IsEmpty || blank < 0 || blank > ballots || !VotesAreWithin(paper, ballots, counters))
        {
            throw new FormatException("The bytes are not the tally of any ballots.");
        }

        return (ballots, blank);
    }

    /// <summary>No option has more votes than there are ballots, or fewer than none.</summary>
    private static bool VotesAreWithin(BallotPaper paper, long ballots, ReadOnlySpan<long> counters)
    {
        foreach (var question in paper.Codec.Layout.Questions)
        {
            foreach (var votes in counters.Slice(question.FirstCounter, question.VoteCounters))
            {
                if (votes < 0 || votes > ballots)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void WriteNumber(Span<byte> bytes, ref int length, long number)
    {
        var rest = (ulong)((number << 1) ^ (number >> 63));
        while (rest >= 0x80)
        {
            bytes[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        bytes[length++] = (byte)rest;
    }

    private static long ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        var folded = 0UL;
        for (var index = 0; index < Math.Min(bytes.Length, LongestNumberBytes); index++)
        {
            var part = bytes[index];
            folded |= (ulong)(part & 0x7F) << (7 * index);
            if ((part & 0x80) != 0)
            {
                continue;
            }

            // A shorter form of the same number, or bits beyond the 64th, would be a second spelling.
            if ((part == 0 && index > 0) || (index == LongestNumberBytes - 1 && part > 1))
            {
                break;
            }

            bytes = bytes[(index + 1)..];
            return (long)(folded >> 1) ^ -(long)(folded & 1);
        }

        throw new FormatException("A number in the tally is damaged.");
    }
}
