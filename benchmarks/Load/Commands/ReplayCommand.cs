using System.CommandLine;
using MVoting.Load.Reports;
using MVoting.Load.Runs;

namespace MVoting.Load.Commands;

/// <summary><c>replay FILE.pb</c></summary>
internal sealed class ReplayCommand
{
    private readonly Argument<string> _file = new("FILE.pb") { Description = "An election in the Pabulib format." };

    private readonly Option<double> _duplicates = new("--duplicates")
    {
        Description = "Deliberate repeats, in percent of the ballots: half with the same ballot id, half with another.",
        DefaultValueFactory = _ => 0,
        Validators = { Checks.Between(0, 100) },
    };

    private readonly TargetOptions _target = new();
    private readonly CastOptions _cast = new("--concurrency", 64);

    public Command Build()
    {
        var command = new Command("replay", "Casts every ballot of a published election, and compares the results.")
        {
            _file,
            _duplicates,
        };
        _target.AddTo(command);
        _cast.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new ReplaySettings(parsed.GetValue(_file)!, parsed.GetValue(_duplicates));
        ElectionFile.Parse(settings.File, ElectionFile.ReadBytes(settings.File));
        var progress = ProgressDisplay.ForConsole();
        await using var target = await _target.OpenAsync(parsed, progress.Output, cancellationToken);
        var replay = new ReplayRun(_cast.Read(parsed), settings, progress);
        return await Outcome.RunAsync(target, () => replay.RunAsync(target, cancellationToken));
    }
}
