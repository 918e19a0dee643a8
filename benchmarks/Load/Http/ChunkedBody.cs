using System.Buffers.Text;

namespace MVoting.Load.Http;

/// <summary>Takes the chunk frames out of a chunked body, in place (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>
    /// False while the last chunk has not arrived; <paramref name="received"/> is unchanged then. Otherwise the
    /// content stands at its start, <paramref name="contentSizeBytes"/> long. Trailers are not understood.
    /// </summary>
    public static bool TryUnframe(Span<byte> received, out int contentSizeBytes)
    {
        contentSizeBytes = 0;
        return IsComplete(received) && Unframe(received, out contentSizeBytes);
    }

    private static bool IsComplete(ReadOnlySpan<byte> received)
    {
        while (TryReadSize(received, out var size, out var frame))
        {
            if (received.Length < frame + size + 2)
            {
                return false;
            }

            received = received[(frame + size + 2)..];
            if (size == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Unframe(Span<byte> received, out int contentSizeBytes)
    {
        contentSizeBytes = 0;
        var position = 0;
        while (TryReadSize(received[position..], out var size, out var frame) && size > 0)
        {
            received.Slice(position + frame, size).CopyTo(received[contentSizeBytes..]);
            contentSizeBytes += size;
            position += frame + size + 2;
        }

        return true;
    }

    private static bool TryReadSize(ReadOnlySpan<byte> received, out int size, out int frame)
    {
        size = 0;
        frame = received.IndexOf("\r\n"u8) + 2;
        if (frame < 2)
        {
            return false;
        }

        if (!Utf8Parser.TryParse(received[..frame], out size, out _, 'x') || size < 0)
        {
            throw new InvalidDataException("The answer has a wrong chunk.");
        }

        return true;
    }
}
