using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using MVoting.Core.Counting;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;
using MVoting.Ladder.Measure;
using MVoting.Load;
using MVoting.Load.Generation;
using MVoting.Load.Reports;

namespace MVoting.Ladder.Commands;

/// <summary>
/// <c>outcome</c>: how long counts by a rule take, the count alone and the whole command with its start and the reading of
/// the file. Exit 1 where one takes longer than its bound.
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
        Description = "Also the generated election of a million voters: some minutes, and 100 MB in the temporary folder.",
    };

    public Command Build()
    {
        var command = new Command("outcome", "How long counts by a rule take.") { _data, _rounds, _synthetic };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(_data) ?? Environment.GetEnvironmentVariable("MVOTING_TEST_DATA") ?? ".",
            parsed.GetValue(_rounds),
            parsed.GetValue(_synthetic),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, int rounds, bool synthetic, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryElection();
        var isKept = true;
        foreach (var one in OutcomeCase.All)
        {
            var isSynthetic = one.File == OutcomeCase.Synthetic;
            var path = isSynthetic ? folder.Path : Path.Combine(data, "pabulib", one.File);
            if (isSynthetic && synthetic)
            {
                folder.Make();
            }

            if (!File.Exists(path))
            {
                Console.Out.WriteFigure("left out", isSynthetic ? $"{one.File}: give --synthetic" : $"{path} is not there");
                continue;
            }

            isKept &= await MeasureAsync(one, path, isSynthetic ? 1 : rounds, cancellationToken);
        }

        return isKept ? ExitCodes.Holds : ExitCodes.Broken;
    }

    private static async Task<bool> MeasureAsync(
        OutcomeCase one, string path, int rounds, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        WireName<RuleName>.TryParse(one.Rule, out var rule);
        var reading = new List<double>();
        var counting = new List<double>();
        var command = new List<CommandRun>();
        for (var round = 0; round < rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            var file = PabulibReader.Read(bytes).File
                ?? throw new SetupException($"{path} has an error: outcome {path} --rule greedy tells it.");
            var profile = BudgetProfile.Of(file);
            reading.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            began = Stopwatch.GetTimestamp();
            BudgetRules.Count(profile, rule, new RuleOptions(one.Given), cancellationToken);
            counting.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            command.Add(await CommandRun.OfAsync(path, one.Options, cancellationToken));
        }

        Console.Out.WriteLine($"{one.File}, {one.Options}");
        Console.Out.WriteFigure("  reading", $"{Spread.Of(reading).Format("F3")} s");
        Console.Out.WriteFigure("  counting", $"{Spread.Of(counting).Format("F3")} s");
        Console.Out.WriteFigure("  command", $"{Spread.Of(command.Select(run => run.Seconds)).Format("F3")} s");
        Console.Out.WriteFigure(
            "  bound",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{one.BoundSeconds} s; peak of the command {command.Max(run => run.PeakBytes) / (1024 * 1024)} MiB"));
        return counting.Min() <= one.BoundSeconds;
    }

    /// <summary>The generated election, made when it is asked for and removed at the end.</summary>
    private sealed class TemporaryElection : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mvoting-outcome");

        public string Path => System.IO.Path.Combine(_folder.FullName, "million.pb");

        public void Make()
        {
            if (!File.Exists(Path))
            {
                using var writer = new StreamWriter(Path, append: false, new UTF8Encoding(false));
                new ElectionGenerator(new ElectionPlan(1_000_000, 200, Seed: 1, Choices: 5)).Write(writer);
            }
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
