using System.CommandLine;
using MVoting.Api;
using MVoting.Core;
using MVoting.Ladder.Commands;
using MVoting.Load;
using MVoting.Load.Commands;
using MVoting.Load.Server;
using MVoting.Load.Shapes;
using MVoting.Testing;
using MVoting.Testing.PostgreSql;

namespace MVoting.Ladder.Tests.Commands;

/// <summary>
/// Proves, small and with real processes, that the contests run to a verdict on whatever they are told to run on. What
/// they measure is no test's business.
/// </summary>
[Collection(nameof(AllocationTests))]
public sealed class ContestTests
{
    private const int LimitMs = 240_000;

    private static readonly string[] s_short = ["--rounds", "2", "--seconds", "1", "--warmup", "1"];

    [Fact(Timeout = LimitMs)]
    public async Task The_ratio_of_both_routes_ends_in_a_verdict() =>
        Assert.Equal(ExitCodes.Holds, await RunAsync(["ratio", .. s_short, "--batch", "100"]));

    [Fact(Timeout = LimitMs)]
    public async Task The_ratio_on_PostgreSQL_ends_in_a_verdict()
    {
        if (PostgresPrograms.Folder is null)
        {
            Requirement.Postgres.Missing(PostgresPrograms.Reason);
        }

        Assert.Equal(ExitCodes.Holds, await RunAsync(["ratio", .. s_short, "--single-alone", "--usual-policy", "--postgresql"]));
    }

    [Fact(Timeout = LimitMs)]
    public async Task A_build_beside_itself_ends_in_a_verdict()
    {
        var assembly = await ApiAssembly.FindAsync(TextWriter.Null, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Holds, await RunAsync(["rival", assembly, .. s_short]));
    }

    [Fact]
    public async Task A_rival_that_is_not_there_is_refused() =>
        Assert.Equal(ExitCodes.Setup, await RunAsync(["rival", "/no/such/folder/MVoting.Api.dll"]));

    [Fact]
    public void The_slow_crowd_has_more_connections_than_a_lane_and_its_call_hold() => Assert.True(
        KnownShapes.All.Single(shape => shape.Name == "slow-crowd").Connections > DoorLimits.LaneDepth + Limits.BallotsPerCast);

    private static Task<int> RunAsync(string[] arguments) => CommandTree.RunAsync(
        new RootCommand { new RatioCommand().Build(), new RivalCommand().Build() }, arguments);
}
