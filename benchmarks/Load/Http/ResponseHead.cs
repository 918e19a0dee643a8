using System.Buffers.Text;

namespace MVoting.Load.Http;

/// <summary>The head of an HTTP/1.1 response: the few fields that a load generator needs (RFC 9112).</summary>
internal readonly record struct ResponseHead(
    int Status, int SizeBytes, long? ContentLength, bool IsChunked, bool KeepsAlive, TimeSpan? RetryAfter)
{
    private static ReadOnlySpan<byte> Blank => "\r\n\r\n"u8;

    /// <summary>False while the head is not complete. Throws <see cref="InvalidDataException"/> on nonsense.</summary>
    public static bool TryRead(ReadOnlySpan<byte> received, out ResponseHead head)
    {
        head = default;
        var end = received.IndexOf(Blank);
        if (end < 0)
        {
            return false;
        }

        var lines = received[..end];
        if (!lines.StartsWith("HTTP/1."u8) || lines.Length < 12
            || !Utf8Parser.TryParse(lines.Slice(9, 3), out int status, out var digits) || digits != 3)
        {
            throw new InvalidDataException("The answer is not HTTP/1.1.");
        }

        head = ReadFields(lines, status, end + Blank.Length);
        return true;
    }

    private static ResponseHead ReadFields(ReadOnlySpan<byte> lines, int status, int sizeBytes)
    {
        long? contentLength = null;
        TimeSpan? retryAfter = null;
        var isChunked = false;
        var keepsAlive = lines[7] == (byte)'1';
        for (var next = lines.IndexOf("\r\n"u8); next >= 0;)
        {
            lines = lines[(next + 2)..];
            next = lines.IndexOf("\r\n"u8);
            var line = next < 0 ? lines : lines[..next];
            if (IsField(line, "content-length:"u8, out var value))
            {
                contentLength = ReadNumber(value);
            }
            else if (IsField(line, "transfer-encoding:"u8, out value))
            {
                isChunked = Matches(value, "chunked"u8);
            }
            else if (IsField(line, "connection:"u8, out value))
            {
                keepsAlive = !Matches(value, "close"u8);
            }
            else if (IsField(line, "retry-after:"u8, out value)
                && Utf8Parser.TryParse(value, out int seconds, out var used) && used == value.Length)
            {
                retryAfter = TimeSpan.FromSeconds(seconds);
            }
        }

        return new ResponseHead(status, sizeBytes, contentLength, isChunked, keepsAlive, retryAfter);
    }

    private static long ReadNumber(ReadOnlySpan<byte> value) =>
        Utf8Parser.TryParse(value, out long number, out var used) && used == value.Length && number >= 0
            ? number
            : throw new InvalidDataException("The answer has a wrong Content-Length.");

    private static bool IsField(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (line.Length < name.Length || !Matches(line[..name.Length], name))
        {
            return false;
        }

        value = line[name.Length..].Trim((byte)' ');
        return true;
    }

    private static bool Matches(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) =>
        System.Text.Ascii.EqualsIgnoreCase(text, lowerCase);
}
