using System.Diagnostics;
using System.Globalization;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Network;
using MVoting.Load.Reports;
using MVoting.Load.Runs;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Shapes;

/// <summary>
/// Measures the capacity, runs a shape in an open loop at its scale, sends again what was refused, closes, and judges.
/// </summary>
/// <param name="line">The line to the database, for a shape that makes it slow; null: the database is as it is.</param>
public sealed class ShapeRun(ShapeSettings settings, Shape shape, SlowLine? line, ProgressDisplay progress)
{
    private const string City = "load";
    private const int SideConnections = 256;

    private readonly TextWriter _output = progress.Output;

    private int Connections => settings.Connections ?? shape.Connections;

    /// <summary>The verdict of each stream. Throws <see cref="SetupException"/> when no ballot can be cast.</summary>
    public async Task<IReadOnlyList<Verdict>> RunAsync(Target target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var api = new ApiClient(target.Address, target.Key, settings.GiveUp);
        if (line is not null)
        {
            line.Delay = shape.ConstantDatabaseDelay;
        }

        var capacity = settings.Capacity
            ?? await Calibration.MeasureAsync(api, target, Connections, _output, cancellationToken);
        var plan = shape.Plan(new ShapeScale(capacity, settings.Seconds, settings.QuietPolls));
        var streams = new List<BallotStream>();
        try
        {
            foreach (var stream in plan.Streams)
            {
                streams.Add(await OpenAsync(api, target, stream, cancellationToken));
            }

            return await RunAsync(api, target, plan, capacity, streams, cancellationToken);
        }
        finally
        {
            foreach (var stream in streams)
            {
                await stream.DisposeAsync();
            }
        }
    }

    private async Task<IReadOnlyList<Verdict>> RunAsync(
        ApiClient api,
        Target target,
        ShapePlan plan,
        double capacity,
        List<BallotStream> streams,
        CancellationToken cancellationToken)
    {
        var report = new ShapeReport(plan, capacity, _output);
        await using var memory = target.ProcessId is { } process && OperatingSystem.IsLinux()
            ? new MemoryWatch(process)
            : null;
        await CastAsync(plan, streams, report, cancellationToken);
        if (line is not null)
        {
            // The shape is over: what is still to be settled need not wait for its line.
            line.Delay = TimeSpan.Zero;
        }

        foreach (var stream in streams)
        {
            report.WriteStream(stream.Shape, stream.Trace, stream.Figures);
        }

        report.WriteMain(streams[0].Trace);
        if (memory is not null)
        {
            report.WriteMemory(memory);
        }

        if (settings.ChartPath is { } path)
        {
            await File.WriteAllTextAsync(path, report.Draw($"{shape.Name}: {shape.Description}", streams[0].Trace), cancellationToken);
            _output.WriteFigure("chart", path);
        }

        var verdicts = new List<Verdict>();
        foreach (var stream in streams)
        {
            verdicts.Add(await JudgeAsync(api, stream, cancellationToken));
        }

        return verdicts;
    }

    private async Task<BallotStream> OpenAsync(
        ApiClient api, Target target, ShapeStream stream, CancellationToken cancellationToken)
    {
        var source = new FloodBallots(stream.Curve.Count, BallotStream.Options, settings.Seed);
        var started = Stopwatch.GetTimestamp();
        var polls = new PollAddress[stream.Polls];
        var opened = 0;
        polls[0] = await FloodPoll.OpenAsync(
            api, target, City, source, stream.ExpectedVoters ?? source.Count, cancellationToken);
        await progress.ShowAsync("open", polls.Length, () => Volatile.Read(ref opened), () => Parallel.ForEachAsync(
            Enumerable.Range(1, polls.Length - 1),
            new ParallelOptions { MaxDegreeOfParallelism = BallotStream.PollsAtATime, CancellationToken = cancellationToken },
            async (place, token) =>
            {
                polls[place] = await FloodPoll.OpenInCityAsync(
                    api, target, City, source, stream.ExpectedVoters ?? source.Count, token);
                Interlocked.Increment(ref opened);
            }));
        if (polls.Length > 1)
        {
            _output.WriteFigure(
                "open",
                $"{Figures.Count(polls.Length)} polls in {Figures.Seconds(Stopwatch.GetElapsedTime(started))}");
        }

        return new BallotStream(stream, polls, source, settings);
    }

    private async Task CastAsync(
        ShapePlan plan, List<BallotStream> streams, ShapeReport report, CancellationToken cancellationToken)
    {
        var readers = plan.Readers is { } curve ? new CallTrace(curve) : null;
        var loop = readers is null
            ? null
            : new ReadersLoop(streams[0].Polls[0], settings.Timeout, readers, new Latencies());
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var slowing = SlowDownAsync(plan, ended.Token);
        await progress.ShowAsync(shape.Name, streams.Sum(stream => stream.Trace.Count), () => streams.Sum(stream => stream.Done), () => Task.WhenAll(
        [
            .. streams.Select((stream, place) => stream.RunAsync(
                place == 0 ? Connections : Math.Min(SideConnections, Connections), cancellationToken)),
            loop?.RunAsync(plan.Readers!, Math.Min(SideConnections, Connections), cancellationToken) ?? Task.CompletedTask,
        ]));
        await ended.CancelAsync();
        await slowing;
        if (readers is not null)
        {
            report.WriteReaders(readers, loop!.Shrunk);
        }
    }

    /// <summary>Makes the line slow for the main part, and as it was again.</summary>
    private async Task SlowDownAsync(ShapePlan plan, CancellationToken cancellationToken)
    {
        if (line is null || plan.DatabaseDelay == default)
        {
            return;
        }

        try
        {
            await Task.Delay(TimeSpan.FromSeconds(plan.Main.From), cancellationToken);
            line.Delay = plan.DatabaseDelay;
            await Task.Delay(TimeSpan.FromSeconds(plan.Main.To - plan.Main.From), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The streams have ended before.
        }
        finally
        {
            line.Delay = shape.ConstantDatabaseDelay;
        }
    }

    private async Task<Verdict> JudgeAsync(ApiClient api, BallotStream stream, CancellationToken cancellationToken)
    {
        var before = stream.Log.Acknowledged + stream.Log.Repeats;
        await stream.SettleAsync(cancellationToken);
        var settled = stream.Log.Acknowledged + stream.Log.Repeats - before;
        if (settled > 0)
        {
            _output.WriteFailures(stream.Log.Failures);
            _output.WriteFigure("settle", string.Create(CultureInfo.InvariantCulture, $"{settled:N0} sent again and acknowledged"));
        }

        var started = Stopwatch.GetTimestamp();
        return await Conclusion.ReachAsync(_output, "gone with this run", async () =>
        {
            var verdict = await stream.CloseAsync(api, cancellationToken);
            _output.WriteFigure("close", Figures.Seconds(Stopwatch.GetElapsedTime(started)));
            return verdict;
        });
    }
}
