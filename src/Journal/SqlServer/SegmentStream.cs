using MVoting.Core.Segments;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// The bytes of a flush's rows, one behind the other, as the driver reads them while they go out: a flush is never held
/// a second time as a whole.
/// </summary>
internal sealed class SegmentStream(IReadOnlyList<SegmentRow> rows) : Stream
{
    private int _row;
    private int _next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = 0;
        while (count < buffer.Length && _row < rows.Count)
        {
            var left = rows[_row].Bytes.Span[_next..];
            var part = Math.Min(left.Length, buffer.Length - count);
            left[..part].CopyTo(buffer[count..]);
            count += part;
            _next += part;
            if (part == left.Length)
                (_row, _next) = (_row + 1, 0);
        }
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
