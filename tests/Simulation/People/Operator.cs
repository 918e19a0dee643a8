using System.Buffers;
using System.Text.Json;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Simulation.World;

namespace MVoting.Simulation.People;

/// <summary>
/// Makes, opens, pauses, resumes, reschedules, closes and cancels the poll through whatever activation answers, repeats
/// what was not answered, and accepts a loss. The schedule is the poll's own.
/// </summary>
internal sealed class Operator(Run run)
{
    private const long LookAgainMs = 100;
    private const long PatienceMs = 6_000;

    private int _actsLeft = run.Plan.OperatorActs;
    private bool _endAsked;
    private bool _isWaiting;
    private bool _hasLeft;

    public void Start()
    {
        run.Agenda.After(
            run.Plan.ClosesEarly || run.Plan.Cancels ? run.Random.Between(1_000, run.Plan.BusyMs) : run.Plan.BusyMs,
            () => _endAsked = true);
        run.Agenda.After(run.Random.Between(0, 500), Look);
    }

    private void Look()
    {
        if (run.HasEnded || run.IsOver)
        {
            return;
        }

        // Whoever has left comes back when the poll says that it needs somebody.
        if (!_isWaiting && (!_hasLeft || run.Database.Life?.Fault is not null))
        {
            Act();
        }

        run.Agenda.After(LookAgainMs, Look);
    }

    private void Act()
    {
        var life = run.Database.Life;
        if (life is null)
        {
            var definition = Definition();
            Ask(PollAction.Open, (poll, reply) => poll.Create(definition, reply), isAction: false);
        }
        else if (life.State == PollState.Draft)
        {
            Act(PollAction.Open);
        }
        else if (life.State == PollState.Scheduled && life.Fault is not null)
        {
            Extend();
        }
        else if (life.Fault is not null)
        {
            run.Statistics.Count(Happening.LossAccepted);
            Ask(PollAction.Open, (poll, reply) => poll.AcceptLoss(reply), isAction: false);
        }
        else if (_endAsked && life.State is not PollState.Scheduled)
        {
            var cancels = run.Plan.Cancels && life.State != PollState.Closing;
            run.Statistics.Count(cancels ? Happening.Cancel : Happening.Close);
            run.Auditor.OnEndAsked();
            Act(cancels ? PollAction.Cancel : PollAction.Close);
            _hasLeft = run.Plan.OperatorLeaves && life.State == PollState.Closing;
        }
        else if (_actsLeft > 0 && life.IsSettled && life.State is PollState.Open or PollState.Paused && run.Random.Chance(0.1))
        {
            _actsLeft--;
            Change(life);
        }
    }

    private void Change(PollRecord life)
    {
        if (run.Random.Chance(0.3))
        {
            run.Statistics.Count(Happening.Reschedule);
            Extend();
        }
        else
        {
            // Now and then what is so already, by a caller who does not know.
            var pauses = life.State == PollState.Open != run.Random.Chance(0.25);
            run.Statistics.Count(pauses ? Happening.Pause : Happening.Resume);
            Act(pauses ? PollAction.Pause : PollAction.Resume);
        }
    }

    private void Extend()
    {
        var nowMs = RunPlan.EpochMs + run.Agenda.NowMs;
        var closesAtMs = run.Random.Chance(0.2) ? (long?)null : nowMs + run.Random.Between(1, run.Plan.BusyMs);
        Ask(PollAction.Open, (poll, reply) => poll.Reschedule(closesAtMs, reply), isAction: false);
    }

    private void Act(PollAction action) => Ask(action, (poll, reply) => poll.Act(action, reply), isAction: true);

    private void Ask(PollAction action, Action<SimPoll, Action<PollAnswer>> call, bool isAction)
    {
        _isWaiting = true;
        var askedMs = run.Agenda.NowMs;
        var answered = false;
        run.Network.Call(() => call(run.Cluster.FindPoll(), Answer));
        run.Agenda.After(PatienceMs, () => Answer(new PollAnswer(PollReplyKind.TryAgain)));

        void Answer(PollAnswer answer)
        {
            if (answered)
            {
                return;
            }

            answered = true;
            _isWaiting = false;
            run.Trace?.Add($"the operator is told {answer.Kind} of {(isAction ? action : "another change")}");
            if (isAction && answer.Kind == PollReplyKind.Invalid)
            {
                // It was to close before it could be opened.
                Extend();
            }
            else if (isAction)
            {
                run.Auditor.OnTold(action, answer.Kind, askedMs);
            }
        }
    }

    private byte[] Definition()
    {
        var poll = run.Booklet.Paper.Definition with
        {
            OpensAt = Moment(run.Plan.OpensAtMs),
            ClosesAt = Moment(run.Plan.ClosesAtMs),
        };
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            PollDefinitionWriter.Write(writer, poll);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static DateTimeOffset? Moment(long? ms) => ms is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
