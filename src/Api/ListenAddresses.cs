using System.Net;
using MVoting.Silo.Configuration;

namespace MVoting.Api;

/// <summary>
/// Where the server is told to listen. The web server takes any name that is no address for "all interfaces": a mistyped one
/// would open the server to the world.
/// </summary>
internal static class ListenAddresses
{
    /// <summary>Refuses what names no address of a machine.</summary>
    /// <param name="urls">The setting, addresses with semicolons between; null: the default.</param>
    /// <exception cref="StartupException">One of them is none.</exception>
    public static void Check(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            BindingAddress address;
            try
            {
                address = BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                throw Refused(url);
            }

            if (!address.IsUnixPipe && !address.IsNamedPipe && !IsHost(address.Host))
            {
                throw Refused(url);
            }
        }
    }

    private static bool IsHost(string host) =>
        host is "*" or "+" or "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private static StartupException Refused(string url) => new(
        $"The server cannot listen at '{url}'. Name localhost, an address of this machine, or * for all its interfaces, such as --urls http://localhost:5080.");
}
