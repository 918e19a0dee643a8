using System.CommandLine;
using MVoting.Load.Reports;
using MVoting.Load.Runs;
using MVoting.Load.Server;

namespace MVoting.Load.Commands;

/// <summary><c>openings</c></summary>
internal sealed class OpeningsCommand
{
    private readonly Option<int> _polls = NumberOption.Make("--polls", "Polls that open at the same moment.", 10_000, 30_000);

    private readonly Option<string> _city = new("--city")
    {
        Description = "The city's id; it must have no polls yet.",
        DefaultValueFactory = _ => "openings",
    };

    private readonly Option<int> _connections = NumberOption.Make(
        "--connections", "Requests in flight at a time.", 64, 4_096);

    private readonly Option<double?> _lead = new("--lead")
    {
        Description = "Seconds from the first poll made until all open. Default: from the rate at which polls are made.",
        Validators = { Checks.Between(1, 86_400) },
    };

    private readonly Option<int> _giveUp = NumberOption.Make(
        "--give-up", "Seconds after the opening in which ballots are sent again and the list is read again.", 60, 3_600);

    private readonly Option<string?> _database = new("--database")
    {
        Description = "With --server: the connection string of an empty PostgreSQL database. Default: files.",
    };

    private readonly TargetOptions _target = new();

    public Command Build()
    {
        var command = new Command(
            "openings", "Lets many polls of a city open at one moment; measures until each has counted a ballot and is listed as open.")
        {
            _polls, _city, _connections, _lead, _giveUp, _database,
        };
        _target.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_database) is { Implicit: false } && !_target.IsOwnServer(result))
            {
                result.AddError("--database needs --server.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new OpeningsSettings
        {
            Polls = parsed.GetValue(_polls),
            City = parsed.GetValue(_city)!,
            Connections = parsed.GetValue(_connections),
            Lead = parsed.GetValue(_lead) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            GiveUp = TimeSpan.FromSeconds(parsed.GetValue(_giveUp)),
        };
        var progress = ProgressDisplay.ForConsole();
        var database = parsed.GetValue(_database) is { } text ? ServerDatabase.PostgreSql(text) : null;
        await using var target = await _target.OpenAsync(parsed, progress.Output, cancellationToken, database);
        var run = new OpeningsRun(settings, progress);
        return await Outcome.HoldAsync(target, () => run.RunAsync(target, cancellationToken));
    }
}
