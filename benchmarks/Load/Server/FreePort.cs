using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace MVoting.Load.Server;

/// <summary>Finds a loopback port that is free now. Another process may take it first; the start fails then.</summary>
/// <remarks>
/// The port lies below those that systems give to outgoing connections (RFC 6335: from 49152; Linux: from 32768). A
/// client that dials a server between two of its lives could otherwise be given the very port it dials, and be
/// connected to itself.
/// </remarks>
public static class FreePort
{
    private const int Lowest = 20_000;
    private const int Highest = 32_000;
    private const int Attempts = 100;

    // Several servers are told their ports before the first of them listens.
    private static readonly ConcurrentDictionary<int, bool> s_given = new();

    /// <summary>A port that this process has not been given before.</summary>
    public static int Find()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(Lowest, Highest);
            if (IsFree(port) && s_given.TryAdd(port, true))
            {
                return port;
            }
        }

        throw new SetupException($"None of {Attempts} ports between {Lowest} and {Highest} is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
