using System.Buffers.Text;
using System.Text;
using MVoting.Api.Requests;
using MVoting.Core;
using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// Writes <c>"receipt":{…},"recordedAt":"…"</c> of one poll from prepared bytes. Ids are ASCII by rule, so nothing
/// needs escaping.
/// </summary>
public sealed class ReceiptJson(string poll)
{
    /// <summary>
    /// Bytes of both members at most: an id of 64, two numbers of 10, a code of 32, a moment of 24, and names.
    /// </summary>
    public const int MaxSizeBytes = 256;

    private readonly byte[] _upToBox = Encoding.ASCII.GetBytes($"\"receipt\":{{\"poll\":\"{poll}\",\"box\":");

    /// <summary>Writes the two members and says how many bytes they took.</summary>
    /// <param name="code">The receipt's code.</param>
    public int Write(Span<byte> destination, ReadOnlySpan<byte> code, int box, CastAnswer answer)
    {
        var length = 0;
        Put(destination, ref length, _upToBox);
        Put(destination, ref length, box);
        Put(destination, ref length, ",\"segment\":"u8);
        Put(destination, ref length, answer.Segment);
        Put(destination, ref length, ",\"code\":\""u8);
        Put(destination, ref length, code);
        Put(destination, ref length, "\"},\"recordedAt\":\""u8);
        length += Rfc3339.Write(destination[length..], answer.RecordedAtMs);
        destination[length++] = (byte)'"';
        return length;
    }

    private static void Put(Span<byte> destination, ref int length, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(destination[length..]);
        length += bytes.Length;
    }

    private static void Put(Span<byte> destination, ref int length, int number)
    {
        Invariant.Check(
            Utf8Formatter.TryFormat(number, destination[length..], out var written), "a receipt fits its destination");
        length += written;
    }
}
