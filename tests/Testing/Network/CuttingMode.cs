namespace MVoting.Testing.Network;

/// <summary>What a <see cref="CuttingProxy"/> does with what a client sends from now on.</summary>
public enum CuttingMode
{
    /// <summary>Hands everything on.</summary>
    Pass = 0,

    /// <summary>Hands a request on after <see cref="CuttingProxy.Delay"/>.</summary>
    Delay,

    /// <summary>Drops a request and closes the connection: the server has never heard of it.</summary>
    CutBefore,

    /// <summary>Hands a request on, drops the reply and closes: what was asked for is done, and nobody is told.</summary>
    CutAfter,

    /// <summary>
    /// Hands a request on, and the reply without its last <see cref="CuttingProxy.BytesKeptBack"/> bytes, and closes.
    /// </summary>
    CutWithinReply,

    /// <summary>Keeps a request back, the connection open, until the mode changes; then hands it on.</summary>
    Hang,

    /// <summary>Hands a request on and keeps the reply back until the mode changes; then hands it on as well.</summary>
    HangAfter,
}
