using MVoting.Load.Server;
using MVoting.Load.Tests.Crash;
using MVoting.Load.Tests.Fakes;
using MVoting.Testing.PostgreSql;

namespace MVoting.Load.Tests.Shapes;

/// <summary>Proves, small and on the real server, that the shapes whose answers depend on it end in a good verdict.</summary>
[Collection(RealElection.Collection)]
public sealed class RealShapeTests
{
    private const double Capacity = 400;
    private const int LimitMs = 240_000;

    [Fact(Timeout = LimitMs)]
    public async Task A_crowd_many_polls_and_a_storm_of_duplicates_are_counted_once()
    {
        using var runner = new Runner();
        await using var target = await Target.StartAsync(keepsData: false, TextWriter.Null, Runner.Cancel);
        foreach (var name in new[] { "flash-crowd", "hot-among-quiet", "duplicate-storm" })
        {
            var verdicts = await runner.ShapeAsync(target, name, Capacity);

            Assert.All(verdicts, verdict => Assert.True(verdict.Holds, runner.Output.ToString()));
        }

        Assert.Contains("memory", runner.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = LimitMs)]
    [InlineData("slow-database")]
    [InlineData("slow-crowd")]
    public async Task On_a_slow_database_every_ballot_is_counted_once_too(string name)
    {
        await using var database = await PostgresDatabase.CreateEmptyAsync();

        Assert.Equal(0, await Runner.SlowDatabaseAsync(name, database.ConnectionString, Capacity));
    }
}
