using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Hosting;

/// <summary>Starts a host whose engine was added by <see cref="MVotingSilo"/>.</summary>
public static class HostStart
{
    /// <summary>Starts it; what the operator can mend becomes a line.</summary>
    /// <exception cref="StartupException">The engine cannot start as it was set up.</exception>
    public static async Task StartAsync(IHost host, CancellationToken cancellationToken)
    {
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (Exception fault) when (FindCause(fault) is { } cause)
        {
            throw new StartupException($"The engine cannot start: {cause}");
        }
    }

    // Between the first look and the start another process may have taken the port, or the database may have gone.
    private static string? FindCause(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case StartupException or AddressInUseException:
                    // Said already, or the web server's to say.
                    return null;
                case DbException:
                    return $"{cause.Message.TrimEnd('.')}. Check {SettingNames.Display(SettingNames.ConnectionString)}.";
                case SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }:
                    return $"{cause.Message}. Set {SettingNames.Display(SettingNames.SiloPort)} and {SettingNames.Display(SettingNames.GatewayPort)} to free ports.";
                case OrleansException when cause.InnerException is null:
                    return cause.Message;
                default:
                    break;
            }
        }

        return null;
    }
}
