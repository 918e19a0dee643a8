using Microsoft.Extensions.DependencyInjection;
using MVoting.Journal;
using MVoting.Silo.Hosting;
using Npgsql;
using Orleans.Serialization;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves that a database which is away is known as such by a caller in another process: its exception comes over as
/// what it was.
/// </summary>
public sealed class WireExceptionTests
{
    public static TheoryData<Exception> Outages =>
        [new JournalUnavailableException("away"), new NpgsqlException("away"), new TimeoutException("away")];

    [Theory]
    [MemberData(nameof(Outages), DisableDiscoveryEnumeration = true)]
    public void An_outage_is_the_same_exception_in_another_process(Exception outage)
    {
        var services = new ServiceCollection();
        services.AddSerializer();
        WireExceptions.Allow(services);
        using var provider = services.BuildServiceProvider();
        var serializer = provider.GetRequiredService<Serializer>();

        var arrived = serializer.Deserialize<Exception>(serializer.SerializeToArray(outage));

        Assert.IsType(outage.GetType(), arrived);
        Assert.Equal(outage.Message, arrived.Message);
    }
}
