using System.Buffers;
using System.IO.Pipelines;

namespace MVoting.Api.Outcomes;

/// <summary>
/// A body that is written by a thread of its own, as text or bytes, no faster than the caller reads it: a write waits
/// while the pipe is full, and ends with <see cref="OperationCanceledException"/> when nobody reads any more.
/// </summary>
public sealed class BodyStream(PipeWriter pipe, CancellationToken cancellation) : Stream, IBufferWriter<byte>
{
    private const int FlushSizeBytes = 64 * 1024;

    private int _waiting;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Advance(int count)
    {
        pipe.Advance(count);
        _waiting += count;
        if (_waiting >= FlushSizeBytes)
        {
            Flush();
        }
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => pipe.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => pipe.GetSpan(sizeHint);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        pipe.Write(buffer);
        _waiting += buffer.Length;
        if (_waiting >= FlushSizeBytes)
        {
            Flush();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Gives what was written to the reader. Blocks the thread, which is there for nothing else.</summary>
    public override void Flush()
    {
        cancellation.ThrowIfCancellationRequested();
        _waiting = 0;
        if (pipe.FlushAsync(cancellation).AsTask().GetAwaiter().GetResult().IsCompleted)
        {
            throw new OperationCanceledException("Nobody reads the body any more.");
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
