using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace MVoting.Api.Requests;

/// <summary>
/// Reads of a request's body. What goes wrong there is the sender's, however the web server tells it: a stream that was
/// ended, a chunk's size that is no number. All of it is told here in the one way that has an answer and no place in
/// the log of errors. A connection that was reset has nobody to answer: that goes on as it is.
/// </summary>
public static class BodyPipe
{
    /// <summary>Reads without a wait, if something is there.</summary>
    /// <exception cref="BadHttpRequestException">The body cannot be read to its end.</exception>
    public static bool TryRead(PipeReader reader, out ReadResult result)
    {
        try
        {
            return reader.TryRead(out result);
        }
        catch (IOException fault) when (IsBroken(fault))
        {
            throw Broken(fault);
        }
    }

    /// <summary>Reads what there is, or waits for it.</summary>
    /// <exception cref="BadHttpRequestException">The body cannot be read to its end.</exception>
    public static async ValueTask<ReadResult> ReadAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (IOException fault) when (IsBroken(fault))
        {
            throw Broken(fault);
        }
    }

    private static bool IsBroken(IOException fault) => fault is not (BadHttpRequestException or ConnectionResetException);

    private static BadHttpRequestException Broken(IOException fault) =>
        new("The body broke off or is badly framed.", StatusCodes.Status400BadRequest, fault);
}
