using System.Net;
using System.Net.Sockets;

namespace MVoting.Testing.Network;

/// <summary>Ports of 127.0.0.1.</summary>
public static class LoopbackPort
{
    /// <summary>A port that is free now; another program may take it before the caller does.</summary>
    public static int FindFree() => FindFree(1)[0];

    /// <summary>So many different ports that are free now. One after another the system may give the same one twice.</summary>
    public static IReadOnlyList<int> FindFree(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            return listeners.ConvertAll(listener =>
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            });
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }
}
