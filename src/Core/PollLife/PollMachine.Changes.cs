using System.Buffers;
using System.Text.Json;
using MVoting.Core.Polls;

namespace MVoting.Core.PollLife;

/// <summary>How a poll takes changes, one after another: judged, stored, settled, listed, answered.</summary>
public sealed partial class PollMachine
{
    // Changes of one poll that wait: an operator's retries, one after another.
    private const int CommandsWaiting = 64;

    private readonly Queue<PollCommand> _commands = new();
    private PollCommand? _command;
    private (long UntilMs, Action<bool> Then)? _settledWaiter;

    /// <summary>Makes the poll in state <c>draft</c> from a definition's JSON.</summary>
    public void Create(byte[] definition, Action<PollAnswer> answer) => Take(
        command =>
        {
            if (_life is not null)
            {
                Refuse(command, PollReplyKind.Exists);
                return;
            }

            var errors = new List<FieldError>();
            if (PollDefinitionReader.Read(definition, out _, errors) is not { } poll)
            {
                Finish(command, PollReplyKind.Invalid, errors);
                return;
            }

            FindRoom(hasRoom =>
            {
                if (hasRoom is not true)
                {
                    Finish(command, hasRoom is null ? PollReplyKind.TryAgain : PollReplyKind.TooMany);
                    return;
                }

                var made = new PollRecord
                {
                    Definition = Written(poll),
                    State = PollState.Draft,
                    Version = 0,
                    CreatedAtMs = NowMs(),
                    OpensAtMs = poll.OpensAt?.ToUnixTimeMilliseconds(),
                    ClosesAtMs = poll.ClosesAt?.ToUnixTimeMilliseconds(),
                };
                Write(made, stored => FinishListed(command, stored));
            });
        },
        answer);

    /// <summary>Applies a JSON merge patch before the opening. <paramref name="version"/> null: whatever the version.</summary>
    public void Patch(byte[] patch, long? version, Action<PollAnswer> answer) => Take(
        command =>
        {
            if (_life is not { } now)
            {
                Refuse(command, PollReplyKind.NotFound);
                return;
            }

            if (version is not null && version != now.Version)
            {
                Refuse(command, PollReplyKind.PreconditionFailed);
                return;
            }

            if (now.State is not (PollState.Draft or PollState.Scheduled))
            {
                Refuse(command, PollReplyKind.WrongState);
                return;
            }

            var errors = new List<FieldError>();
            if (PollDefinitionPatch.Apply(Definition(now), patch, errors) is not { } poll)
            {
                Finish(command, PollReplyKind.Invalid, errors);
                return;
            }

            var patched = now with
            {
                Definition = Written(poll),
                OpensAtMs = poll.OpensAt?.ToUnixTimeMilliseconds(),
                ClosesAtMs = poll.ClosesAt?.ToUnixTimeMilliseconds(),
                State = poll.OpensAt is null ? PollState.Draft : now.State,
                Fault = null,
            };
            Write(patched, stored => FinishListed(command, stored));
        },
        answer);

    /// <summary>Opens, pauses, resumes, closes, cancels or publishes; a state already reached answers as reached.</summary>
    public void Act(PollAction action, Action<PollAnswer> answer) => Take(
        command =>
        {
            // What was decided before comes first. A poll that is closing is on its last way: only `close` can wait for it.
            // So is an opening that its boxes refused: it can only be cancelled.
            var comesFirst = _life is { State: PollState.Closing }
                || (_life is { State: PollState.Opening, Fault: not null } && action == PollAction.Cancel);
            WhenSettled(command, comesFirst, () => Decide(command, action));
        },
        answer);

    /// <summary>Changes the closing moment (Unix milliseconds; null: none) of a poll that is not over.</summary>
    public void Reschedule(long? closesAtMs, Action<PollAnswer> answer) => Take(
        command => WhenSettled(command, _life is { State: PollState.Closing }, () =>
        {
            var now = _life!;
            if (now.State is not (PollState.Draft or PollState.Scheduled or PollState.Open or PollState.Paused))
            {
                Refuse(command, PollReplyKind.WrongState);
                return;
            }

            if (closesAtMs <= Math.Max(NowMs(), now.OpensAtMs ?? 0))
            {
                Finish(
                    command,
                    PollReplyKind.Invalid,
                    [new FieldError("closesAt", "closesAt must be in the future and after opensAt.")]);
                return;
            }

            var boxesKnow = now.State is PollState.Open or PollState.Paused;
            var changed = now with
            {
                ClosesAtMs = closesAtMs,
                Definition = Written(Definition(now) with
                {
                    ClosesAt = closesAtMs is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null,
                }),
                Intent = boxesKnow ? PollIntent.Reschedule : PollIntent.None,
                Fault = null,
            };
            Write(changed, stored => FinishSettled(command, stored));
        }),
        answer);

    /// <summary>
    /// Accepts that ballots which were acknowledged are gone from the journal: every box goes on from what is there, and is
    /// put into the state that the poll is in.
    /// </summary>
    public void AcceptLoss(string reason, Action<PollAnswer> answer) => Take(
        command =>
        {
            if (_life is not { } now)
            {
                Refuse(command, PollReplyKind.NotFound);
            }
            else if (now.State is not (PollState.Opening or PollState.Open or PollState.Paused or PollState.Closing))
            {
                Refuse(command, PollReplyKind.WrongState);
            }
            else
            {
                var accepted = now with
                {
                    IsLossPending = true,
                    Losses = [.. (now.Losses ?? []).TakeLast(Limits.LossesPerPoll - 1), new AcceptedLoss(NowMs(), reason)],
                    Fault = null,
                };
                (_hasLoss, _fault) = (false, null);
                Write(accepted, stored => FinishSettled(command, stored));
            }
        },
        answer);

