using System.CommandLine;
using System.Globalization;
using MVoting.Load;
using MVoting.Load.Commands;
using MVoting.Load.Measure;
using MVoting.Peers.Contenders;
using MVoting.Peers.Reports;

namespace MVoting.Peers.Commands;

/// <summary>The program's one command: every contender in turn, round by round.</summary>
internal sealed class PeersCommand
{
    private readonly Option<int> _rounds = NumberOption.Make("--rounds", "Rounds, each of every contender in turn.", 5, 100);
    private readonly Option<int> _seconds = NumberOption.Make("--seconds", "Measured seconds of each contender.", 8, 600);
    private readonly Option<int> _warmup = NumberOption.Make("--warmup", "Seconds before them.", 8, 600);
    private readonly Option<int> _calibration = NumberOption.Make(
        "--calibration", "Seconds for each number of clients that is tried, once, before the first round.", 3, 60);
    private readonly Option<int> _connections = NumberOption.Make("--connections", "Of the HTTP route and of Redis.", 128, 4_096);

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "The ids of the contenders to run; the JSON names them.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _json = new("--json") { Description = "Where the figures are written as JSON, after each round." };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Add to the rounds that the file of --json holds.",
    };

    public void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { _rounds, _seconds, _warmup, _calibration, _connections, _only, _json, _resume })
        {
            root.Add(option);
        }

        root.Validators.Add(result =>
        {
            if (result.GetResult(_resume) is { Implicit: false } && result.GetResult(_json) is null)
            {
                result.AddError("--resume needs the --json file that it goes on with.");
            }
        });
        root.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new MeasureSettings(
            TimeSpan.FromSeconds(parsed.GetValue(_warmup)),
            TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
            TimeSpan.FromSeconds(parsed.GetValue(_calibration)));
        var path = parsed.GetValue(_json);
        await using var list = await ContenderList.FindAsync(parsed.GetValue(_connections), cancellationToken);
        var contenders = Choose(list, parsed.GetValue(_only) ?? []);
        var report = parsed.GetValue(_resume) && File.Exists(path) ? ReportFile.Read(path) : NewReport(settings, list);
        RoundConditions.Of(settings.Warmup, settings.Measured).RequireSame(report.Conditions);
        foreach (var contender in contenders.Where(contender => report.Contenders.ContainsKey(contender.Id)))
        {
            contender.Drive.Recall(report.Contenders[contender.Id].Clients);
        }

        for (var left = parsed.GetValue(_rounds); left > 0; left--)
        {
            report.Rounds.Add([]);
            foreach (var contender in contenders)
            {
                await RunAsync(contender, settings, report, cancellationToken);
            }

            if (path is not null)
            {
                ReportFile.Write(path, report);
            }
        }

        PeersTable.Write(Console.Out, report);
        var holds = report.Rounds.SelectMany(round => round.Values).All(run => run.Holds);
        Console.Out.WriteLine(holds
            ? "verdict     in every run the tally equals the acknowledgements"
            : "verdict     a tally does NOT equal its acknowledgements");
        return holds ? ExitCodes.Holds : ExitCodes.Broken;
    }

    private static async Task RunAsync(
        IContender contender, MeasureSettings settings, PeersReport report, CancellationToken cancellationToken)
    {
        var run = await contender.RunAsync(settings, cancellationToken);
        report.Rounds[^1][contender.Id] = run;
        report.Contenders[contender.Id] = new ReportedContender(
            contender.Name, contender.Kind, contender.Durability, contender.Driver, contender.Drive.Clients);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"round {report.Rounds.Count,2}  {contender.Name,-36} {run.PerSecond,10:N0}/s  {contender.Driver}, {contender.Drive.Clients} clients"));
    }

    private static IReadOnlyList<IContender> Choose(ContenderList list, string[] only)
    {
        var unknown = only.Except(list.Contenders.Select(contender => contender.Id)).ToList();
        return unknown.Count == 0
            ? [.. list.Contenders.Where(contender => only.Length == 0 || only.Contains(contender.Id))]
            : throw new SetupException(
                $"There is no contender '{unknown[0]}' here. There are {string.Join(", ", list.Contenders.Select(one => one.Id))}. " +
                string.Join(" ", list.Missing));
    }

    private static PeersReport NewReport(MeasureSettings settings, ContenderList list) => new()
    {
        Conditions = RoundConditions.Of(settings.Warmup, settings.Measured),
        Missing = list.Missing,
    };
}
