using System.CommandLine;
using MVoting.Ladder.Measure;
using MVoting.Load;
using MVoting.Load.Commands;
using MVoting.Load.Verdicts;

namespace MVoting.Ladder.Commands;

/// <summary><c>ratio</c>: floor and product in turn, one at work at a time, on one machine and with one client.</summary>
internal sealed class RatioCommand
{
    private readonly Option<int> _seconds = NumberOption.Make("--seconds", "Measured seconds of each step.", 8, 600);
    private readonly Option<int> _warmup = NumberOption.Make("--warmup", "Seconds before the first round's; later ones have 2.", 8, 600);
    private readonly Option<int> _rounds = NumberOption.Make("--rounds", "Rounds, each of floor and product.", 11, 100);
    private readonly Option<int> _connections = NumberOption.Make("--connections", "Requests under way at a time.", 128, 4_096);
    private readonly Option<int> _batch = NumberOption.Make("--batch", "Ballots in a request of the batch route.", 1_000, 1_000_000);
    private readonly Option<int> _batchConnections = NumberOption.Make("--batch-connections", "Batches under way at a time.", 4, 64);
    private readonly Option<int> _expectedVoters = NumberOption.Make(
        "--expected-voters", "The poll's expected voters: a ballot box for each 250,000.", 250_000, 10_000_000);
    private readonly Option<bool> _singleAlone = new("--single-alone")
    {
        Description = "Leave the floor by hand and the batch route out.",
    };

    private readonly Option<bool> _postgreSql = MeasuredDatabase.MakeOption();

    private readonly Option<bool> _usualPolicy = FloorCommand.MakeUsualPolicy();

    public Command Build()
    {
        var command = new Command("ratio", "What voting costs: the product's throughput against the floor's.")
        {
            _seconds, _warmup, _rounds, _connections, _batch, _batchConnections, _expectedVoters, _singleAlone,
            _usualPolicy, _postgreSql,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var single = new LoopSettings(
            TimeSpan.FromSeconds(parsed.GetValue(_warmup)),
            TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
            parsed.GetValue(_connections));
        var batch = single with
        {
            Connections = parsed.GetValue(_batchConnections),
            Batch = parsed.GetValue(_batch),
        };
        await using var database = await MeasuredDatabase.StartAsync(parsed.GetValue(_postgreSql));
        await using var contest = new RatioContest(
            single,
            parsed.GetValue(_singleAlone) ? null : batch,
            parsed.GetValue(_expectedVoters),
            parsed.GetValue(_usualPolicy) ? [FloorCommand.UsualPolicy] : []);
        await contest.StartAsync(await database.MakeAsync(), cancellationToken);
        Console.Out.WriteLine($"single and batch on {database.Name}");
        var table = new RatioTable(Console.Out);
        for (var left = parsed.GetValue(_rounds); left > 0; left--)
        {
            table.Add(await contest.RunAsync(cancellationToken));
        }

        table.WriteSummary();
        var holds = contest.Verdicts.Count(Holds) == contest.Verdicts.Count;
        Console.Out.WriteLine(holds
            ? "verdict     every acknowledged ballot of every round was counted exactly once"
            : "verdict     AGAINST the server");
        return holds ? ExitCodes.Holds : ExitCodes.Broken;
    }

    private static bool Holds(Verdict verdict)
    {
        if (!verdict.Holds)
        {
            VerdictText.Write(Console.Out, verdict);
        }

        return verdict.Holds;
    }
}
