using System.Text;
using MVoting.Api.Requests;

namespace MVoting.Api.Ballots;

/// <summary>
/// Writes <c>"receipt":{…},"recordedAt":"…"</c> of one poll from prepared bytes. Ids are ASCII by rule, so nothing
/// needs escaping. Nothing in it counts or orders ballots, of whatever poll: the code is opaque, and the moment, to
/// the second, is one that the voter knows.
/// </summary>
public sealed class ReceiptJson(string poll)
{
    /// <summary>
    /// Bytes of both members at most: an id of 64, a code of 32, a moment of 20, and names.
    /// </summary>
    public const int MaxSizeBytes = 192;

    private readonly byte[] _upToCode = Encoding.ASCII.GetBytes($"\"receipt\":{{\"poll\":\"{poll}\",\"code\":\"");

    /// <summary>Writes the two members and says how many bytes they took.</summary>
    /// <param name="code">The receipt's code.</param>
    /// <param name="recordedAtMs">The moment of the ballot's segment, Unix milliseconds.</param>
    public int Write(Span<byte> destination, ReadOnlySpan<byte> code, long recordedAtMs)
    {
        var length = 0;
        Put(destination, ref length, _upToCode);
        Put(destination, ref length, code);
        Put(destination, ref length, "\"},\"recordedAt\":\""u8);
        length += Rfc3339.WriteSeconds(destination[length..], recordedAtMs);
        destination[length++] = (byte)'"';
        return length;
    }

    private static void Put(Span<byte> destination, ref int length, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(destination[length..]);
        length += bytes.Length;
    }
}
