using System.CommandLine;
using MVoting.Load.Runs;

namespace MVoting.Load.Commands;

/// <summary>The options that replay and flood share.</summary>
internal sealed class CastOptions(string connectionsName, int connections)
{
    private readonly Option<int> _connections = new(connectionsName)
    {
        Description = "Requests under way at a time.",
        DefaultValueFactory = _ => connections,
        Validators = { Checks.Between(1, 4_096) },
    };

    private readonly Option<int?> _batch = new("--batch")
    {
        Description = "Cast by the batch route, so many ballots a request.",
        Validators = { Checks.Between(1, 1_000_000) },
    };

    private readonly Option<string> _city = new("--city")
    {
        Description = "The city's id.",
        DefaultValueFactory = _ => "load",
    };

    private readonly Option<string?> _ledger = new("--ledger")
    {
        Description = "Where acknowledged ballots are written. Default: a new file in the temporary folder.",
    };

    private readonly Option<int> _giveUp = new("--give-up")
    {
        Description = "Seconds for which an unanswered ballot is sent again.",
        DefaultValueFactory = _ => 60,
        Validators = { Checks.Between(1, 86_400) },
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "Seconds that one request may take.",
        DefaultValueFactory = _ => 30,
        Validators = { Checks.Between(1, 3_600) },
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "Ballot ids are made from it.",
        DefaultValueFactory = _ => 1,
    };

    public void AddTo(Command command)
    {
        command.Add(_connections);
        command.Add(_batch);
        command.Add(_city);
        command.Add(_ledger);
        command.Add(_giveUp);
        command.Add(_timeout);
        command.Add(_seed);
    }

    public RunSettings Read(ParseResult parsed) => new()
    {
        Connections = parsed.GetValue(_connections),
        Batch = parsed.GetValue(_batch),
        City = parsed.GetValue(_city)!,
        LedgerPath = parsed.GetValue(_ledger) ?? NewLedger(),
        GiveUp = TimeSpan.FromSeconds(parsed.GetValue(_giveUp)),
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
        Seed = parsed.GetValue(_seed),
    };

    private static string NewLedger() =>
        Path.Combine(Path.GetTempPath(), $"mvoting-ledger-{Guid.NewGuid():N}.tsv");
}
