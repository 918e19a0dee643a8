using System.CommandLine;
using System.Diagnostics;
using MVoting.Core;
using MVoting.Core.Counting;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;
using MVoting.Ladder.Measure;
using MVoting.Load;
using MVoting.Load.Generation;
using MVoting.Load.Reports;

namespace MVoting.Ladder.Commands;

/// <summary>
/// <c>outcome</c>: how long counts by a rule take and how much memory they need, the count alone and the whole command
/// with its start and the reading of the file. Exit 1 where one does not keep to its bound.
/// </summary>
internal sealed class OutcomeCommand
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "The folder of the published elections (it holds pabulib/). Default: MVOTING_TEST_DATA.",
    };

    private readonly Option<int> _rounds = new("--rounds")
    {
        Description = "Runs of each count.",
        DefaultValueFactory = _ => 5,
        Validators = { Load.Commands.Checks.Between(1, 100) },
    };

    private readonly Option<bool> _synthetic = new("--synthetic")
    {
        Description = "A generated election instead: --voters, --projects and --choices say how large.",
    };

    private readonly Option<int> _voters = new("--voters")
    {
        Description = "Voters of the generated election; a million need 40 MB in the temporary folder.",
        DefaultValueFactory = _ => 1_000_000,
        Validators = { Load.Commands.Checks.Between(1, ElectionPlan.MostVoters) },
    };

    private readonly Option<int> _projects = new("--projects")
    {
        Description = "Its projects.",
        DefaultValueFactory = _ => 200,
        Validators = { Load.Commands.Checks.Between(2, Limits.OptionsPerQuestion) },
    };

    private readonly Option<int> _choices = new("--choices")
    {
        Description = "Projects that each of its ballots names.",
        DefaultValueFactory = _ => 5,
        Validators = { Load.Commands.Checks.Between(1, ElectionPlan.MostChoices) },
    };

    private readonly OutcomeTable _table = new(Console.Out);

    public Command Build()
    {
        var command = new Command("outcome", "How long counts by a rule take, and how much memory they need.")
        {
            _data, _rounds, _synthetic, _voters, _projects, _choices,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var rounds = parsed.GetValue(_rounds);
            return parsed.GetValue(_synthetic)
                ? RunGeneratedAsync(
                    new ElectionPlan(
                        parsed.GetValue(_voters), parsed.GetValue(_projects), Seed: 1, Choices: parsed.GetValue(_choices)),
                    rounds,
                    cancellationToken)
                : RunPublishedAsync(
                    parsed.GetValue(_data) ?? Environment.GetEnvironmentVariable("MVOTING_TEST_DATA") ?? ".",
                    rounds,
                    cancellationToken);
        });
        return command;
    }

    private async Task<int> RunPublishedAsync(string data, int rounds, CancellationToken cancellationToken)
    {
        var isKept = true;
        foreach (var one in OutcomeCase.Published)
        {
            var path = Path.Combine(data, "pabulib", one.File);
            if (File.Exists(path))
            {
                isKept &= await MeasureAsync(one, path, rounds, cancellationToken);
            }
            else
            {
                Console.Out.WriteFigure("left out", $"{path} is not there: --data names the folder");
            }
        }

        return isKept ? ExitCodes.Holds : ExitCodes.Broken;
    }

    private async Task<int> RunGeneratedAsync(ElectionPlan plan, int rounds, CancellationToken cancellationToken)
    {
        if (plan.Choices > plan.Projects)
        {
            throw new SetupException("--choices is at most --projects.");
        }

        using var election = new GeneratedElection(plan);
        var isKept = true;
        foreach (var one in OutcomeCase.Generated(plan))
        {
            isKept &= await MeasureAsync(one, election.Path, rounds, cancellationToken);
        }

        return isKept ? ExitCodes.Holds : ExitCodes.Broken;
    }

    private async Task<bool> MeasureAsync(
        OutcomeCase one, string path, int rounds, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        if (!WireName<RuleName>.TryParse(one.Rule, out var rule))
        {
            throw new SetupException($"'{one.Rule}' is no rule.");
        }

        var reading = new List<double>();
        var counting = new List<double>();
        var command = new List<CommandRun>();
        BudgetProfile? profile = null;
        for (var round = 0; round < rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            profile = Read(path, bytes);
            reading.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            began = Stopwatch.GetTimestamp();
            BudgetRules.Count(profile, rule, new RuleOptions(one.Given), cancellationToken);
            counting.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            command.Add(await CommandRun.OfAsync(path, one.Options, cancellationToken));
        }

        var figures = new OutcomeFigures(
            profile!.Ballots.Voters,
            profile.Options.Length,
            profile.Ballots.Count,
            Spread.Of(reading),
            Spread.Of(counting),
            Spread.Of(command.Select(run => run.Seconds)),
            command.Max(run => run.PeakBytes));
        _table.Add(one, figures);
        return figures.Keeps(one);
    }

    private static BudgetProfile Read(string path, byte[] bytes) => BudgetProfile.Of(PabulibReader.Read(bytes).File
        ?? throw new SetupException($"{path} has an error: outcome {path} --rule greedy tells it."));
}
