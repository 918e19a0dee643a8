using MVoting.Load.Measure;
using MVoting.Peers.Contenders;
using MVoting.Peers.Product;
using MVoting.Peers.Reports;

namespace MVoting.Peers.Tests;

/// <summary>Proves what the table says of the rounds, and that a wrong tally cannot be overlooked.</summary>
public sealed class PeersTableTests : IDisposable
{
    private const string Peer = "redis";

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"mvoting-peers-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Ratios_are_taken_within_each_round_and_rounds_without_one_of_the_two_are_left_out()
    {
        var report = Report((1_000, 500), (3_000, 1_000), (4_000, null));

        Assert.Equal([2.0, 3.0], PeersTable.Ratios(report, Peer, isOnPostgreSql: false));
        Assert.Empty(PeersTable.Ratios(report, Peer, isOnPostgreSql: true));
    }

    [Fact]
    public void The_ratios_that_readers_ask_for_stand_beneath_the_table()
    {
        var report = Report((1_000, 500), (3_000, 1_000));
        foreach (var round in report.Rounds)
        {
            round[ClusterContender.IdOf(1)] = round[Peer] with { PerSecond = 100 };
            round[ClusterContender.IdOf(3)] = round[Peer] with { PerSecond = 90 };
        }

        Assert.Contains("batches, three silos to one: 0.90 (0.90–0.90)", Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tally_that_is_not_what_was_acknowledged_stands_in_the_table()
    {
        var report = Report((1_000, 500));
        report.Rounds[0][Peer] = report.Rounds[0][Peer] with { Counted = 7, Failures = 3 };

        var text = Write(report);

        Assert.Contains("TALLY 7 OF 10 ACKNOWLEDGED 3 failures", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 10, 0, true)]
    [InlineData(10, 9, 5, false)]
    [InlineData(10, 12, 2, true)]
    [InlineData(10, 13, 2, false)]
    public void Only_requests_that_nobody_waited_for_may_count_without_an_acknowledgement(
        long acknowledged, long counted, long inFlight, bool holds) =>
        Assert.Equal(holds, new ContenderRun(1, null, null, acknowledged, counted, 0, inFlight).Holds);

    [Fact]
    public void A_report_is_read_back_as_it_was_written()
    {
        var report = Report((1_000, 500), (3_000, null));

        ReportFile.Write(_file, report);

        Assert.Equal(Write(report), Write(ReportFile.Read(_file)));
    }

    private static string Write(PeersReport report)
    {
        using var output = new StringWriter();
        PeersTable.Write(output, report);
        return output.ToString();
    }

    private static PeersReport Report(params (double Product, double? Peer)[] rounds)
    {
        var product = ProductContender.IdOf(isOnPostgreSql: false, ContenderKind.Single);
        var report = new PeersReport { Conditions = new RoundConditions("a machine", 5, 3), Missing = ["wrk"] };
        report.Contenders[product] = new ReportedContender("MVoting", ContenderKind.Single, "fsync", "HTTP", 128);
        report.Contenders[Peer] = new ReportedContender("Redis", ContenderKind.Single, "always", "redis-benchmark", 128);
        foreach (var round in rounds)
        {
            var runs = new Dictionary<string, ContenderRun> { [product] = Run(round.Product) };
            if (round.Peer is { } perSecond)
            {
                runs[Peer] = Run(perSecond);
            }

            report.Rounds.Add(runs);
        }

        return report;
    }

    private static ContenderRun Run(double perSecond) => new(perSecond, 1, 2, 10, 10, 0);
}
