using System.Diagnostics;
using System.Globalization;
using MVoting.Load.Verdicts;
using MVoting.Testing.Cluster;
using MVoting.Testing.Cluster.Clocks;
using MVoting.Testing.Cluster.Faults;
using MVoting.Testing.Cluster.Trials;

namespace MVoting.Chaos;

/// <summary>
/// Poll after poll is opened, voted in under faults, closed in the middle of one, and judged, until the time is over.
/// </summary>
internal sealed class ChaosRun
{
    private static readonly TimeSpan s_cutTime = TimeSpan.FromSeconds(2);
    // As long as a killed silo's boxes are away.
    private static readonly TimeSpan s_calmTime = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_firstVotes = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_clockTime = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan[] s_clocks =
    [
        TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(-10), TimeSpan.FromSeconds(1),
    ];

    private readonly TestCluster _cluster;
    private readonly ChaosSettings _settings;
    private readonly TextWriter _output;
    private readonly FaultRunner _faults;
    private readonly FaultFigures _figures = new();
    private readonly Random _random;
    private readonly FaultDeck _deck;
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _acknowledged;
    private long _countedBefore;
    private long _repeats;
    private long _lost;
    private long _twice;
    private int _polls;
    private int _wrong;
    private int _punctual;
    private int _revived;
    private int _failovers;
    private int _trials;
    private int _false;

    public ChaosRun(TestCluster cluster, ChaosSettings settings, TextWriter output)
    {
        (_cluster, _settings, _output) = (cluster, settings, output);
        _random = new Random(settings.Seed);
        _deck = new FaultDeck(_random);
        _faults = new FaultRunner(cluster, _figures, Tell);
    }

    private TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    private bool IsOver => Elapsed >= _settings.Time;

