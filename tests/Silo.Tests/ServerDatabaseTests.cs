using Microsoft.Data.SqlClient;
using MVoting.Silo.Databases;
using Npgsql;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves that Orleans' providers come out of a pool whatever the connection string says: a connection is opened for
/// each query, and three hundred grains that write at once would else be three hundred logins.
/// </summary>
public sealed class ServerDatabaseTests
{
    [Fact]
    public void The_connections_of_Orleans_to_PostgreSQL_come_out_of_a_pool_of_the_given_size()
    {
        var database = new PostgreSqlDatabase("Host=db;Database=mvoting;Pooling=false");
        using var source = database.MakeDataSource(connections: 7, connectSeconds: 4, querySeconds: 3);
        var parts = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        Assert.Equal((true, 7), (parts.Pooling, parts.MaxPoolSize));
        Assert.Equal((4, 3), (parts.Timeout, parts.CommandTimeout));

        // What nobody needs is closed after seconds: a silo that dies takes few of the server's processes with it.
        Assert.Equal((10, 2), (parts.ConnectionIdleLifetime, parts.ConnectionPruningInterval));
    }

    [Fact]
    public void The_connections_of_Orleans_to_SQL_Server_come_out_of_a_pool_of_the_given_size()
    {
        var database = new SqlServerDatabase("Server=db;Database=mvoting;Pooling=false");
        using var source = database.MakeDataSource(connections: 7, connectSeconds: 4, querySeconds: 3);
        var parts = new SqlConnectionStringBuilder(source.ConnectionString);
        Assert.Equal((true, 7), (parts.Pooling, parts.MaxPoolSize));
        Assert.Equal((4, 3), (parts.ConnectTimeout, parts.CommandTimeout));
    }
}
