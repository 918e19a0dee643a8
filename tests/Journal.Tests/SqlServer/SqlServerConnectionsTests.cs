using MVoting.Journal.SqlServer;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>Proves what the store makes of an operator's connection string.</summary>
public sealed class SqlServerConnectionsTests
{
    private const string Plain = "Server=db;Database=mvoting;User Id=mvoting;Password=secret-1";

    [Fact]
    public void What_the_promises_rest_on_is_set_whatever_the_operator_wrote()
    {
        var where = SqlServerConnections.Read(
            Plain + ";Connect Retry Count=5;Pooling=true;Enlist=true;MultipleActiveResultSets=true");
        Assert.Equal(0, where.ConnectRetryCount);
        Assert.False(where.Pooling);
        Assert.False(where.Enlist);
        Assert.False(where.MultipleActiveResultSets);
    }

    [Fact]
    public void What_the_operator_wrote_is_kept_where_nothing_rests_on_it()
    {
        var where = SqlServerConnections.Read(
            Plain + ";Connect Timeout=30;Application Name=votes;MultiSubnetFailover=true;Packet Size=16384");
        Assert.Equal((30, "votes", true, 16384), (where.ConnectTimeout, where.ApplicationName, where.MultiSubnetFailover, where.PacketSize));
        Assert.Equal(5, SqlServerConnections.Read(Plain).ConnectTimeout);
    }

    [Theory]
    [InlineData("Data Source=./data/mvoting.db")]
    [InlineData("Database=mvoting;User Id=mvoting")]
    [InlineData("Server=db;Datenbank=mvoting;Password=secret-1")]
    [InlineData("Server=db;Database=mvoting;Connect Timeout=soon;Password=secret-1")]
    [InlineData("secret-1")]
    public void A_string_that_leads_nowhere_names_the_setting_and_tells_no_secret(string connectionString)
    {
        var fault = Assert.Throws<JournalStartException>(() => SqlServerConnections.Read(connectionString));
        Assert.Contains("MVoting__Database__ConnectionString", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", fault.ToString(), StringComparison.Ordinal);
    }
}
