using System.Net;
using System.Net.Sockets;

namespace MVoting.Load.Server;

/// <summary>Finds a loopback port that is free now. Another process may take it first; the start fails then.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