    /// <summary>True: nothing was lost, nothing counted twice, and every tally is right.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        Tell($"seed {_settings.Seed}, {_settings.Time.TotalMinutes:0.#} minutes, logs in {_cluster.Folder}");
        do
        {
            await RunPollAsync(cancellationToken);
        }
        while (!IsOver);
        WriteFigures();
        return _lost == 0 && _twice == 0 && _wrong == 0 && _false == 0;
    }

    public void WriteFigures()
    {
        Write("");
        Write($"in {Elapsed:hh\\:mm\\:ss}, seed {_settings.Seed}");
        Write($"polls               {_polls}");
        Write($"acknowledged        {_acknowledged:N0}, of them {_countedBefore:N0} by a retry that found them counted");
        Write($"deliberate repeats  {_repeats:N0}");
        Write($"kills               {_figures.Kills}");
        Write($"zombies             {_figures.Zombies}, fenced in {_figures.ZombiesFenced} of them");
        Write($"fenced appends      {_cluster.Events.Fenced}");
        Write($"unknowns resolved   {_cluster.Events.Resolved}");
        Write($"database restarts   {_figures.DatabaseRestarts}");
        Write($"cuts                {_figures.Cuts} disturbances, {_cluster.Cuts} connections cut in a request");
        Write($"rolled processes    {_figures.Rolled}");
        Write($"clocks set          {_figures.Clocks}");
        Write($"revived processes   {_revived}, each asked about counted ballots, receipts and a pause that was over");
        Write($"lossy failovers     {_failovers}");
        Write($"punctual polls      {_punctual}, opened and closed by the clock");
        Write("unavailability");
        Write($"  killed silo's boxes    {_figures.KilledBoxes}");
        Write($"  the other boxes then   {_figures.OtherBoxes}");
        Write($"    back at once         {_figures.OtherBoxesAtReturn}");
        Write($"    back afterwards      {_figures.OtherBoxesAlone}");
        Write($"  all boxes, no fault    {_figures.Calm}");
        Write($"  all, neighbour starts  {_figures.Neighbour}");
        Write($"  frozen silo's boxes    {_figures.FrozenBoxes}");
        Write($"  the other boxes then   {_figures.OtherBoxesOfFrozen}");
        Write($"  database away, all     {_figures.DatabaseAway}");
        Write($"lost {_lost}, counted twice {_twice}, wrong tallies {_wrong}, false answers {_false}");
    }

    private async Task RunPollAsync(CancellationToken cancellationToken)
    {
        var poll = ++_polls;
        var perSecond = _settings.Crowd.SinglesPerSecond + _settings.Crowd.BatchedPerSecond;

        // The last fault may outlast the poll's time by minutes; the crowd must not run out of voters.
        var voters = (int)(perSecond * (_settings.PollTime.TotalSeconds + 300));
        await using var election = await Election.OpenAsync(
            _cluster, _settings.Crowd, voters, _settings.Boxes, _settings.Seed + poll, cancellationToken);
        var opened = Stopwatch.GetTimestamp();
        Tell($"poll {election.Poll} is open");
        using var punctualEnds = new CancellationTokenSource();
        var punctual = RunPunctualAsync(punctualEnds.Token, cancellationToken);
        await election.Crowd.Outages.WhenAllAnswerAsync().WaitAsync(s_firstVotes, cancellationToken);
        while (!IsOver && Stopwatch.GetElapsedTime(opened) < _settings.PollTime)
        {
            await DoAsync(_deck.Draw(), election, cancellationToken);
        }

        var closingFault = CloseUnderFaultAsync(poll, cancellationToken);
        var verdict = await election.ConcludeAsync(cancellationToken);
        await closingFault;
        Take(election, verdict);
        await punctualEnds.CancelAsync();
        await punctual;
        await FailOverAsync(cancellationToken);
    }

    // One after another, until they are to end; the last one is not broken off.
    private async Task RunPunctualAsync(CancellationToken ends, CancellationToken cancellationToken)
    {
        await Task.Yield();
        while (!ends.IsCancellationRequested)
        {
            Take(await PunctualTrial.RunAsync(_cluster, NextTrial("punctual"), _settings.Crowd.GiveUp, cancellationToken));
            Interlocked.Increment(ref _punctual);
        }
    }

    private async Task ReviveAsync(Election election, CancellationToken cancellationToken)
    {
        Take(await RevivedDoorTrial.RunAsync(_cluster, 0, NextTrial("revived"), _settings.Crowd.GiveUp, cancellationToken));
        await election.Crowd.Outages.WhenAllAnswerAsync().WaitAsync(_settings.Crowd.GiveUp, cancellationToken);
        _revived++;
        Tell($"{_cluster.Doors[0].Name} stood still, went on and ended");
    }

    // Between polls: what the crowd of one would lose is known to nobody.
    private async Task FailOverAsync(CancellationToken cancellationToken)
    {
        Take(await FailoverTrial.RunAsync(_cluster, NextTrial("failover"), _settings.Crowd.GiveUp, cancellationToken));
        _failovers++;
        Tell("the database failed over to a standby that had been cut off");
    }

    private string NextTrial(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref _trials)}");

    private void Take(IReadOnlyCollection<string> complaints)
    {
        Interlocked.Add(ref _false, complaints.Count);
        foreach (var complaint in complaints)
        {
            Write($"  ! {complaint}");
        }
    }

    private Task DoAsync(FaultKind fault, Election election, CancellationToken cancellationToken)
    {
        if (ChooseSilo(election) is not { } silo)
        {
            // Every box is in the API process that is a member: its standstill drives them back.
            return ReviveAsync(election, cancellationToken);
        }

        return fault switch
        {
            FaultKind.Kill => _faults.KillAsync(election, silo, _random.Next(2) == 0, cancellationToken),
            FaultKind.Zombie => _faults.MakeZombieAsync(election, silo, cancellationToken),
            FaultKind.DatabaseRestart => _faults.RestartDatabaseAsync(election, cancellationToken),
            FaultKind.Clock when ClockSkew.Obstacle is not null => _faults.WaitAsync(election, s_calmTime, cancellationToken),
            FaultKind.Clock => _faults.SetClockAsync(
                election, silo, s_clocks[_random.Next(s_clocks.Length)], s_clockTime, cancellationToken),
            FaultKind.Revived => ReviveAsync(election, cancellationToken),
            FaultKind.Calm => _faults.WaitAsync(election, s_calmTime, cancellationToken),
            FaultKind.Neighbour => _faults.StartNeighbourAsync(election, s_calmTime, cancellationToken),
            _ => _faults.CutAsync(
                election, silo, (CutKind)_random.Next(Enum.GetValues<CutKind>().Length), s_cutTime, cancellationToken),
        };
    }

    /// <summary>
    /// One that has boxes of the poll: a silo that has just come back has none, and nobody would miss it. Null: none has.
    /// </summary>
    private int? ChooseSilo(Election election)
    {
        int[] silos =
        [
            .. Enumerable.Range(0, _cluster.Silos.Count)
                .Where(silo => _cluster.Events.BoxesOn(silo, election.Poll).Count > 0),
        ];
        return silos.Length == 0 ? null : silos[_random.Next(silos.Length)];
    }

    /// <summary>What goes on while the poll closes: by turns a kill, and a drain of every process.</summary>
    private Task CloseUnderFaultAsync(int poll, CancellationToken cancellationToken) => poll % 2 == 1
        ? _faults.KillInPassingAsync(_random.Next(_cluster.Silos.Count), cancellationToken)
        : _faults.RollAsync(cancellationToken);

    private void Take(Election election, Verdict verdict)
    {
        _acknowledged += verdict.Acknowledged;
        _countedBefore += election.Crowd.Log.CountedBefore;
        _repeats += election.Crowd.Log.Repeats;
        _lost += verdict.Lost;
        _twice += verdict.CountedTwice;
        _wrong += verdict.Holds ? 0 : 1;
        Tell($"poll {election.Poll} is closed: {verdict.Acknowledged:N0} acknowledged, {verdict.Counted:N0} counted, " +
            $"{election.Crowd.Late.Count:N0} came too late" + (verdict.Holds ? "" : ", and the verdict is AGAINST it:"));
        foreach (var complaint in verdict.Complaints)
        {
            Write($"  ! {complaint}");
        }
    }

    private void Tell(string what) => Write($"{Elapsed:mm\\:ss} {what}");

    private void Write(FormattableString text) => _output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private void Write(string text) => _output.WriteLine(text);
}
