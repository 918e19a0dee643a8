using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using MVoting.Load.Network;
using MVoting.Load.Reports;
using MVoting.Load.Server;
using MVoting.Load.Shapes;

namespace MVoting.Load.Commands;

/// <summary><c>shape NAME</c></summary>
internal sealed class ShapeCommand
{
    private const int PostgreSqlPort = 5432;

    private readonly Argument<string> _name = new("NAME")
    {
        Description = string.Join(" ", KnownShapes.All.Select(shape => $"{shape.Name}: {shape.Description}")),
    };

    private readonly Option<double> _seconds = new("--seconds")
    {
        Description = "Length of the main part.",
        DefaultValueFactory = _ => 10,
        Validators = { Checks.Between(1, 3_600) },
    };

    private readonly Option<int> _polls = new("--polls")
    {
        Description = "Quiet polls beside the hot one.",
        DefaultValueFactory = _ => 10_000,
        Validators = { Checks.Between(1, 100_000) },
    };

    private readonly Option<int?> _connections = new("--connections")
    {
        Description = "Requests under way at a time, each on its own connection: as many as wait in a crowd. Default: the shape's, 10,000 or more.",
        Validators = { Checks.Between(1, 40_000) },
    };

    private readonly Option<double?> _capacity = new("--capacity")
    {
        Description = "Ballots a second that the server takes. Default: measured first.",
        Validators = { Checks.Between(1, 10_000_000) },
    };

    private readonly Option<string?> _chart = new("--chart") { Description = "Where the SVG chart of throughput and latency goes." };

    private readonly Option<string?> _database = new("--database")
    {
        Description = "With --server: an empty PostgreSQL database by its connection string, instead of SQLite. The slow shapes need it.",
    };

    private readonly TargetOptions _target = new();

    public Command Build()
    {
        _name.AcceptOnlyFromAmong([.. KnownShapes.All.Select(shape => shape.Name)]);
        var command = new Command("shape", "Casts ballots in the shape of a crowd, in an open loop, and ends with the verdict.")
        {
            _name, _seconds, _polls, _connections, _capacity, _chart, _database,
        };
        _target.AddTo(command);
        command.Validators.Add(result =>
        {
            var hasDatabase = result.GetResult(_database) is { Implicit: false };
            if (hasDatabase && !_target.IsOwnServer(result))
            {
                result.AddError("--database needs --server.");
            }
            else if (!hasDatabase
                && KnownShapes.All.FirstOrDefault(shape => shape.Name == result.GetResult(_name)?.Tokens[0].Value)
                    is { IsOnSlowDatabase: true } slow)
            {
                result.AddError($"{slow.Name} needs --database: the delay is put on the line to a PostgreSQL server, never into the product.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetValue(_name);
        var shape = KnownShapes.All.First(shape => shape.Name == name);
        var settings = new ShapeSettings
        {
            Seconds = parsed.GetValue(_seconds),
            QuietPolls = parsed.GetValue(_polls),
            Connections = parsed.GetValue(_connections),
            Capacity = parsed.GetValue(_capacity),
            ChartPath = parsed.GetValue(_chart),
        };
        var progress = ProgressDisplay.ForConsole();
        var (database, line) = OpenLine(parsed.GetValue(_database), shape);
        await using var closing = line;
        await using var target = await _target.OpenAsync(parsed, progress.Output, cancellationToken, database);
        var run = new ShapeRun(settings, shape, line, progress);
        return await Outcome.RunAllAsync(target, () => run.RunAsync(target, cancellationToken));
    }

    /// <summary>The database as it was given, or behind a line that can be made slow.</summary>
    private static (ServerDatabase? Database, SlowLine? Line) OpenLine(string? connectionString, Shape shape)
    {
        if (connectionString is null)
        {
            return (null, null);
        }

        if (!shape.IsOnSlowDatabase)
        {
            return (ServerDatabase.PostgreSql(connectionString), null);
        }

        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            var port = parts.TryGetValue("Port", out var given)
                ? int.Parse((string)given, CultureInfo.InvariantCulture)
                : PostgreSqlPort;
            var line = new SlowLine((string)parts["Host"], port);
            parts["Host"] = "127.0.0.1";
            parts["Port"] = line.Port;
            return (ServerDatabase.PostgreSql(parts.ConnectionString), line);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            throw new SetupException("--database is not a connection string with a Host.");
        }
    }
}
