using System.Diagnostics;
using System.Globalization;
using MVoting.Testing.Cluster.Outages;

namespace MVoting.Testing.Cluster.Faults;

/// <summary>
/// Does one thing to a cluster while a crowd votes, waits until every box of the poll answers again, and notes how
/// long that took, telling what it did. Every method throws <see cref="ClusterFaultException"/> when the boxes stay away.
/// </summary>
public sealed class FaultRunner(TestCluster cluster, FaultFigures figures, Action<string> tell)
{
    /// <summary>Far above what any fault may cost; beyond it the cluster is taken for broken.</summary>
    private static readonly TimeSpan s_awayLimit = TimeSpan.FromSeconds(90);

    /// <summary>Appends that are cut, one after another.</summary>
    private const int Strokes = 5;

    private static readonly TimeSpan s_zombieLimit = TimeSpan.FromSeconds(30);

    /// <summary><c>kill -9</c> of a silo, and its return.</summary>
    /// <param name="returnsAtOnce">It is started again at once, as a supervisor would; otherwise when it is missed no more.</param>
    public async Task KillAsync(Election election, int silo, bool returnsAtOnce, CancellationToken cancellationToken)
    {
        var node = cluster.Silos[silo];
        var boxes = cluster.Events.BoxesOn(silo, election.Poll);
        var killed = Stopwatch.GetTimestamp();
        await node.KillAsync();
        figures.Kills++;
        var back = returnsAtOnce ? node.StartAsync(cancellationToken) : Task.CompletedTask;
        await AllAnswerAsync(election, $"{node.Name} was killed", cancellationToken);
        Note(figures.KilledBoxes, figures.OtherBoxes, election, killed, boxes);
        Note(null, returnsAtOnce ? figures.OtherBoxesAtReturn : figures.OtherBoxesAlone, election, killed, boxes);
        Tell(
            $"{node.Name} killed, back {(returnsAtOnce ? "at once" : "afterwards")}, {boxes.Count} boxes moved",
            election, killed, boxes);
        await back;
        if (!returnsAtOnce)
        {
            await node.StartAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Freezes a silo until the others have taken over its boxes, and lets it go on: it still believes that the boxes
    /// are its own, and has their ballots in its hands. Then it is expected to end by itself, and started again.
    /// </summary>
    public async Task MakeZombieAsync(Election election, int silo, CancellationToken cancellationToken)
    {
        var node = cluster.Silos[silo];
        var boxes = cluster.Events.BoxesOn(silo, election.Poll);
        var fenced = cluster.Events.Fenced;
        var frozen = Stopwatch.GetTimestamp();
        node.Freeze();
        try
        {
            await AllAnswerAsync(election, $"{node.Name} was frozen", cancellationToken);
        }
        finally
        {
            node.Thaw();
        }

        figures.Zombies++;
        Note(figures.FrozenBoxes, figures.OtherBoxesOfFrozen, election, frozen, boxes);
        if (!await node.EndsByItselfAsync(s_zombieLimit, cancellationToken))
        {
            throw new ClusterFaultException(
                $"{node.Name} was declared dead, and still runs {s_zombieLimit.TotalSeconds} s after it went on.");
        }

        fenced = cluster.Events.Fenced - fenced;
        figures.ZombiesFenced += fenced > 0 ? 1 : 0;
        Tell($"{node.Name} made a zombie, {boxes.Count} boxes moved, {fenced} appends fenced", election, frozen, boxes);
        await node.StartAsync(cancellationToken);
        await AllAnswerAsync(election, $"{node.Name} came back", cancellationToken);
    }

    /// <summary>Stops the database as a crash does, and starts it again.</summary>
    public async Task RestartDatabaseAsync(Election election, CancellationToken cancellationToken)
    {
        var stopped = Stopwatch.GetTimestamp();
        await cluster.RestartDatabaseAsync();
        figures.DatabaseRestarts++;
        await AllAnswerAsync(election, "the database was restarted", cancellationToken);
        Note(figures.DatabaseAway, figures.DatabaseAway, election, stopped, boxes: null);
        Tell("the database restarted", election, stopped, boxes: null);
    }

    /// <summary>
    /// Disturbs the way from one silo to the database: cuts some of its appends, or delays or hangs everything for
    /// <paramref name="duration"/>.
    /// </summary>
    public async Task CutAsync(
        Election election, int silo, CutKind kind, TimeSpan duration, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        if (kind is CutKind.CutBefore or CutKind.CutAfter)
        {
            // One append at a time, so that the box lives to find out what became of it.
            for (var stroke = 0; stroke < Strokes; stroke++)
            {
                await cluster.StrikeAsync(silo, kind, s_awayLimit);
            }
        }
        else
        {
            await DisturbAsync(silo, kind, duration, cancellationToken);
        }

        figures.Cuts++;
        await AllAnswerAsync(election, $"the database's answers to silo {silo} met {kind}", cancellationToken);
        Tell($"{kind} between {cluster.Silos[silo].Name} and the database", election, started, boxes: null);
    }

    /// <summary>Sets the clock of a silo for <paramref name="duration"/>, and sets it right again.</summary>
    public async Task SetClockAsync(
        Election election, int silo, TimeSpan ahead, TimeSpan duration, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var boxes = cluster.Events.BoxesOn(silo, election.Poll);
        cluster.SetClock(silo, ahead);
        try
        {
            await Task.Delay(duration, cancellationToken);
        }
        finally
        {
            cluster.SetClock(silo, TimeSpan.Zero);
        }

        figures.Clocks++;
        await AllAnswerAsync(election, $"the clock of {cluster.Silos[silo].Name} was right again", cancellationToken);
        Tell(
            string.Create(CultureInfo.InvariantCulture, $"the clock of {cluster.Silos[silo].Name} set by {ahead.TotalSeconds} s for {duration.TotalSeconds} s"),
            election, started, boxes);
    }

    /// <summary>Does nothing for <paramref name="duration"/>: what the other figures are to be compared with.</summary>
    public async Task WaitAsync(Election election, TimeSpan duration, CancellationToken cancellationToken)
    {
        await AllAnswerAsync(election, "the last fault was over", cancellationToken);
        var started = Stopwatch.GetTimestamp();
        await Task.Delay(duration, cancellationToken);
        Note(figures.Calm, figures.Calm, election, started, boxes: null);
        Tell("nothing happened", election, started, boxes: null);
    }

    /// <summary>
    /// Starts a server that has nothing to do with the cluster and kills it after <paramref name="duration"/>, but
    /// not before it is ready: whatever voters feel of that, the machine does to them, not the cluster.
    /// </summary>
    public async Task StartNeighbourAsync(Election election, TimeSpan duration, CancellationToken cancellationToken)
    {
        await AllAnswerAsync(election, "the last fault was over", cancellationToken);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(cluster.Neighbour.StartAsync(cancellationToken), Task.Delay(duration, cancellationToken));
        await cluster.Neighbour.KillAsync();
        Note(figures.Neighbour, figures.Neighbour, election, started, boxes: null);
        Tell("a neighbour started", election, started, boxes: null);
    }

    /// <summary>Drains every process and starts it again, one after another: an upgrade.</summary>
    public async Task RollAsync(CancellationToken cancellationToken)
    {
        foreach (var node in cluster.Silos.Concat(cluster.Doors))
        {
            await node.DrainAsync();
            await node.StartAsync(cancellationToken);
            figures.Rolled++;
        }

        tell("every process drained and started again");
    }

    /// <summary><c>kill -9</c> of a silo and its return, while something else is waited for.</summary>
    public async Task KillInPassingAsync(int silo, CancellationToken cancellationToken)
    {
        var node = cluster.Silos[silo];
        await node.KillAsync();
        figures.Kills++;
        await node.StartAsync(cancellationToken);
        tell($"{node.Name} killed while the poll closes");
    }

    private async Task DisturbAsync(int silo, CutKind kind, TimeSpan duration, CancellationToken cancellationToken)
    {
        cluster.Disturb(silo, kind);
        try
        {
            await Task.Delay(duration, cancellationToken);
        }
        finally
        {
            cluster.Mend(silo);
        }
    }

    private static async Task AllAnswerAsync(Election election, string cause, CancellationToken cancellationToken)
    {
        try
        {
            await election.Crowd.Outages.WhenAllAnswerAsync().WaitAsync(s_awayLimit, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new ClusterFaultException(
                $"A box of {election.Poll} does not answer {s_awayLimit.TotalSeconds} s after {cause}.");
        }
    }

    private static void Note(
        OutageFigures? mine, OutageFigures others, Election election, long from, IReadOnlySet<int>? boxes)
    {
        foreach (var (box, wait) in election.Crowd.Outages.LongestWaits(from, Stopwatch.GetTimestamp()))
        {
            (boxes?.Contains(box) != false ? mine : others)?.Add(wait);
        }
    }

    private void Tell(string what, Election election, long from, IReadOnlySet<int>? boxes)
    {
        var (mine, others) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var (box, wait) in election.Crowd.Outages.LongestWaits(from, Stopwatch.GetTimestamp()))
        {
            if (boxes?.Contains(box) != false)
            {
                mine = wait > mine ? wait : mine;
            }
            else
            {
                others = wait > others ? wait : others;
            }
        }

        tell(string.Create(
            CultureInfo.InvariantCulture, $"{what}: away {mine.TotalSeconds:F2} s at most") + (boxes is null
                ? "" : string.Create(CultureInfo.InvariantCulture, $", the other boxes {others.TotalSeconds:F2} s")));
    }
}
