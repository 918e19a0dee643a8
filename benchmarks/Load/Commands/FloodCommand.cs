using System.CommandLine;
using MVoting.Load.Reports;
using MVoting.Load.Runs;

namespace MVoting.Load.Commands;

/// <summary><c>flood</c></summary>
internal sealed class FloodCommand
{
    private readonly Option<int> _voters = new("--voters")
    {
        Description = "Voters, each with one ballot.",
        DefaultValueFactory = _ => 100_000,
        Validators = { Checks.Between(1, 20_000_000) },
    };

    private readonly Option<double> _rate = new("--rate")
    {
        Description = "Ballots a second that arrive, answered or not.",
        DefaultValueFactory = _ => 1_000,
        Validators = { Checks.Between(0.1, 1_000_000) },
    };

    private readonly Option<double?> _seconds = new("--seconds")
    {
        Description = "Ends the arrivals after so many seconds.",
        Validators = { Checks.Between(0.1, 86_400) },
    };

    private readonly Option<int> _options = new("--options")
    {
        Description = "Options of the poll.",
        DefaultValueFactory = _ => 10,
        Validators = { Checks.Between(1, 2_000) },
    };

    private readonly Option<string?> _resume = new("--resume")
    {
        Description = "Verify an earlier flood's ledger against the server: every ballot in it must get its first receipt.",
    };

    private readonly TargetOptions _target = new();
    private readonly CastOptions _cast = new("--connections", 128);

    public Command Build()
    {
        var command = new Command("flood", "Casts ballots at a steady rate of arrivals, and measures latencies.")
        {
            _voters,
            _rate,
            _seconds,
            _options,
            _resume,
        };
        _target.AddTo(command);
        _cast.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_resume) is { Implicit: false } && _target.IsOwnServer(result))
            {
                result.AddError("--resume needs the --url of the server that the ledger is of.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = _cast.Read(parsed);
        var progress = ProgressDisplay.ForConsole();
        await using var target = await _target.OpenAsync(parsed, progress.Output, cancellationToken);
        if (parsed.GetValue(_resume) is { } earlier)
        {
            var resume = new ResumeRun(settings with { LedgerPath = earlier }, progress);
            return await Outcome.RunAsync(target, () => resume.RunAsync(target, cancellationToken));
        }

        var flood = new FloodRun(settings, Read(parsed), progress);
        return await Outcome.RunAsync(target, () => flood.RunAsync(target, cancellationToken));
    }

    private FloodSettings Read(ParseResult parsed) => new(
        parsed.GetValue(_voters),
        parsed.GetValue(_options),
        parsed.GetValue(_rate),
        parsed.GetValue(_seconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
}
