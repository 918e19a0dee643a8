using System.IO.Pipelines;
using MVoting.Api.Outcomes;

namespace MVoting.Api.Tests.Outcomes;

/// <summary>Proves that a body written by a thread of its own waits for its reader, and ends with it.</summary>
public sealed class BodyStreamTests
{
    private static readonly byte[] s_much = new byte[128 * 1024];

    [Fact]
    public async Task What_is_written_as_text_and_as_bytes_arrives_and_a_full_pipe_makes_the_writer_wait()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 32 * 1024, resumeWriterThreshold: 16 * 1024));
        var writing = CountThread.RunAsync("test", () =>
        {
            using var body = new BodyStream(pipe.Writer, CancellationToken.None);
            body.Write(s_much);
            s_much.CopyTo(body.GetSpan(s_much.Length));
            body.Advance(s_much.Length);
            body.Flush();
            pipe.Writer.Complete();
            return true;
        });
        using var read = new MemoryStream();
        var first = await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.False(writing.IsCompleted);
        pipe.Reader.AdvanceTo(first.Buffer.Start);
        await pipe.Reader.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.True(await writing);
        Assert.Equal(2 * s_much.Length, read.Length);
    }

    [Fact]
    public async Task A_writer_whose_reader_has_gone_ends()
    {
        var pipe = new Pipe();
        await pipe.Reader.CompleteAsync();
        await using var body = new BodyStream(pipe.Writer, CancellationToken.None);
        Assert.Throws<OperationCanceledException>(() => body.Write(s_much));
    }

    [Fact]
    public async Task A_writer_that_waits_ends_when_it_is_told_to()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1024, resumeWriterThreshold: 512));
        using var stop = new CancellationTokenSource();
        var writing = CountThread.RunAsync("test", () =>
        {
            using var body = new BodyStream(pipe.Writer, stop.Token);
            body.Write(s_much);
            return true;
        });
        await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
    }

    [Fact]
    public async Task A_fault_of_the_work_is_the_tasks() => await Assert.ThrowsAsync<FormatException>(
        () => CountThread.RunAsync<bool>("test", () => throw new FormatException()));
}
