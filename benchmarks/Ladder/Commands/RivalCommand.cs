using System.CommandLine;
using System.Globalization;
using MVoting.Core;
using MVoting.Ladder.Measure;
using MVoting.Load;
using MVoting.Load.Commands;
using MVoting.Load.Reports;
using MVoting.Load.Server;

namespace MVoting.Ladder.Commands;

/// <summary>
/// <c>rival ASSEMBLY</c>: what a change is worth. The product of this checkout and another build of it live through
/// all rounds, one of them at work at a time, seconds apart.
/// </summary>
internal sealed class RivalCommand
{
    private const int ExpectedVoters = Limits.VotersPerBox;
    private const int SingleConnections = 128;
    private const int BatchConnections = 4;

    private readonly Argument<FileInfo> _rival = new("ASSEMBLY")
    {
        Description = "MVoting.Api.dll of the other build, in its folder.",
        Validators = { result => RequireFile(result.Tokens[0].Value, result.AddError) },
    };

    private readonly Option<int> _seconds = NumberOption.Make("--seconds", "Measured seconds of each step.", 4, 600);
    private readonly Option<int> _warmup = NumberOption.Make("--warmup", "Seconds before the first round's; later ones have 2.", 10, 600);
    private readonly Option<int> _rounds = NumberOption.Make("--rounds", "Rounds, each of both.", 11, 100);
    private readonly Option<int?> _connections = new("--connections")
    {
        Description = $"Requests under way at a time. Default: {SingleConnections}, and {BatchConnections} of the batch route.",
        Validators = { Checks.Between(1, 4_096) },
    };

    private readonly Option<int> _batch = NumberOption.Make("--batch", "Ballots in a request; 1 is the single route.", 1, 1_000_000);

    private readonly Option<bool> _postgreSql = MeasuredDatabase.MakeOption();

    public Command Build()
    {
        var command = new Command("rival", "This checkout's product against another build of it, in turn.")
        {
            _rival, _seconds, _warmup, _rounds, _connections, _batch, _postgreSql,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var batch = parsed.GetValue(_batch);
        var settings = new LoopSettings(
            TimeSpan.FromSeconds(parsed.GetValue(_warmup)),
            TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
            parsed.GetValue(_connections) ?? (batch == 1 ? SingleConnections : BatchConnections),
            batch == 1 ? null : batch);
        var program = new ServerProgram(parsed.GetValue(_rival)!.FullName, []);
        await using var database = await MeasuredDatabase.StartAsync(parsed.GetValue(_postgreSql));
        await using var other = new Target(await ApiServer.StartAsync(
            keepsData: false, TextWriter.Null, cancellationToken, await database.MakeAsync(), program));
        await using var own = await Target.StartAsync(
            keepsData: false, TextWriter.Null, cancellationToken, await database.MakeAsync());
        var others = new List<Throughput>();
        var owns = new List<Throughput>();
        Console.Out.WriteLine("round |   rival/s  CPU µs |    this/s  CPU µs | this ÷ rival");
        for (var round = 0; round < parsed.GetValue(_rounds); round++)
        {
            var loop = round == 0 ? settings : settings.OnWarmServer;
            if (round % 2 == 0)
            {
                others.Add(await CastAsync(other, loop, cancellationToken));
            }

            owns.Add(await CastAsync(own, loop, cancellationToken));
            if (round % 2 == 1)
            {
                others.Add(await CastAsync(other, loop, cancellationToken));
            }

            WriteRound(others[^1], owns[^1], round + 1);
        }

        WriteSummary(others, owns);
        return ExitCodes.Holds;
    }

    private static async Task<Throughput> CastAsync(Target target, LoopSettings loop, CancellationToken cancellationToken)
    {
        var (throughput, verdict) = await new ProductRound(target, loop, ExpectedVoters).RunAsync(cancellationToken);
        return verdict.Holds
            ? throughput
            : throw new NoVerdictException("The tally of a round is not what was acknowledged.");
    }

    private static void WriteRound(Throughput other, Throughput own, int round) => Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{round,5} | {other.PerSecond,9:N0}{other.CpuMicroseconds,8:F2} | {own.PerSecond,9:N0}{own.CpuMicroseconds,8:F2}")
        + string.Create(CultureInfo.InvariantCulture, $" | {own.PerSecond / other.PerSecond,12:F3}"));

    private static void WriteSummary(List<Throughput> others, List<Throughput> owns)
    {
        Console.Out.WriteLine();
        var pairs = others.Zip(owns).ToList();
        Write("throughput", pairs.Select(pair => pair.Second.PerSecond / pair.First.PerSecond), "F3", "× the rival's");
        Write("CPU", pairs.Select(pair => pair.Second.CpuMicroseconds / pair.First.CpuMicroseconds), "F3", "× the rival's");
        Write("p99", pairs.Select(pair => pair.Second.P99Ms / pair.First.P99Ms), "F2", "× the rival's");
        Write("rival", others.Select(other => other.PerSecond), "N0", "ballots/s");
        Write("this", owns.Select(own => own.PerSecond), "N0", "ballots/s");
    }

    private static void Write(string name, IEnumerable<double> values, string format, string unit) =>
        Console.Out.WriteFigure(name, $"{Spread.Of(values).Format(format)} {unit}");

    private static void RequireFile(string path, Action<string> addError)
    {
        if (!File.Exists(path))
        {
            addError($"'{path}' is not there; build src/Api of the other checkout and name its MVoting.Api.dll.");
        }
    }
}
