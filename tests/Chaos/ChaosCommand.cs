using System.CommandLine;
using System.Security.Cryptography;
using MVoting.Load;
using MVoting.Load.Commands;
using MVoting.Testing.Cluster;
using MVoting.Testing.Cluster.Clocks;
using MVoting.Testing.Cluster.Crowds;
using MVoting.Testing.PostgreSql;

namespace MVoting.Chaos;

/// <summary>The program's one command, and its options.</summary>
internal sealed class ChaosCommand
{
    private readonly Option<double> _minutes = new("--minutes")
    {
        Description = "How long faults go on; the last poll is closed and judged after that.",
        DefaultValueFactory = _ => 10,
        Validators = { Checks.Between(0.2, 10_000) },
    };

    private readonly Option<int?> _seed = new("--seed")
    {
        Description = "Chooses the faults and makes the ballots; random when it is not given. Which step meets a fault is chance.",
        Validators = { Checks.Between(0, int.MaxValue) },
    };

    private readonly Option<double> _batched = new("--batched")
    {
        Description = "Ballots a second that arrive over the batch route.",
        DefaultValueFactory = _ => 2_500,
        Validators = { Checks.Between(1, 1_000_000) },
    };

    private readonly Option<double> _singles = new("--singles")
    {
        Description = "Ballots a second that arrive over the single route; each is a probe of its box.",
        DefaultValueFactory = _ => 100,
        Validators = { Checks.Between(10, 100_000) },
    };

    private readonly Option<int> _boxes = new("--boxes")
    {
        Description = "Ballot boxes of each poll.",
        DefaultValueFactory = _ => 12,
        Validators = { Checks.Between(1, 100) },
    };

    public RootCommand Build()
    {
        var root = new RootCommand(
            "Two silos, an API process with a third inside, and another one, over PostgreSQL with a standby, under load and "
            + "random faults: nothing may be lost, nothing counted twice, no answer false.")
        {
            _minutes,
            _seed,
            _batched,
            _singles,
            _boxes,
        };
        root.SetAction(RunAsync);
        return root;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (PostgresPrograms.Folder is null)
        {
            throw new SetupException(PostgresPrograms.Reason);
        }

        var settings = new ChaosSettings
        {
            Time = TimeSpan.FromMinutes(parsed.GetValue(_minutes)),
            Seed = parsed.GetValue(_seed) ?? RandomNumberGenerator.GetInt32(int.MaxValue),
            Boxes = parsed.GetValue(_boxes),
            Crowd = new CrowdSettings
            {
                BatchedPerSecond = parsed.GetValue(_batched),
                SinglesPerSecond = parsed.GetValue(_singles),
            },
        };
        var made = new ClusterSettings
        {
            Silos = 2,
            Doors = 2,
            MemberDoors = 1,
            HasStandby = true,
            ClocksCanBeSet = ClockSkew.Obstacle is null,
        };
        await using var cluster = await TestCluster.StartAsync(made, cancellationToken);
        if (ClockSkew.Obstacle is { } obstacle)
        {
            await Console.Out.WriteLineAsync($"No clock is set: {obstacle}");
        }

        var run = new ChaosRun(cluster, settings, Console.Out);
        try
        {
            if (await run.RunAsync(cancellationToken))
            {
                return ExitCodes.Holds;
            }
        }
        catch (Exception fault) when (fault is ClusterFaultException or SetupException)
        {
            await Console.Out.WriteLineAsync($"The cluster failed: {fault.Message}");
            run.WriteFigures();
        }

        await Console.Out.WriteLineAsync($"The logs and ledgers are kept in {cluster.KeepFolder()}");
        return ExitCodes.Broken;
    }
}
