using System.CommandLine;
using System.Globalization;
using MVoting.Ladder.Reports;
using MVoting.Ladder.Rungs;
using MVoting.Ladder.Samples;
using MVoting.Load;
using MVoting.Load.Commands;

namespace MVoting.Ladder.Commands;

/// <summary><c>rungs</c>: the way of a ballot step by step, every rung in turn, round by round.</summary>
internal sealed class RungsCommand
{
    private readonly Option<int> _rounds = NumberOption.Make("--rounds", "Rounds, each of every rung in turn.", 5, 100);
    private readonly Option<int> _seconds = NumberOption.Make("--seconds", "Measured seconds of each rung.", 4, 600);
    private readonly Option<int> _warmup = NumberOption.Make("--warmup", "Seconds before them: below eight the runtime still compiles.", 8, 600);

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "The ids of the rungs to run; the JSON names them.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = $"The folder for {RungsFile.Name} and {RungsChart.Name}, written after each round.",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Add to the rounds that the folder of --out holds.",
    };

    public Command Build()
    {
        var command = new Command("rungs", "The way of a ballot step by step: throughput, processor time, allocation.")
        {
            _rounds, _seconds, _warmup, _only, _out, _resume,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_resume) is { Implicit: false } && result.GetResult(_out) is null)
            {
                result.AddError("--resume needs the --out folder that it goes on with.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new RoundSettings(
            TimeSpan.FromSeconds(parsed.GetValue(_warmup)), TimeSpan.FromSeconds(parsed.GetValue(_seconds)));
        var list = new RungList();
        var rungs = Choose(list, parsed.GetValue(_only) ?? []);
        var folder = parsed.GetValue(_out);
        var report = parsed.GetValue(_resume) && File.Exists(Path.Combine(folder!, RungsFile.Name))
            ? RungsFile.Read(Path.Combine(folder!, RungsFile.Name))
            : NewReport(settings, list);
        RoundConditions.Of(settings.Warmup, settings.Measured).RequireSame(report.Conditions);
        for (var left = parsed.GetValue(_rounds); left > 0; left--)
        {
            report.Rounds.Add([]);
            foreach (var rung in rungs)
            {
                var figures = await rung.MeasureAsync(settings, cancellationToken);
                report.Rounds[^1][rung.Id] = figures;
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {report.Rounds.Count,2}  {rung.Name,-28}{figures.PerSecond,11:N0}/s  {figures.CpuMicroseconds,7:F2} CPU µs  {figures.AllocatedBytes,7:N0} bytes"));
            }

            Keep(report, list);
            if (folder is not null)
            {
                Write(folder, report);
            }
        }

        RungsTable.Write(Console.Out, report);
        return ExitCodes.Holds;
    }

    private static void Keep(RungsReport report, RungList list)
    {
        foreach (var (rung, times) in list.Commits)
        {
            report.Commits.TryAdd(rung, []);
            report.Commits[rung].AddRange(times);
        }
    }

    private static void Write(string folder, RungsReport report)
    {
        Directory.CreateDirectory(folder);
        RungsFile.Write(Path.Combine(folder, RungsFile.Name), report);
        File.WriteAllText(Path.Combine(folder, RungsChart.Name), RungsChart.Draw(report));
    }

    private static IReadOnlyList<Rung> Choose(RungList list, string[] only)
    {
        var unknown = only.Except(list.Rungs.Select(rung => rung.Id)).ToList();
        return unknown.Count == 0
            ? [.. list.Rungs.Where(rung => only.Length == 0 || only.Contains(rung.Id))]
            : throw new SetupException(
                $"There is no rung '{unknown[0]}' here. There are {string.Join(", ", list.Rungs.Select(rung => rung.Id))}. " +
                string.Join(" ", list.Missing));
    }

    private static RungsReport NewReport(RoundSettings settings, RungList list) => new()
    {
        Conditions = RoundConditions.Of(settings.Warmup, settings.Measured),
        JournalBytes = JournalSize.OfBallot(),
        Missing = list.Missing,
        Rungs = [.. list.Rungs.Select(rung => new ReportedRung(rung.Id, rung.Name, rung.Below))],
    };
}
