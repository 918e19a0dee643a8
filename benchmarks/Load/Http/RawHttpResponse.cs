namespace MVoting.Load.Http;

/// <summary>
/// One answer. <paramref name="Body"/> lies in the connection's own buffer and is valid until its next request.
/// </summary>
public readonly record struct RawHttpResponse(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter);