    private void Decide(PollCommand command, PollAction action)
    {
        var verdict = PollRules.Judge(_life!, action, NowMs(), leadMs: 0);
        if (verdict.IsRefused)
        {
            Refuse(command, PollReplyKind.WrongState);
        }
        else if (verdict.Next is { } next)
        {
            if (next.Intent == PollIntent.Open && TryFreeze(ref next) is { } errors)
            {
                Finish(command, PollReplyKind.Invalid, errors);
                return;
            }

            Write(next with { Fault = null }, stored => FinishSettled(command, stored));
        }
        else if (_life is { IsSettled: false, Fault: not null } stuck)
        {
            // Asked for again after a fault: its operator has repaired something, and it goes on by itself again.
            Write(stuck with { Fault = null }, stored => FinishSettled(command, stored));
        }
        else if (!_life!.IsSettled)
        {
            FinishSettled(command, true);
        }
        else if (Planted.Is(PlantedBug.ReachedFromMemory)
            || _life.State is PollState.Closed or PollState.Published or PollState.Cancelled)
        {
            Finish(command, PollReplyKind.Done);
        }
        else
        {
            // Another activation may have gone on to another state: the database says whether it is so still.
            Refuse(command, PollReplyKind.Done);
        }
    }

    // Freezes the rules: from here on the paper's bytes and hash are the poll's. Errors: it cannot be opened.
    private List<FieldError>? TryFreeze(ref PollRecord next)
    {
        if (next.ClosesAtMs <= NowMs())
        {
            return [new FieldError("closesAt", "closesAt is in the past: change it before opening the poll.")];
        }

        var frozen = _effects.Freeze(Definition(next));
        var size = frozen.Paper.Bytes.Length;
        if (size > Limits.PaperSizeBytes)
        {
            return [new FieldError("questions", $"The ballot paper has {size:N0} bytes; shorten its texts to {Limits.PaperSizeBytes:N0}.")];
        }

        next = next with { Paper = frozen.Paper.Bytes.ToArray(), WrappedSecret = frozen.WrappedSecret };
        return null;
    }

    private void Take(Action<PollCommand> begin, Action<PollAnswer> answer)
    {
        if (HasEnded || _commands.Count == CommandsWaiting)
        {
            answer(new PollAnswer(PollReplyKind.TryAgain));
            return;
        }

        _commands.Enqueue(new PollCommand(begin, answer));
        Pump();
    }

    // Goes on when what was decided before is settled. A change that takes precedence does not wait for it.
    private void WhenSettled(PollCommand command, bool comesFirst, Action then)
    {
        if (_life is null)
        {
            Refuse(command, PollReplyKind.NotFound);
        }
        else if (!IsClockTrusted())
        {
            Finish(command, PollReplyKind.TryAgain);
        }
        else if (comesFirst || _life.IsSettled)
        {
            then();
        }
        else if (_life.Fault is not null)
        {
            Write(_life with { Fault = null }, stored =>
            {
                if (stored)
                {
                    Wait();
                }
                else
                {
                    Finish(command, PollReplyKind.TryAgain);
                }
            });
        }
        else
        {
            Wait();
        }

        void Wait() => AwaitSettled(_patience.Change, settled =>
        {
            if (settled)
            {
                then();
            }
            else
            {
                Finish(command, PollReplyKind.TryAgain);
            }
        });
    }

    private void AwaitSettled(TimeSpan longest, Action<bool> then) =>
        _settledWaiter = (_effects.ReadMonotonicMs() + (long)longest.TotalMilliseconds, then);

    private bool TakeSettledWaiter(long nowMs)
    {
        if (_settledWaiter is not { } waiter)
        {
            return false;
        }

        var isStuck = _life is { Fault: not null } && _fault is null;
        if (!_life!.IsSettled && !isStuck && nowMs < waiter.UntilMs)
        {
            return false;
        }

        _settledWaiter = null;
        waiter.Then(_life.IsSettled);
        return true;
    }

    // Answers when what this change decided is settled. Openings and closings go on by themselves.
    private void FinishSettled(PollCommand command, bool stored)
    {
        if (!stored)
        {
            Finish(command, PollReplyKind.TryAgain);
            return;
        }

        var isLong = _life!.State is PollState.Opening or PollState.Closing;
        AwaitSettled(isLong ? _patience.Close : _patience.Change, settled =>
        {
            if (settled)
            {
                FinishListed(command, true);
            }
            else
            {
                Finish(command, isLong ? PollReplyKind.InProgress : PollReplyKind.TryAgain);
            }
        });
    }

    // A refusal, or "it is so already": after a read that shows that the memory it comes from is what is stored.
    private void Refuse(PollCommand command, PollReplyKind kind) =>
        Confirm(isStored => Finish(command, isStored ? kind : PollReplyKind.TryAgain));

    private void Finish(PollCommand command, PollReplyKind kind, IReadOnlyList<FieldError>? errors = null)
    {
        Invariant.Check(_command == command, "the change that is under way is answered");
        _command = null;
        command.Answer(new PollAnswer(kind, _life, errors));
    }

    private bool BeginCommand()
    {
        if (_command is not null || !_commands.TryDequeue(out _command))
        {
            return false;
        }

        _command.Begin();
        return true;
    }

    private static byte[] Written(PollDefinition poll)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            PollDefinitionWriter.Write(writer, poll);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
