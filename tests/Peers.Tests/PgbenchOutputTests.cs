using MVoting.Load;
using MVoting.Peers.PostgreSql;

namespace MVoting.Peers.Tests;

/// <summary>Proves that the figures of each version of pgbench are read, and that anything else is refused.</summary>
public sealed class PgbenchOutputTests
{
    private const string Version15 =
        """
        pgbench (15.18 (Debian 15.18-0+deb12u1))
        transaction type: script.sql
        scaling factor: 1
        query mode: prepared
        number of clients: 16
        number of threads: 1
        maximum number of tries: 1
        duration: 5 s
        number of transactions actually processed: 14243
        number of failed transactions: 12 (0.084%)
        latency average = 5.611 ms
        initial connection time = 61.552 ms
        tps = 2851.400914 (without initial connection time)
        """;

    private const string Version13 =
        """
        transaction type: script.sql
        number of transactions actually processed: 900
        latency average = 2.1 ms
        tps = 440.5 (including connections establishing)
        tps = 450.25 (excluding connections establishing)
        """;

    [Fact]
    public void The_committed_the_failed_and_the_rate_are_read() =>
        Assert.Equal(new PgbenchOutput(14_243, 12, 2851.400914), PgbenchOutput.Read(Version15));

    [Fact]
    public void An_older_version_tells_the_rate_twice_and_the_one_without_connecting_counts() =>
        Assert.Equal(new PgbenchOutput(900, 0, 450.25), PgbenchOutput.Read(Version13));

    [Fact]
    public void A_run_in_which_nothing_was_committed_has_no_rate() => Assert.Equal(
        new PgbenchOutput(0, 0, 0),
        PgbenchOutput.Read("number of transactions actually processed: 0\nnumber of failed transactions: 0 (NaN%)\n"));

    [Fact]
    public void Another_programs_output_is_refused() =>
        Assert.Throws<SetupException>(() => PgbenchOutput.Read("pgbench: error: connection to server failed"));

    [Fact]
    public void Latencies_of_the_log_are_microseconds_and_failed_transactions_have_none() => Assert.Equal(
        [1.5, 0.25],
        PgbenchOutput.ReadLatenciesMs(["0 1 1500 0 1700000000 1", "3 1 failed 0 1700000000 2", "0 2 250 0 1700000000 3", ""]));
}
